"""The granted budget: a copy of the one that was handed in, to be changed into what the funder gives."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from knopskud.core import days, money
from knopskud.core.words import Words
from knopskud.editions import queries as published
from knopskud.handins.models import FunderAnswer, HandIn
from knopskud.handins.outcomes import GIVING
from knopskud.office.draft import Draft
from knopskud.office.money.scenarios import copying
from knopskud.plan.actions import Changed, Wish
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import PlanSnapshot, Scenario

NAME = Words("Bevilget budget", "Granted budget")
NOTE = Words("Fonden har {day} bevilget {amount}", "The fund granted {amount} on {day}")


@dataclass(frozen=True)
class Granting:
    """What was applied for, what was granted, and how far the draft's granted budget is. Amounts in kroner."""

    draft: Draft
    handed: PlanSnapshot
    answer: FunderAnswer

    @property
    def applied(self) -> Decimal:
        """What the handed-in plan applied for from the fund."""
        return Economy(self.handed).from_fund

    @property
    def granted(self) -> Decimal:
        """What the fund gives."""
        return self.answer.granted or money.ZERO

    @property
    def asked(self) -> Scenario | None:
        """The budget that was handed in."""
        of = self.handed.plan.current_scenario
        return next((one for one in self.handed.scenarios if one.ref == of), None)

    @cached_property
    def budget(self) -> Scenario | None:
        """The draft's newest granted budget."""
        found = [one for one in self.draft.snapshot.scenarios if one.type == "granted"]
        return found[-1] if found else None

    @property
    def budgeted(self) -> Decimal:
        """What the draft's granted budget has from the fund."""
        return (
            Economy(self.draft.snapshot, self.budget.ref).from_fund if self.budget else money.ZERO
        )

    @property
    def is_in_force(self) -> bool:
        """Whether the draft goes by its granted budget."""
        current = self.draft.snapshot.plan.current_scenario
        return self.budget is not None and self.budget.ref == current

    def wishes(self, name: str) -> list[Wish]:
        """The copy under that name, in force from now on. Nothing when no budget was handed in."""
        if self.asked is None:
            return []
        told = NOTE.filled(day=days.said(self.answer.day), amount=money.said(self.granted)).da
        made = copying(self.draft, self.asked, name, "granted", note=told, of=self.handed)
        head = self.draft.snapshot.plan.ref
        return [*made, Changed(head, {"current_scenario": made[0].ref})]


def granting_of(draft: Draft, hand_in: HandIn, answer: FunderAnswer | None) -> Granting | None:
    """What came of a hand-in that the funder gives money to; None before there is such an answer."""
    if answer is None or answer.outcome not in GIVING:
        return None
    handed = published.snapshots_of(hand_in.plan_key, [hand_in.edition]).get(hand_in.edition)
    return Granting(draft, handed, answer) if handed else None
