"""Residents' voices in the office: read, shown, answered, written in from paper, and ideas that grow into activities."""
