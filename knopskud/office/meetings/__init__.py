"""Residents' meetings in the office: what their pages show, how forms are read, and a vote that is an approval too."""
