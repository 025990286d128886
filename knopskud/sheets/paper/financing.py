"""Who pays in each budget: every source with its share, the local share, and what it means for a home."""

from knopskud.core.words import Words
from knopskud.sheets.layout import NUMBER
from knopskud.sheets.paper.grid import Grid, plus
from knopskud.sheets.paper.scenario import INSIDE, Places
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import SOURCE_KINDS, PlanShape, Scenario, Source

CALLED = Words("Finansiering", "Financing")
TITLE = Words("Finansiering og lokal andel", "Financing and local share")
SOURCE, KIND = Words("Kilde", "Source"), Words("Slags", "Kind")
PARTY, AMOUNT = Words("Part", "Party"), Words("Beløb", "Amount")
OF_FRAME = Words("Andel af rammen", "Share of the frame")
LOCAL = Words("Lokal medfinansiering", "Local co-financing")
BY_HOMES = Words("Boligorganisationernes egen del", "The housing organisations' own share")
HOMES = Words("Boliger", "Homes")
MONTHS = Words("Måneder", "Months")
A_HOME = Words("Pris pr. bolig pr. måned", "Cost per home per month")
VALUE, SHARE = 4, 5


def financing(grid: Grid, plan: PlanShape, budgets: dict[str, Places]) -> None:
    """The sheet; its amounts are those of the budgets' own sheets."""
    grid.head(grid.told.said(TITLE), f"{plan.plan.name} · {grid.told.said(grid.told.label)}")
    head = grid.row
    grid.heads((NUMBER, SOURCE, KIND, PARTY, AMOUNT, OF_FRAME), VALUE)
    for scenario in plan.scenarios:
        Block(grid, plan, scenario, budgets[scenario.ref]).write()
    grid.sheet.set_column(0, 0, 9)
    grid.sheet.set_column(1, 1, 44)
    grid.sheet.set_column(2, 3, 26)
    grid.sheet.set_column(VALUE, SHARE, 17)
    grid.printed(SHARE + 1, head, 2)


class Block:
    """The sources of one budget and what follows from them."""

    def __init__(self, grid: Grid, plan: PlanShape, scenario: Scenario, places: Places) -> None:
        self.grid, self.plan, self.scenario, self.places = grid, plan, scenario, places
        self.economy = Economy(plan, scenario.ref)
        self.parties = {party.ref: party for party in plan.parties}
        self.cells: dict[str, str] = {}

    def write(self) -> None:
        """The block, from the budget's name to the cost per home."""
        looks, grid = self.grid.looks, self.grid
        grid.text(0, self.scenario.ref, looks.ref)
        grid.text(1, self.scenario.name, looks.area)
        for column in range(2, SHARE + 1):
            grid.text(column, "", looks.area)
        grid.row += 1
        for source in (*self.economy.inside, *self.economy.outside):
            self._source(source)
        self._sums()
        grid.text(1, grid.told.said(self.economy.assumption), looks.note)
        grid.row += 2

    def _source(self, source: Source) -> None:
        grid, looks = self.grid, self.grid.looks
        party = self.parties.get(source.party or "")
        total, part = self.economy.row(source).total, self.economy.share_of(source)
        grid.text(0, source.ref, looks.ref)
        grid.text(1, source.name)
        grid.text(2, grid.told.said(SOURCE_KINDS[source.type]))
        grid.text(3, party.name if party else "")
        grid.formula(VALUE, self.places.totals[source.ref], total, looks.figure)
        if source.type == "other":
            grid.text(SHARE, "", looks.text)
        else:
            inside = self.places.inside
            formula = f"IF({inside}=0,0,{grid.cell(VALUE)}/{inside})"
            grid.formula(SHARE, formula, part or total * 0, looks.share)
        self.cells[source.ref] = grid.cell(VALUE)
        grid.row += 1

    def _sums(self) -> None:
        grid, looks, economy = self.grid, self.grid.looks, self.economy
        whole = economy.funding.total
        inside = self._total(INSIDE)
        grid.formula(VALUE, self.places.inside, whole, looks.total)
        grid.row += 1
        local = [source for source in economy.inside if source.type == "local"]
        self._total(LOCAL)
        cells = plus([self.cells[source.ref] for source in local])
        share = economy.local_share or whole * 0
        grid.formula(VALUE, cells, share * whole, looks.total)
        part = f"IF({inside}=0,0,{grid.cell(VALUE)}/{inside})"
        grid.formula(SHARE, part, share, looks.total_share)
        grid.row += 1
        self._a_home(local)

    def _a_home(self, local: list[Source]) -> None:
        grid, looks, economy = self.grid, self.grid.looks, self.economy
        homes = {ref for ref, one in self.parties.items() if one.type == "housing_organisation"}
        own = [self.cells[source.ref] for source in local if source.party in homes]
        grid.text(1, grid.told.said(BY_HOMES))
        paid = grid.cell(VALUE)
        grid.formula(VALUE, plus(own), economy.paid_by_homes, looks.figure)
        grid.row += 1
        grid.text(1, grid.told.said(HOMES))
        count = grid.cell(VALUE)
        grid.figure(VALUE, economy.homes, looks.count)
        grid.row += 1
        grid.text(1, grid.told.said(MONTHS))
        months = grid.cell(VALUE)
        grid.figure(VALUE, economy.months, looks.count)
        grid.row += 1
        self._total(A_HOME)
        formula = f"IF({count}*{months}=0,0,ROUND({paid}/{count}/{months},2))"
        value = economy.per_home_per_month or economy.months * 0
        grid.formula(VALUE, formula, value, looks.total_oere)
        grid.row += 1

    def _total(self, called: Words) -> str:
        """Begins a row of sums; gives the name of the cell for its amount."""
        for column in (0, 2, 3, SHARE):
            self.grid.text(column, "", self.grid.looks.total_text)
        self.grid.text(1, self.grid.told.said(called), self.grid.looks.total_text)
        return self.grid.cell(VALUE)
