"""The grid of one budget as its page shows it: groups of rows with their cells, and every sum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from knopskud.core.words import Words
from knopskud.office.money.rows import TEXTS, Row, with_rows
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, InKind, PlanSnapshot, Scenario, Source

WHOLE_PLAN = Words("Hele planen", "The whole plan")
ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Cell:
    """One control: its name, what stands in it, what is wrong, and what somebody else has written meanwhile."""

    name: str
    value: str
    problem: Words | None = None
    theirs: str | None = None


@dataclass(frozen=True)
class Group:
    """The lines of one delaftale; an empty ref is the whole plan."""

    ref: str
    heading: Words
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Said:
    """What is said beside the cells, by their names; `removed` are the rows that shall go."""

    problems: Mapping[str, Words] = field(default_factory=dict)
    theirs: Mapping[str, str] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()


class Grid:
    """One budget on its page, made from the plan and from rows as they are kept or as they were typed."""

    def __init__(
        self, plan: PlanSnapshot, scenario: Scenario, rows: Sequence[Row], said: Said | None = None
    ) -> None:
        self.scenario = scenario
        self.rows = tuple(rows)
        self.said = said or Said()
        self.plan = plan
        counted = [row for row in rows if row.id not in self.said.removed]
        self.economy = Economy(with_rows(plan, scenario.ref, counted), scenario.ref)
        money: tuple[BudgetLine | Source, ...] = (*self.economy.lines, *self.economy.sources)
        self._by_ref = {part.ref: part for part in money}
        self._hours = {x.ref: x for x in self.economy.in_kind}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The columns: the plan's years and every other year that a row has a figure for."""
        named = {int(year) for row in self.rows for year in row.years()}
        return tuple(sorted(named | set(self.economy.years)))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The lines by delaftale; what is for the whole plan stands last."""
        homes = [(one.ref, Words(one.title, one.title)) for one in self.plan.sub_agreements]
        lines = [row for row in self.rows if row.kind == "budget_line"]
        return tuple(
            Group(ref, said, tuple(x for x in lines if x.cells.get("sub_agreement", "") == ref))
            for ref, said in (*homes, ("", WHOLE_PLAN))
        )

    @property
    def sources(self) -> tuple[Row, ...]:
        """Where the money comes from."""
        return tuple(row for row in self.rows if row.kind == "source")

    @property
    def in_kind(self) -> tuple[Row, ...]:
        """Work given in hours."""
        return tuple(row for row in self.rows if row.kind == "in_kind")

    def text_cell(self, row: Row) -> Cell:
        """The cell with a row's name."""
        return self.cell(row, TEXTS[row.kind])

    def cell(self, row: Row, of: str | int) -> Cell:
        """One cell of a row."""
        name = row.name(str(of))
        value = row.cells.get(str(of), "")
        return Cell(name, value, self.said.problems.get(name), self.said.theirs.get(name))

    def by_year(self, row: Row) -> tuple[Decimal | int, ...]:
        """A row's figures; nothing for what cannot be read and for a row that shall go."""
        if row.kind == "in_kind":
            given = self._hours.get(row.id)
            return self._in_years([given] if given else [])
        part = self._by_ref.get(row.id)
        return self._in_years([part] if part else [])

    def total(self, row: Row) -> Decimal | int:
        """A row's sum."""
        return sum(self.by_year(row), ZERO) if row.kind != "in_kind" else sum(self.by_year(row))

    def of_group(self, group: Group) -> tuple[Decimal | int, ...]:
        """A delaftale's sums by year."""
        return self._in_years(
            [x for x in self.economy.lines if (x.sub_agreement or "") == group.ref]
        )

    @cached_property
    def cost(self) -> tuple[Decimal | int, ...]:
        """All lines by year."""
        return self._in_years(self.economy.lines)

    @cached_property
    def inside(self) -> tuple[Decimal | int, ...]:
        """The sources inside the frame by year."""
        return self._in_years(self.economy.inside)

    @cached_property
    def funding(self) -> tuple[Decimal | int, ...]:
        """All sources by year, also those outside the frame: what the lines are held against."""
        return self._in_years(self.economy.sources)

    @cached_property
    def gap(self) -> tuple[Decimal | int, ...]:
        """Sources less lines by year; below zero where money is missing."""
        return tuple(a - b for a, b in zip(self.funding, self.cost, strict=True))

    @cached_property
    def hours(self) -> tuple[Decimal | int, ...]:
        """The hours by year."""
        return self._in_years(self.economy.in_kind)

    def _in_years(self, parts: Sequence[BudgetLine | Source | InKind]) -> tuple[Decimal | int, ...]:
        if any(isinstance(part, InKind) for part in parts):
            hours = [h for part in parts if isinstance(part, InKind) for h in part.hours]
            return tuple(sum(h.hours for h in hours if h.year == year) for year in self.years)
        amounts = [a for part in parts if not isinstance(part, InKind) for a in part.amounts]
        return tuple(
            sum((a.amount for a in amounts if a.year == year), ZERO) for year in self.years
        )
