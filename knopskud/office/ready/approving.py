"""The editions of one plan with what the approving bodies have said of them."""

from functools import cached_property

from knopskud.accounts.rules import role_of
from knopskud.approvals import queries
from knopskud.approvals.bodies import ApprovingBody, bodies_of
from knopskud.approvals.concerns import looks_again
from knopskud.approvals.models import Approval
from knopskud.approvals.outcomes import YES
from knopskud.approvals.rules import enters_for
from knopskud.approvals.standing import Standing, standings
from knopskud.editions import queries as published
from knopskud.editions.models import Edition
from knopskud.office.draft import DIFFERENCES, Draft
from knopskud.snapshot.diff import Difference, compare
from knopskud.snapshot.types import PlanSnapshot


class Approving:
    """Everything that the pages of approvals ask of one plan, each asked at most once.

    The draft is spoken of as the edition after the newest.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._differences: dict[tuple[int, int], Difference] = {}
        self._standings: dict[int, tuple[Standing, ...]] = {}

    @cached_property
    def editions(self) -> dict[int, Edition]:
        """The editions without their texts, by number. One query."""
        return {one.number: one for one in published.brief_editions_of(self.draft.plan.key)}

    @cached_property
    def entries(self) -> list[Approval]:
        """Everything that was entered, corrected entries too. One query."""
        return queries.approvals_of(self.draft.plan.partnership, self.draft.plan.key)

    @property
    def newest(self) -> int:
        """The number of the newest edition; 0 before the first."""
        return max(self.editions, default=0)

    @property
    def next(self) -> int:
        """The number that the draft would be published as."""
        return self.newest + 1

    @cached_property
    def _snapshots(self) -> dict[int, PlanSnapshot]:
        """The texts that are compared: the newest edition, and those that a yes may have to be renewed from."""
        said = {
            e.edition for e in self.entries if e.outcome in YES and looks_again(e.level, e.about)
        }
        return published.snapshots_of(self.draft.plan.key, said | {self.newest})

    def snapshot(self, number: int) -> PlanSnapshot:
        """The text of an edition, or the draft's."""
        if number == self.next:
            return self.draft.snapshot
        if number not in self._snapshots:
            self._snapshots.update(published.snapshots_of(self.draft.plan.key, [number]))
        return self._snapshots[number]

    def since(self, older: int, newer: int) -> Difference:
        """What changed from one edition to another."""
        if (older, newer) not in self._differences:
            two = self.snapshot(older), self.snapshot(newer)
            self._differences[older, newer] = DIFFERENCES.of(two, lambda: compare(*two))
        return self._differences[older, newer]

    def bodies(self, number: int) -> tuple[ApprovingBody, ...]:
        """Who has to say yes to an edition, by its own text."""
        snapshot = self.snapshot(number)
        return bodies_of(snapshot, self.draft.programmes.get(snapshot.plan.programme))

    def standings(self, number: int) -> tuple[Standing, ...]:
        """Every body's word on an edition, or on the draft."""
        if number not in self._standings:
            self._standings[number] = standings(
                self.bodies(number), self.entries, number, lambda older: self.since(older, number)
            )
        return self._standings[number]

    def entries_of(self, number: int) -> list[Approval]:
        """What was entered for an edition, in the order of the days."""
        return [one for one in self.entries if one.edition == number]

    def may_enter(self, body: ApprovingBody) -> bool:
        """Whether the reader of the page enters what that body has said."""
        return enters_for(self._role, body.level)

    def may_correct(self, entry: Approval) -> bool:
        """Whether the reader of the page corrects that entry, as long as its body still has a step."""
        there = {one.key for one in self.bodies(entry.edition)}
        return entry.body in there and enters_for(self._role, entry.level)

    @cached_property
    def _role(self) -> str | None:
        return role_of(self.draft.user, self.draft.plan.partnership)
