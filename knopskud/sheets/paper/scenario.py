"""One budget in a sheet of its own: what it costs delaftale by delaftale, who pays, and hours that are given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from xlsxwriter.format import Format

from knopskud.core import money
from knopskud.core.words import Words
from knopskud.sheets.layout import NUMBER, TOTAL
from knopskud.sheets.paper.grid import Grid, plus
from knopskud.sheets.writing import COSTS, GAP, HOURS, SOURCES
from knopskud.snapshot.economy import Economy, Row
from knopskud.snapshot.types import SCENARIO_KINDS, InKind, PlanShape, Scenario, Source

KIND = Words("{kind} · beløb i kroner", "{kind} · amounts in kroner")
IN_FORCE = Words("{kind} · gældende budget · beløb i kroner", "{kind} · budget in force · amounts in kroner")  # fmt: skip
USED_FOR = Words("Hvad pengene bruges til", "What the money is used for")
PAID_BY = Words("Hvem der betaler", "Who pays")
GIVEN = Words("Timer, som parterne giver (ikke i kroner)", "Hours that the parties give (not in kroner)")  # fmt: skip
SHARE = Words("Andel", "Share")
WHOLE_PLAN = Words("Hele planen", "The whole plan")
SUM_OF = Words("I alt, {name}", "Total, {name}")
INSIDE = Words("Inden for fondens ramme i alt", "Inside the fund's frame in all")
OUTSIDE = Words("Uden for fondens ramme i alt", "Outside the fund's frame in all")
TEXT, FIRST_YEAR = 1, 2


@dataclass
class Places:
    """Where the totals of a budget stand, as other sheets name the cells; lines, delaftaler and sources by their refs."""

    totals: dict[str, str] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)
    cost: str = ""
    inside: str = ""


class Budget:
    """One budget as it is written."""

    def __init__(self, grid: Grid, plan: PlanShape, scenario: Scenario) -> None:
        self.grid, self.looks, self.told = grid, grid.looks, grid.told
        self.plan, self.scenario = plan, scenario
        self.economy = Economy(plan, scenario.ref)
        given = {hours.year for one in self.economy.in_kind for hours in one.hours}
        self.years = tuple(sorted({*self.economy.years, *given}))
        self.total = FIRST_YEAR + len(self.years)
        self.places = Places()
        self.lines: set[int] = set()
        self.cost = 0

    def write(self) -> Places:
        """The whole sheet, from its title to how it is printed."""
        current = self.scenario.ref == self.plan.plan.current_scenario
        kind = SCENARIO_KINDS[self.scenario.type]
        line = Words(*(words.format(kind=said) for words, said in zip(IN_FORCE if current else KIND, kind, strict=True)))  # fmt: skip
        edition = f"{self.plan.plan.name} · {self.told.said(self.told.label)}"
        self.grid.head(self.scenario.name, edition, self.told.said(line))
        head = self.grid.row
        self._costs()
        self._sources()
        if self.economy.in_kind:
            self._hours()
        self.grid.sheet.set_column(0, 0, 9)
        self.grid.sheet.set_column(TEXT, TEXT, 48)
        self.grid.sheet.set_column(FIRST_YEAR, self.total, 15)
        self.grid.sheet.set_column(self.total + 1, self.total + 1, 9)
        self.grid.printed(self.total + 2, head, FIRST_YEAR)
        return self.places

    def _costs(self) -> None:
        self._head(USED_FOR)
        sums: list[int] = []
        shown: list[tuple[int, Decimal]] = []
        for area in self.economy.areas:
            lines = [x for x in self.economy.lines if (x.sub_agreement or "") == area.ref]
            if not lines:
                continue
            called = area.called or self.told.said(WHOLE_PLAN)
            self._area(area.ref, called)
            each = [self.economy.row(line) for line in lines]
            rows = self._rows(each)
            self.places.areas[area.ref] = self.grid.from_elsewhere(self.total)
            sums.append(self.grid.row)
            shown += [
                *zip(rows, (one.total for one in each), strict=True),
                (self.grid.row, area.total),
            ]
            self._sum(SUM_OF.filled(name=called), area.by_year, [(rows[0], rows[-1])])
        self.places.cost = self.grid.from_elsewhere(self.total)
        cost = self.economy.cost
        self.cost = self._sum(COSTS, cost.by_year, [(at, at) for at in sums])
        self._shares([*shown, (self.cost, cost.total)], cost.total, self.cost)
        self.grid.row += 1

    def _sources(self) -> None:
        self._head(PAID_BY)
        groups = (self.economy.inside, INSIDE), (self.economy.outside, OUTSIDE)
        sums: list[int] = []
        for sources, called in groups:
            if not sources and called is OUTSIDE:
                continue
            each = [self._source(source) for source in sources]
            rows = self._rows(each)
            by_year = self._added(sources)
            at = self._sum(called, by_year, [(rows[0], rows[-1])] if rows else [])
            sums.append(at)
            if called is INSIDE:
                self.places.inside = self.grid.from_elsewhere(self.total, at)
                whole = self.economy.funding.total
                shown = [*zip(rows, (one.total for one in each), strict=True), (at, whole)]
                self._shares(shown, whole, at)
        everything = self._added(self.economy.sources)
        if len(sums) > 1:
            sums = [self._sum(SOURCES, everything, [(at, at) for at in sums])]
        self._gap(everything, sums[0], self.cost)
        self.grid.row += 1

    def _source(self, source: Source) -> Row:
        row = self.economy.row(source)
        party = next((one.name for one in self.plan.parties if one.ref == source.party), "")
        called = row.called if party in ("", row.called) else f"{row.called} ({party})"
        return Row(row.ref, called, row.by_year, row.total)

    def _added(self, sources: Iterable[Source]) -> tuple[Decimal, ...]:
        rows = [self.economy.row(source).by_year for source in sources]
        return tuple(money.total([row[at] for row in rows]) for at in range(len(self.economy.years)))  # fmt: skip

    def _hours(self) -> None:
        self._head(GIVEN, share=False)
        rows = []
        for one in self.economy.in_kind:
            rows.append(self.grid.row)
            self._line(one.ref, one.text, self._hours_of([one]), self.looks.hours)
        span = [(rows[0], rows[-1])]
        self._sum(HOURS, self._hours_of(self.economy.in_kind), span, self.looks.total_hours)

    def _hours_of(self, given: Iterable[InKind]) -> dict[int, Decimal]:
        found: dict[int, Decimal] = dict.fromkeys(self.years, Decimal(0))
        for hours in (hours for one in given for hours in one.hours):
            found[hours.year] += hours.hours
        return found

    def _head(self, called: Words, *, share: bool = True) -> None:
        years = [str(year) for year in self.years]
        self.grid.heads((NUMBER, called, *years, TOTAL, SHARE if share else ""), FIRST_YEAR)

    def _area(self, ref: str, called: str) -> None:
        self.grid.text(0, ref, self.looks.ref)
        self.grid.text(TEXT, called, self.looks.area)
        for column in range(FIRST_YEAR, self.total + 2):
            self.grid.text(column, "", self.looks.area)
        self.grid.row += 1

    def _rows(self, rows: Iterable[Row]) -> list[int]:
        written = []
        for row in rows:
            written.append(self.grid.row)
            self.lines.add(self.grid.row)
            self.places.totals[row.ref] = self.grid.from_elsewhere(self.total)
            self._line(row.ref, row.called, self._by_year(row.by_year), self.looks.figure)
        return written

    def _line(self, ref: str, called: str, figures: dict[int, Decimal], look: Format) -> None:
        self.grid.text(0, ref, self.looks.ref)
        self.grid.text(TEXT, called)
        for column, year in enumerate(self.years, FIRST_YEAR):
            self.grid.figure(column, figures[year], look)
        self._across(sum(figures.values(), Decimal(0)), look)

    def _sum(
        self,
        called: Words,
        figures: Sequence[Decimal] | dict[int, Decimal],
        spans: list[tuple[int, int]],
        look: Format | None = None,
    ) -> int:
        """A row that adds these spans of rows (first and last); gives its place."""
        by_year = figures if isinstance(figures, dict) else self._by_year(figures)
        self._total_text(called)
        for column, year in enumerate(self.years, FIRST_YEAR):
            ranges = [self._span(column, *span) for span in spans]
            formula = (
                plus(ranges) if len(ranges) != 1 or ":" not in ranges[0] else f"SUM({ranges[0]})"
            )
            self.grid.formula(column, formula, by_year[year], look or self.looks.total)
        return self._across(sum(by_year.values(), Decimal(0)), look or self.looks.total)

    def _gap(self, everything: Sequence[Decimal], sources: int, cost: int) -> None:
        less = zip(everything, self.economy.cost.by_year, strict=True)
        by_year = self._by_year(tuple(paid - used for paid, used in less))
        self._total_text(GAP)
        for column, year in enumerate(self.years, FIRST_YEAR):
            formula = f"{self.grid.cell(column, sources)}-{self.grid.cell(column, cost)}"
            self.grid.formula(column, formula, by_year[year], self.looks.total)
        self._across(sum(by_year.values(), Decimal(0)), self.looks.total)

    def _total_text(self, called: Words) -> None:
        self.grid.text(0, "", self.looks.total_text)
        self.grid.text(TEXT, self.told.said(called), self.looks.total_text)
        self.grid.text(self.total + 1, "", self.looks.total_text)

    def _across(self, total: Decimal, look: Format) -> int:
        last = self.grid.cell(self.total - 1)
        self.grid.formula(self.total, f"SUM({self.grid.cell(FIRST_YEAR)}:{last})", total, look)
        self.grid.row += 1
        return self.grid.row - 1

    def _shares(self, rows: Sequence[tuple[int, Decimal]], whole: Decimal, at: int) -> None:
        """Each row's part of the whole, whose total stands in row `at`."""
        below = self.grid.cell(self.total, at)
        for row, total in rows:
            look = self.looks.share if row in self.lines else self.looks.total_share
            part = money.share(total, whole)
            formula = f"=IF({below}=0,0,{self.grid.cell(self.total, row)}/{below})"
            self.grid.sheet.write_formula(row, self.total + 1, formula, look, float(part))

    def _span(self, column: int, first: int, last: int) -> str:
        top = self.grid.cell(column, first)
        return top if first == last else f"{top}:{self.grid.cell(column, last)}"

    def _by_year(self, figures: Sequence[Decimal]) -> dict[int, Decimal]:
        found: dict[int, Decimal] = dict.fromkeys(self.years, Decimal(0))
        return found | dict(zip(self.economy.years, figures, strict=True))
