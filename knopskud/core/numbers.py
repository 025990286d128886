"""Numbers in addresses and forms."""

LONGEST = 16
"""Digits; every id fits, and nothing that a database could not take."""


def number_in(text: str) -> int | None:
    """A number from an address or a form, or None for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < LONGEST else None
