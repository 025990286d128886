"""Amounts and hours as people type and paste them, in Danish and in English: `1.250,50`, `1,250.50`, `1 250 kr.`"""

import re
from decimal import Decimal

from knopskud.core.errors import Invalid
from knopskud.core.money import LARGEST, OERE, kroner
from knopskud.core.words import Language, Words

UNREADABLE = Words(
    "“{typed}” er ikke et beløb. Skriv for eksempel 1.250,50.",
    "“{typed}” is no amount. Write for example 1,250.50.",
)
NEGATIVE = Words("Beløbet må ikke være under nul.", "The amount cannot be below zero.")
TOO_FINE = Words("Beløbet har mere end to decimaler.", "The amount has more than two decimals.")
TOO_LARGE = Words(
    "Beløbet er for stort: højst 9.999.999.999,99.",
    "The amount is too large: at most 9,999,999,999.99.",
)
NOT_HOURS = Words(
    "“{typed}” er ikke et helt antal timer.", "“{typed}” is no whole number of hours."
)
TOO_MANY_HOURS = Words("Højst 1.000.000 timer.", "At most 1,000,000 hours.")
MOST_HOURS = 1_000_000

UNIT = re.compile(r"^(?:kr\.?|dkk)\s*|\s*(?:kr\.?|dkk)$", re.IGNORECASE)
# Three digits after one sign are thousands in both languages: no amount has three decimals.
GROUPED = tuple(
    re.compile(rf"(?P<whole>[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+)(?:{point}(?P<part>[0-9]+))?\Z")
    for group, point in ((r"\.", ","), (",", r"\."), (" ", "[.,]"))
)
PLAIN = re.compile(r"(?P<whole>[0-9]+)(?:[.,](?P<part>[0-9]+))?\Z")
EMPTY = frozenset({"", "-", "–", "—"})


def amount_in(typed: str) -> Decimal | None:
    """The amount of kroner in a cell, exact; None for an empty one or the dash that Excel shows for nothing.

    Raises Invalid for what is no amount, for one below zero, with more than two decimals or too large to keep.
    """
    found = _figure_in(typed, UNREADABLE)
    return None if found is None else checked_amount(found)


def checked_amount(found: Decimal) -> Decimal:
    """The figure as an amount of kroner. Raises Invalid below zero, with more than two decimals, and when too large."""
    if found < 0:
        raise Invalid(NEGATIVE)
    if found > LARGEST:
        raise Invalid(TOO_LARGE)
    if found != found.quantize(OERE):
        raise Invalid(TOO_FINE)
    return kroner(found)


def hours_in(typed: str) -> int | None:
    """The whole hours in a cell; None for an empty one. Raises Invalid for what is no whole number of hours."""
    found = _figure_in(typed, NOT_HOURS)
    return None if found is None else checked_hours(found)


def checked_hours(found: Decimal) -> int:
    """The figure as whole hours. Raises Invalid for what is none, below zero or too many."""
    if found < 0 or found != found.to_integral_value():
        raise Invalid(NOT_HOURS.filled(typed=f"{found:f}"))
    if found > MOST_HOURS:
        raise Invalid(TOO_MANY_HOURS)
    return int(found)


def written(figure: Decimal | int, language: Language) -> str:
    """A kept figure as it stands in a cell: `1.250,50` in Danish, `1,250.50` in English; no decimals for whole ones."""
    whole = figure == int(figure)
    text = f"{int(figure):,}" if whole else f"{figure:,.2f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def _figure_in(typed: str, unreadable: Words) -> Decimal | None:
    text = " ".join(UNIT.sub("", " ".join(typed.split())).split()).removesuffix(",-")
    if text in EMPTY:
        return None
    below, bare = text[0] in "-−", text.lstrip("-−").strip()
    for form in (*GROUPED, PLAIN):
        if found := form.match(bare):
            value = Decimal(re.sub(r"[., ]", "", found["whole"]) + "." + (found["part"] or "0"))
            if below and value:
                raise Invalid(NEGATIVE)
            return value
    raise Invalid(unreadable.filled(typed=_short(typed)))


def _short(typed: str, longest: int = 30) -> str:
    text = " ".join(typed.split())
    return text if len(text) <= longest else f"{text[:longest]}…"
