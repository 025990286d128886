"""Texts in another language among those of a paper: marked, so that they are read aloud and set as what they are.

A mark is a pair of signs that no text of a plan can hold (`core.text`); `house.typ` turns it into language and direction.
"""

import re
from typing import Any

from knopskud.core.tongues import Direction

DANISH, END = "\u2066", "\u2069"
FROM_LEFT, END_LEFT = "\u202a", "\u202c"
PAIRS = {DANISH: END, FROM_LEFT: END_LEFT}
MARKS = re.compile(f"[{DANISH}{END}{FROM_LEFT}{END_LEFT}]")
FIGURES = re.compile(
    rf"{DANISH}[^{END}]*{END}?|"
    r"(?P<figure>\+\d{2,3}(?:[ \u00a0]\d{2,4})+|\d\d(?:[ \u00a0]\d\d){3}|\+?\d[\d.,:/\-–]*\d(?:[ \u00a0]kr\.)?)"
)
"""Dates, spans, amounts and telephone numbers, outside what is marked already."""
NO_TEXT = frozenset(
    {"address", "alt", "colour", "digest", "direction", "form", "language", "title"}
)
"""Values that are drawings, addresses, or are read by machines: nothing is put into them."""
DRAWN = frozenset({"tree", "ornament"})


def danish(text: str) -> str:
    """A text that stands in Danish on a paper in another language."""
    return f"{DANISH}{text}{END}" if text else ""


def plain(text: str) -> str:
    """The text without marks."""
    return MARKS.sub("", text)


def whole(text: str) -> str:
    """A text that may have been cut, with the mark that it lost at its end."""
    for begin, end in PAIRS.items():
        if text.rfind(begin) > text.rfind(end):
            text += end
    return text


def settled(value: Any, direction: Direction, *, name: str = "") -> Any:
    """The data of a paper: no marks where no text is, and where lines begin at the right, figures kept in their order."""
    if isinstance(value, str):
        if name in NO_TEXT or value.startswith("<svg"):
            return plain(value)
        return FIGURES.sub(_from_left, value) if direction == "rtl" else value
    if isinstance(value, dict):
        drawn = {"svg": value.get("svg"), "labels": value.get("labels")} if name in DRAWN else {}
        return {k: settled(v, direction, name=k) for k, v in value.items()} | drawn
    if isinstance(value, list | tuple):
        return [settled(one, direction, name=name) for one in value]
    return value


def _from_left(found: re.Match[str]) -> str:
    return f"{FROM_LEFT}{found[0]}{END_LEFT}" if found["figure"] else found[0]
