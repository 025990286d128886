"""Two budgets side by side: which line became which, and how much more or less it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from knopskud.core import money
from knopskud.core.words import Words
from knopskud.office.money.grid import WHOLE_PLAN, ZERO
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, InKind, PlanSnapshot, Scenario, Source

M = TypeVar("M", BudgetLine, Source, InKind)


@dataclass(frozen=True)
class Pair:
    """One line, source or sum in both budgets; None where one of them does not have it."""

    called: Words
    first: Decimal | None
    second: Decimal | None

    @property
    def more(self) -> Decimal:
        """How much more it is in the second; below zero when it is less."""
        return (self.second or ZERO) - (self.first or ZERO)

    @property
    def share(self) -> Decimal | None:
        """The difference as a share of the first; None when there was nothing to compare with."""
        return money.share(self.more, self.first) if self.first else None


@dataclass(frozen=True)
class Table:
    """The pairs under one heading and their sum."""

    heading: Words
    pairs: tuple[Pair, ...]
    total: Pair


@dataclass(frozen=True)
class Comparison:
    """Everything that is said of two budgets: lines by delaftale, sources, hours, and all of it year by year."""

    first: Scenario
    second: Scenario
    lines: tuple[Table, ...]
    cost: Pair
    sources: Table
    hours: Table
    years: tuple[tuple[int, Pair, Pair], ...]
    shares: tuple[Decimal | None, Decimal | None]


def compare(plan: PlanSnapshot, first: Scenario, second: Scenario) -> Comparison:
    """The two budgets of a plan, side by side."""
    a, b = Economy(plan, first.ref), Economy(plan, second.ref)
    homes = [(one.ref, Words(one.title, one.title)) for one in plan.sub_agreements]
    lines = _matched(a.lines, b.lines, lambda x: (x.sub_agreement, x.title))
    tables = [
        _table(said, _in_home(lines, ref), _kroner) for ref, said in (*homes, (None, WHOLE_PLAN))
    ]
    sources = _matched(a.sources, b.sources, lambda x: (x.type, x.name))
    hours = _matched(a.in_kind, b.in_kind, lambda x: (x.party, x.text))
    return Comparison(
        first,
        second,
        tuple(table for table in tables if table.pairs),
        Pair(Words("Udgifter i alt", "Costs in all"), a.cost.total, b.cost.total),
        _table(Words("Kilder", "Sources"), sources, _kroner),
        _table(Words("Timer uden betaling", "Hours in kind"), hours, _hours),
        tuple(_year(a, b, year) for year in sorted({*a.years, *b.years})),
        (a.local_share, b.local_share),
    )


Both = tuple[M | None, M | None]


def _matched(
    first: Sequence[M], second: Sequence[M], key: Callable[[M], tuple[object, str]]
) -> list[Both[M]]:
    """Who is who: by name and place first, then by name alone; what is left stands alone. A copy has refs of its own."""
    left: list[M] = list(second)
    found: dict[str, M] = {}
    for same in (key, lambda x: key(x)[1]):
        for one in first:
            other = next((x for x in left if same(x) == same(one)), None)
            if one.ref not in found and other is not None:
                found[one.ref] = other
                left.remove(other)
    both: list[Both[M]] = [(one, found.get(one.ref)) for one in first]
    both.extend((None, one) for one in left)
    return both


def _in_home(lines: Iterable[Both[BudgetLine]], ref: str | None) -> list[Both[BudgetLine]]:
    return [
        (a, b)
        for a, b in lines
        if (b.sub_agreement if b is not None else a.sub_agreement if a is not None else None) == ref
    ]


def _table(
    heading: Words,
    both: Iterable[Both[M]],
    figure: Callable[[BudgetLine | Source | InKind], Decimal],
) -> Table:
    pairs = tuple(
        Pair(_called(a, b), figure(a) if a else None, figure(b) if b else None) for a, b in both
    )
    sums = [
        sum((x for x in side if x is not None), ZERO) for side in zip(*_sides(pairs), strict=True)
    ]
    total = (
        Pair(Words("I alt", "Total"), *sums) if sums else Pair(Words("I alt", "Total"), ZERO, ZERO)
    )
    return Table(heading, pairs, total)


def _sides(pairs: Iterable[Pair]) -> list[tuple[Decimal | None, Decimal | None]]:
    return [(pair.first, pair.second) for pair in pairs]


def _called(*both: BudgetLine | Source | InKind | None) -> Words:
    names = list(dict.fromkeys(one.called for one in both if one is not None))
    return Words(" → ".join(names), " → ".join(names))


def _kroner(part: BudgetLine | Source | InKind) -> Decimal:
    assert not isinstance(part, InKind)
    return money.total([one.amount for one in part.amounts])


def _hours(part: BudgetLine | Source | InKind) -> Decimal:
    assert isinstance(part, InKind)
    return Decimal(sum(one.hours for one in part.hours))


def _year(a: Economy, b: Economy, year: int) -> tuple[int, Pair, Pair]:
    def spent(of: Economy) -> Decimal:
        return money.total([x.amount for one in of.lines for x in one.amounts if x.year == year])

    def given(of: Economy) -> Decimal:
        return money.total([x.amount for one in of.sources for x in one.amounts if x.year == year])

    called = Words(str(year), str(year))
    return year, Pair(called, spent(a), spent(b)), Pair(called, given(a), given(b))
