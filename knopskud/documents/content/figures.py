"""Figures of a plan as papers write them, and tables that are no wider than a page."""

from decimal import Decimal

from knopskud.core import money
from knopskud.core.words import Language

MOST_COLUMNS = 6
"""Columns of figures that a page has room for."""


def figure(value: Decimal, unit: str, language: Language) -> str:
    """`12,5`; per cent stand by the figure."""
    said = f"{value:f}"
    said = said if language == "en" else said.replace(".", ",")
    return f"{said}\u00a0%" if unit == "%" else said


def amount(value: Decimal, language: Language) -> str:
    """Whole kroner, without the word; the øre too where there are any."""
    said = money.said(value, language, decimals=value != value.to_integral_value())
    return said.removesuffix(" kr.").removeprefix("DKK ")


def few(count: int) -> list[slice]:
    """As many columns at a time as a page is wide, shared out evenly."""
    tables = -(-count // MOST_COLUMNS)
    wide = -(-count // max(tables, 1))
    return [slice(start, start + wide) for start in range(0, count, wide or 1)]
