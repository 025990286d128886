"""Figures as people type them in Danish: `1.250,50`."""

import re

THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?\Z")  # 0.125 is an eighth, not 125
SPACES = re.compile(r"[\s\u00a0\u202f]|kr\.?\Z", re.IGNORECASE)


def figure(typed: str) -> str:
    """`1.250,50` as `1250.50`; `1250.5` stays. What is no figure comes back as it is, for the type to refuse."""
    text = SPACES.sub("", typed.strip())
    if THOUSANDS.match(text):
        text = text.replace(".", "")
    return text.replace(",", ".") if text.count(",") == 1 else text or typed


def said(value: object) -> str:
    """A kept figure as it stands in the form: `1250.50` as `1250,50`, whole amounts without decimals."""
    text = "" if value is None else str(value)
    whole, dot, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if dot and decimals else whole
