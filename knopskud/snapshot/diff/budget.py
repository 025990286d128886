"""What happened to the sums of the budget in force."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from knopskud.core.words import Words
from knopskud.snapshot.diff.model import YearRow
from knopskud.snapshot.economy import Economy, Row
from knopskud.snapshot.types import PlanShape

WHOLE_PLAN = Words("Hele planen", "The whole plan")


@dataclass(frozen=True)
class SumChange:
    """One sum before and after, in kroner."""

    called: Words
    older: Decimal
    newer: Decimal

    @property
    def more(self) -> Decimal:
        """How much larger the newer sum is; negative when it is smaller."""
        return self.newer - self.older


@dataclass(frozen=True)
class BudgetChange:
    """The budget as a whole by year, and every delaftale and source whose sum is another."""

    years: tuple[YearRow, ...]
    total: SumChange
    areas: tuple[SumChange, ...]
    sources: tuple[SumChange, ...]


def budget_change(
    older: PlanShape, newer: PlanShape, renumbered: Mapping[str, str]
) -> BudgetChange | None:
    """The sums that are not what they were; None when all of them are, for every year.

    A delaftale or a source is the same when it goes on under its ref (between plans the ref that `renumbered` gives),
    whatever it is called, and otherwise when it has the same name: another budget in force has sources of its own.
    """
    before, after = Economy(older), Economy(newer)
    names = {part.ref: part.called for part in (*newer.sub_agreements, *newer.sources)}

    def now(row: Row) -> str:
        ref = renumbered.get(row.ref, "") if renumbered else row.ref
        return names.get(ref, row.called)

    years = _years(before, after)
    areas = _sums(before.areas, after.areas, now)
    sources = _sums(_sources(before), _sources(after), now)
    if not areas and not sources and all(not row.more for row in years):
        return None
    total = SumChange(WHOLE_PLAN, before.cost.total, after.cost.total)
    return BudgetChange(years, total, areas, sources)


def _years(before: Economy, after: Economy) -> tuple[YearRow, ...]:
    was = dict(zip(before.years, before.cost.by_year, strict=True))
    now = dict(zip(after.years, after.cost.by_year, strict=True))
    return tuple(YearRow(y, was.get(y), now.get(y)) for y in sorted({*was, *now}))


def _sources(of: Economy) -> tuple[Row, ...]:
    return tuple(of.row(source) for source in of.sources)


def _sums(
    before: tuple[Row, ...], after: tuple[Row, ...], now: Callable[[Row], str]
) -> tuple[SumChange, ...]:
    was, are = _by_name(before, now), _by_name(after, lambda row: row.called)
    names = [*are, *(name for name in was if name not in are)]
    zero = Decimal(0)
    found = [SumChange(_called(name), was.get(name, zero), are.get(name, zero)) for name in names]
    return tuple(one for one in found if one.more)


def _by_name(rows: tuple[Row, ...], name_of: Callable[[Row], str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for row in rows:
        name = name_of(row)
        found[name] = found.get(name, Decimal(0)) + row.total
    return found


def _called(name: str) -> Words:
    return Words(name, name) if name else WHOLE_PLAN
