"""The money in force, added up: who pays what, what it is used for, and what it means for a home."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from knopskud.core import money
from knopskud.core.words import Words
from knopskud.core.years import months_of
from knopskud.snapshot.types import BudgetLine, PlanShape, Source, YearAmount

PER_HOME = Words(
    "Afdelingernes egen del delt med {homes} boliger og {months} måneder. "
    "Det er et gennemsnit: hver boligorganisation bestemmer selv, hvordan den betaler.",
    "The housing organisations' own share divided by {homes} homes and {months} months. "
    "It is an average: each housing organisation decides how it pays.",
)


@dataclass(frozen=True)
class Row:
    """One line or source with its amount for every year of the table and their sum, in kroner."""

    ref: str
    called: str
    by_year: tuple[Decimal, ...]
    total: Decimal


class Economy:
    """One scenario of a plan, added up. Amounts are exact kroner; a year without amount is 0."""

    def __init__(self, plan: PlanShape, scenario: str | None = None) -> None:
        self.plan = plan
        self.scenario = scenario or plan.plan.current_scenario
        self.lines = tuple(x for x in plan.budget_lines if x.scenario == self.scenario)
        self.sources = tuple(x for x in plan.sources if x.scenario == self.scenario)
        self.in_kind = tuple(x for x in plan.in_kind if x.scenario == self.scenario)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year that a line, a source or the period has, in order."""
        of: tuple[BudgetLine | Source, ...] = (*self.lines, *self.sources)
        named = {amount.year for x in of for amount in x.amounts}
        return tuple(sorted(named | set(self.plan.plan.period.years)))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.lines and not self.sources

    def row(self, of: BudgetLine | Source) -> Row:
        """One line or source by year."""
        called = of.title if isinstance(of, BudgetLine) else of.name
        return self._row(of.ref, called, [of])

    @cached_property
    def areas(self) -> tuple[Row, ...]:
        """What each delaftale costs; last, with an empty ref, what is for the whole plan."""
        rows = [
            self._row(d.ref, d.title, [x for x in self.lines if x.sub_agreement == d.ref])
            for d in self.plan.sub_agreements
        ]
        common = [x for x in self.lines if x.sub_agreement is None]
        return (*rows, self._row("", "", common)) if common else tuple(rows)

    @cached_property
    def cost(self) -> Row:
        """All lines together."""
        return self._row("", "", self.lines)

    @cached_property
    def funding(self) -> Row:
        """All sources inside the frame together; money outside the frame is told apart (R12)."""
        return self._row("", "", self.inside)

    @property
    def inside(self) -> tuple[Source, ...]:
        """The sources inside the fund's frame."""
        return tuple(x for x in self.sources if x.type != "other")

    @property
    def outside(self) -> tuple[Source, ...]:
        """The sources outside the fund's frame."""
        return tuple(x for x in self.sources if x.type == "other")

    @cached_property
    def from_fund(self) -> Decimal:
        """What the fund gives over the whole period, in kroner."""
        return money.total([self.row(x).total for x in self.inside if x.type == "fund"])

    @cached_property
    def local_share(self) -> Decimal | None:
        """Local co-financing as a share of the money inside the frame, between 0 and 1; None without money (R11)."""
        local = money.total([self.row(x).total for x in self.inside if x.type == "local"])
        return money.share(local, self.funding.total) if self.funding.total else None

    def share_of(self, source: Source) -> Decimal | None:
        """A source as a share of the money inside the frame; None without money."""
        return (
            money.share(self.row(source).total, self.funding.total) if self.funding.total else None
        )

    @cached_property
    def paid_by_homes(self) -> Decimal:
        """What the housing organisations pay out of the rents, in kroner over the whole period."""
        parties = {p.ref for p in self.plan.parties if p.type == "housing_organisation"}
        own = [x for x in self.inside if x.party in parties and x.type == "local"]
        return self._row("", "", own).total

    @cached_property
    def per_home_per_month(self) -> Decimal | None:
        """What the plan costs an average home a month, in kroner and øre; None without homes or own payment."""
        homes, months = self.homes, self.months
        if not homes or not months or not self.paid_by_homes:
            return None
        return (self.paid_by_homes / homes / months).quantize(money.OERE)

    @property
    def assumption(self) -> Words:
        """How the figure per home is made."""
        words, values = self.assumption_of
        return words.filled(**values)

    @property
    def assumption_of(self) -> tuple[Words, dict[str, Words]]:
        """The same as words with their figures beside them."""
        english, months = f"{self.homes:,}", f"{self.months.normalize():f}"
        homes = Words(english.replace(",", "."), english)
        return PER_HOME, {"homes": homes, "months": Words(months, months)}

    @property
    def hours(self) -> int:
        """Hours given by the parties; never part of a sum of kroner."""
        return sum(h.hours for x in self.in_kind for h in x.hours)

    @property
    def homes(self) -> int:
        """Homes in all afdelinger of the plan."""
        return sum(department.homes for department in self.plan.departments)

    @property
    def months(self) -> Decimal:
        """The length of the plan in months."""
        return months_of(self.plan.plan.period.start, self.plan.plan.period.end)

    def _row(self, ref: str, called: str, of: Iterable[BudgetLine | Source]) -> Row:
        amounts = [amount for x in of for amount in x.amounts]
        by_year = tuple(_in_year(amounts, year) for year in self.years)
        return Row(ref, called, by_year, money.total(by_year))


def _in_year(amounts: Iterable[YearAmount], year: int) -> Decimal:
    return money.total([a.amount for a in amounts if a.year == year])
