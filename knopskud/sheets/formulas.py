"""The few formulas that are read where a figure belongs: sums and differences of cells and figures, worked out exactly."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

TERM = re.compile(
    r"(?P<sign>[+-]?)(?:(?P<sum>SUM\((?P<inside>[^()]*)\))|(?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?))",
    re.IGNORECASE,
)
SPAN = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?\Z", re.IGNORECASE)
SPACE = re.compile(r"\s*([-+,:()])\s*")
LONGEST = 4_000
MOST_CELLS = 20_000

Look = Callable[[str], Decimal | None]
"""Gives the figure in a cell such as D7; None when there is none that can be used."""


def worked_out(formula: str, look: Look) -> Decimal | None:
    """What `=SUM(D6:D9)+100-E4` comes to; None for everything that is no such sum."""
    text = SPACE.sub(r"\1", formula.removeprefix("=").strip())
    if not text or len(text) > LONGEST:
        return None
    total, at = Decimal(0), 0
    while at < len(text):
        found = TERM.match(text, at)
        if found is None or (at and not found["sign"]):
            return None
        value = _value(found, look)
        if value is None:
            return None
        total += -value if found["sign"] == "-" else value
        at = found.end()
    return total


def _value(found: re.Match[str], look: Look) -> Decimal | None:
    if found["number"]:
        return Decimal(found["number"])
    if found["cell"]:
        return look(found["cell"].replace("$", "").upper())
    total = Decimal(0)
    for count, cell in enumerate(_cells(found["inside"].replace("$", "")), 1):
        value = look(cell) if cell and count <= MOST_CELLS else None
        if value is None:
            return None
        total += value
    return total


def _cells(inside: str) -> Iterator[str]:
    """Every cell that is named; an empty text for what is none."""
    for part in inside.split(","):
        span = SPAN.match(part)
        if span is None:
            yield ""
            return
        first, last = _number(span[1]), _number(span[3] or span[1])
        top, bottom = int(span[2]), int(span[4] or span[2])
        if (abs(last - first) + 1) * (abs(bottom - top) + 1) > MOST_CELLS:
            yield ""
            return
        for row in range(min(top, bottom), max(top, bottom) + 1):
            for column in range(min(first, last), max(first, last) + 1):
                yield f"{letters(column)}{row}"


def letters(column: int) -> str:
    """The letters of a column counted from 1: 28 is AB."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _number(text: str) -> int:
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - 64
    return number
