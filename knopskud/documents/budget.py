"""The budget as a spreadsheet to read and hand in."""

from collections.abc import Iterator
from functools import partial

from knopskud.core.words import Words
from knopskud.documents.orders import XLSX, Order, Source, file_name

TITLE = Words("Budget", "Budget")


def budgets(source: Source) -> Iterator[Order]:
    """One file of all budgets that its readers may see; none for a plan without a budget."""
    if source.agreed.scenarios:
        name = file_name("budget", None, source.language, XLSX)
        yield Order("budget", TITLE, XLSX, "", name, source.language, partial(_made, source))


def _made(source: Source) -> bytes:
    from knopskud.sheets.paper.book import budget_book  # noqa: PLC0415 - only who makes sheets carries the library
    from knopskud.sheets.paper.told import Told  # noqa: PLC0415 - as above

    stamp = source.stamp
    told = Told(stamp.edition_label, stamp.short_digest, stamp.day, source.language)
    return budget_book(source.agreed, told)
