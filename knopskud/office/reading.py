"""A part read out field by field, for those who read the draft and do not write."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.snapshot.diff.said import label_of, said
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Part, Rich, YearAmount, YearHours
from knopskud.snapshot.types.work import Target


@dataclass(frozen=True)
class Line:
    """One field with its value. Rich text is markup; figures by year are pairs of year and figure."""

    label: Words
    value: Words
    is_rich: bool = False
    years: tuple[tuple[int, str], ...] = ()


def read_out(lookup: Lookup, part: Part) -> Iterator[Line]:
    """Every field of a part that holds something, in the order of its type."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if name == "ref" or value in (None, "", ()):
            continue
        label = label_of(type(part), name)
        if any(mark is Rich or isinstance(mark, Rich) for mark in field.metadata):
            yield Line(label, Words(value, value), is_rich=True)
        elif isinstance(value, tuple) and isinstance(value[0], YearAmount | YearHours | Target):
            yield Line(label, Words("", ""), years=tuple((y.year, _figure(y)) for y in value))
        else:
            yield Line(label, said(type(part), name, value, lookup.called))


def _figure(of: YearAmount | YearHours | Target) -> str:
    match of:
        case YearAmount():
            return f"{of.amount:,.0f}".replace(",", ".")
        case YearHours():
            return str(of.hours)
        case _:
            return f"{of.value:f}".replace(".", ",")
