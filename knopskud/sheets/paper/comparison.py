"""The budgets side by side: per line, per delaftale and in all, in kroner and per cent of the first."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from knopskud.core.money import share
from knopskud.core.words import Words
from knopskud.sheets.paper.grid import Grid
from knopskud.sheets.paper.scenario import SUM_OF, USED_FOR, WHOLE_PLAN, Places
from knopskud.sheets.writing import COSTS
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, PlanShape

CALLED = Words("Sammenligning", "Comparison")
TITLE = Words("Budgetterne side om side", "The budgets side by side")
MORE = Words("{name}: forskel i kr.", "{name}: difference in kroner")
MORE_SHARE = Words("{name}: forskel i %", "{name}: difference in %")
FIRST = Words("Forskelle er regnet fra {name}.", "Differences are counted from {name}.")

Key = tuple[str, str, int]
"""A line in any budget: its delaftale, its title, and which one of that title it is."""
Cell = tuple[str, Decimal]
"""Where an amount stands, and what it is; no place where a budget has no such line."""


def comparison(grid: Grid, plan: PlanShape, budgets: dict[str, Places]) -> None:
    """The sheet; a line is the same in two budgets when its delaftale and its title are."""
    Side(grid, plan, budgets).write()


class Side:
    """The budgets as columns."""

    def __init__(self, grid: Grid, plan: PlanShape, budgets: dict[str, Places]) -> None:
        self.grid, self.plan, self.budgets = grid, plan, budgets
        self.economies = {one.ref: Economy(plan, one.ref) for one in plan.scenarios}
        self.lines = {ref: _keyed(one.lines) for ref, one in self.economies.items()}

    def write(self) -> None:
        """The whole sheet."""
        grid, said = self.grid, self.grid.told.said
        names = [one.name for one in self.plan.scenarios]
        edition = f"{self.plan.plan.name} · {said(grid.told.label)}"
        grid.head(said(TITLE), edition, said(FIRST.filled(name=names[0])))
        head = grid.row
        more = [words.filled(name=name) for name in names[1:] for words in (MORE, MORE_SHARE)]
        grid.heads((USED_FOR, *names, *more), 1)
        for area in (*(one.ref for one in self.plan.sub_agreements), ""):
            self._area(area)
        every = [(self.budgets[ref].cost, e.cost.total) for ref, e in self.economies.items()]
        self._row(said(COSTS), every, total=True)
        grid.sheet.set_column(0, 0, 48)
        grid.sheet.set_column(1, 3 * len(names) - 2, 17)
        grid.printed(3 * len(names) - 1, head, 1)

    def _area(self, area: str) -> None:
        each = [key for lines in self.lines.values() for key in lines if key[0] == area]
        if not each:
            return
        called = next((one.title for one in self.plan.sub_agreements if one.ref == area), "")
        called = called or self.grid.told.said(WHOLE_PLAN)
        self.grid.text(0, called, self.grid.looks.area)
        self.grid.row += 1
        for key in dict.fromkeys(each):
            self._row(key[1], [self._amount(ref, key) for ref in self.budgets])
        sums = [self._sum(ref, area) for ref in self.budgets]
        self._row(self.grid.told.said(SUM_OF.filled(name=called)), sums, total=True)

    def _amount(self, scenario: str, key: Key) -> Cell:
        line = self.lines[scenario].get(key)
        if line is None:
            return "", Decimal(0)
        total = self.economies[scenario].row(line).total
        return self.budgets[scenario].totals[line.ref], total

    def _sum(self, scenario: str, area: str) -> Cell:
        rows = self.economies[scenario].areas
        total = next((row.total for row in rows if row.ref == area), Decimal(0))
        return self.budgets[scenario].areas.get(area, ""), total

    def _row(self, called: str, cells: list[Cell], *, total: bool = False) -> None:
        grid, looks = self.grid, self.grid.looks
        figure, part = (looks.total, looks.total_share) if total else (looks.figure, looks.share)
        grid.text(0, called, looks.total_text if total else None)
        for column, (place, value) in enumerate(cells, 1):
            grid.formula(column, place, value, figure)
        first = grid.cell(1)
        for at, (_, value) in enumerate(cells[1:]):
            column, more = len(cells) + 1 + 2 * at, value - cells[0][1]
            grid.formula(column, f"{grid.cell(at + 2)}-{first}", more, figure)
            formula = f"IF({first}=0,0,{grid.cell(column)}/{first})"
            grid.formula(column + 1, formula, share(more, cells[0][1]), part)
        grid.row += 1


def _keyed(lines: Iterable[BudgetLine]) -> dict[Key, BudgetLine]:
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[Key, BudgetLine] = {}
    for line in lines:
        named = line.sub_agreement or "", line.title
        seen[named] += 1
        found[*named, seen[named]] = line
    return found
