"""What changed inside a part, field by field."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from knopskud.core.words import Words
from knopskud.snapshot.diff.matching import GONE
from knopskud.snapshot.diff.model import FieldChange, Run, YearRow
from knopskud.snapshot.diff.runs import excerpt, runs
from knopskud.snapshot.diff.said import Called, label_of, said, text_of
from knopskud.snapshot.diff.translating import are_translations, translation_changes
from knopskud.snapshot.types import Part, Target, YearAmount, YearHours

Unit = Literal["kroner", "hours", ""]
UNITS: dict[type[Any], Unit] = {YearAmount: "kroner", YearHours: "hours", Target: ""}


def field_changes(
    older: Part, newer: Part, was_called: Called, called: Called
) -> tuple[FieldChange, ...]:
    """Every field whose value is not the same, in the order in which the part has them."""
    return tuple(
        change
        for name in type(newer).model_fields
        if name != "ref" and getattr(older, name) != getattr(newer, name)
        for change in changes_in(
            type(newer), name, (getattr(older, name), getattr(newer, name)), (was_called, called)
        )
    )


def changes_in(
    part: type[Part], name: str, values: tuple[Any, Any], names: tuple[Called, Called]
) -> tuple[FieldChange, ...]:
    """What changed in one field: one change, or one for each translation that is another."""
    if are_translations(*values):
        return tuple(translation_changes(part, *values))
    return (field_change(part, name, values, names),)


def field_change(
    part: type[Part], name: str, values: tuple[Any, Any], names: tuple[Called, Called]
) -> FieldChange:
    """What changed in one field, from its older value to its newer one."""
    older, newer = values
    label = label_of(part, name)
    before, after = text_of(part, name, older), text_of(part, name, newer)
    if before is not None and after is not None:
        found: tuple[Run, ...] = runs(before, after)
        old, new = Words(before, before), Words(after, after)
        return FieldChange(name, label, old, new, newer, found, excerpt(found))
    if rows := _rows(older, newer):
        unit = UNITS[type((newer or older)[0])]
        return FieldChange(name, label, Words("", ""), Words("", ""), newer, rows=rows, unit=unit)
    old, new = _both_said(part, name, values, names)
    if old == new:  # two parts of one name: only their refs tell them apart
        old, new = _both_said(part, name, values, (_with_ref(names[0]), _with_ref(names[1])))
    return FieldChange(name, label, old, new, newer)


def _both_said(
    part: type[Part], name: str, values: tuple[Any, Any], names: tuple[Called, Called]
) -> tuple[Words, Words]:
    return said(part, name, values[0], names[0]), said(part, name, values[1], names[1])


def _with_ref(called: Called) -> Called:
    return lambda ref: f"{called(ref)} ({ref.lstrip(GONE)})"


def _rows(older: Any, newer: Any) -> tuple[YearRow, ...]:
    """Figures by year side by side, for every year that has one; empty for other fields."""
    each = [*_listed(older), *_listed(newer)]
    if not each or not all(type(one) in UNITS for one in each):
        return ()
    before, after = _by_year(older), _by_year(newer)
    years = sorted({*before, *after})
    return tuple(YearRow(year, before.get(year), after.get(year)) for year in years)


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _by_year(of: Iterable[Any]) -> dict[int, Decimal]:
    found: dict[int, Decimal] = {}
    for one in of:
        figure = one.amount if hasattr(one, "amount") else getattr(one, "hours", None)
        figure = one.value if figure is None else figure
        found[one.year] = found.get(one.year, Decimal(0)) + figure
    return found
