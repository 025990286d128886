"""A part read out field by field, for those who read the draft and do not write."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.snapshot.diff.said import label_of, said
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import AgeBand, Part, Rich, YearAmount, YearHours
from knopskud.snapshot.types.work import Target


@dataclass(frozen=True)
class Line:
    """One field with its value. Rich text is markup; figures by year are pairs of year and figure."""

    name: str
    label: Words
    value: Words
    is_rich: bool = False
    years: tuple[tuple[int, str], ...] = ()
    several: tuple[Words, ...] = ()


def read_out(lookup: Lookup, part: Part) -> Iterator[Line]:
    """Every field of a part that holds something, in the order of its type."""
    for name in type(part).model_fields:
        line = None if name == "ref" else line_of(lookup, part, name)
        if line:
            yield line


def line_of(lookup: Lookup, part: Part, name: str) -> Line | None:
    """One field of a part; None for one that holds nothing."""
    field, value = type(part).model_fields[name], getattr(part, name)
    if value in (None, "", (), AgeBand()):
        return None
    label = label_of(type(part), name)
    if any(mark is Rich or isinstance(mark, Rich) for mark in field.metadata):
        return Line(name, label, Words(value, value), is_rich=True)
    if isinstance(value, tuple) and isinstance(value[0], YearAmount | YearHours | Target):
        years = tuple((year.year, _figure(year)) for year in value)
        return Line(name, label, Words("", ""), years=years)
    said_now = said(type(part), name, value, lookup.called)
    if isinstance(value, tuple) and len(value) > 1:
        each = tuple(said(type(part), name, (one,), lookup.called) for one in value)
        return Line(name, label, said_now, several=each)
    return Line(name, label, said_now)


def _figure(of: YearAmount | YearHours | Target) -> str:
    match of:
        case YearAmount():
            return f"{of.amount:,.0f}".replace(",", ".")
        case YearHours():
            return str(of.hours)
        case _:
            return f"{of.value:f}".replace(".", ",")
