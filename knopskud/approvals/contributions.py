"""What a partner or a party is said to contribute: the texts that it is asked to confirm."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.snapshot.types import PlanSnapshot, YearAmount, YearHours

PAYS = "Betaler {}"
"""Said in Danish, as the plan is."""


@dataclass(frozen=True)
class Contributed:
    """One place of the plan that speaks of the partner: the part's ref, what it is called, and what is said."""

    ref: str
    called: str
    text: str

    @property
    def line(self) -> str:
        """The whole of it on one line."""
        return f"{self.called}: {self.text}" if self.text else self.called


def contributions(plan: PlanSnapshot) -> dict[str, tuple[Contributed, ...]]:
    """What the plan says that each party and partner gives, by ref: parties first, in the plan's order.

    Those of whom it says nothing are left out.
    """
    found: dict[str, list[Contributed]] = {one.ref: [] for one in (*plan.parties, *plan.partners)}
    for ref, said in (*_of_parties(plan), *_of_partners(plan)):
        found.get(ref, []).append(said)
    return {ref: tuple(said) for ref, said in found.items() if said}


def as_text(found: tuple[Contributed, ...]) -> str:
    """The texts as they are kept with an answer, one to a line."""
    return "\n".join(one.line for one in found)


def _of_partners(plan: PlanSnapshot) -> Iterator[tuple[str, Contributed]]:
    for activity in plan.activities:
        for one in activity.partners:
            said = ". ".join(filter(None, (one.role, one.gives)))
            yield one.partner, Contributed(activity.ref, activity.title, said)


def _of_parties(plan: PlanSnapshot) -> Iterator[tuple[str, Contributed]]:
    for party in plan.parties:
        if party.role:
            yield party.ref, Contributed(party.ref, party.name, party.role)
    scenario = plan.plan.current_scenario
    for source in plan.sources:
        if source.party and source.scenario == scenario:
            yield (
                source.party,
                Contributed(source.ref, source.name, PAYS.format(_by_year(source.amounts))),
            )
    for hours in plan.in_kind:
        if hours.scenario == scenario:
            yield hours.party, Contributed(hours.ref, hours.text, _by_year(hours.hours))


def _by_year(figures: tuple[YearAmount, ...] | tuple[YearHours, ...]) -> str:
    """`2018: 100.000 kr., 2019: …`, or hours; the plan is in Danish."""
    return ", ".join(_figure(one) for one in figures)


def _figure(one: YearAmount | YearHours) -> str:
    if isinstance(one, YearAmount):
        whole = f"{one.amount:,.2f}".removesuffix(".00")
        return f"{one.year}: {whole.translate(str.maketrans(',.', '.,'))} kr."
    return f"{one.year}: {one.hours} timer"
