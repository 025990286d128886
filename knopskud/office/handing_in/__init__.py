"""Handing in, from the office: what is asked first, the one act, and what is shown after it."""
