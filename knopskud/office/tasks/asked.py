"""Whose tasks are asked for, and what the sources look in. Each is read at most once, whatever the number of sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from knopskud.accounts.models import Membership, User
from knopskud.accounts.rules import Writing, writing_of
from knopskud.core.words import Words
from knopskud.margin import queries
from knopskud.margin.models import Thread
from knopskud.office.draft import Draft
from knopskud.plan.models import Part, Plan
from knopskud.plan.queries import parts_of_each

LOOKED_IN = 3
"""How many of one's plans are looked through for what is missing: those that were worked on last."""


@dataclass(frozen=True)
class Task:
    """One thing that waits for somebody: in words, the plan that it is about, and the way to where it is done.

    `words` is what somebody wrote or what a text says; `at` is when it came up.
    """

    what: Words
    plan: str
    href: str
    words: str = ""
    at: datetime | None = None
    is_grave: bool = False


class Asked:
    """One person with their roles and the first pages of their plans (as `plan.queries.heads_of` gives them)."""

    def __init__(
        self, user: User, memberships: Sequence[Membership], heads: Sequence[Part], now: datetime
    ) -> None:
        self.user = user
        self.memberships = memberships
        self.heads = heads
        self.now = now

    @cached_property
    def names(self) -> dict[str, str]:
        """What the plans are called, by key."""
        return {head.plan.key: str(head.fields["name"]) for head in self.heads}

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """The open talks that they began, wrote in or are mentioned in, the latest word first. Three queries."""
        partnerships = [one.partnership for one in self.memberships]
        return tuple(queries.open_concerning(self.user, partnerships))

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """The plans that they write in and that were worked on last, a few of them. One query."""
        heads = [head for head in self.heads if self._writing_in(head.plan).anywhere]
        heads.sort(key=lambda head: head.last_changed, reverse=True)  # type: ignore[attr-defined]  # annotated by the query
        plans = [head.plan for head in heads[:LOOKED_IN]]
        parts = parts_of_each(plans)
        drafts = tuple(Draft(plan, self.user) for plan in plans)
        for draft in drafts:
            draft.rows = {part.ref: part for part in parts[draft.plan.pk]}
            draft.writing = self._writing_in(draft.plan)
        return drafts

    def _writing_in(self, plan: Plan) -> Writing:
        if plan.closed_at is not None:
            return Writing(whole=False)
        return writing_of(self._by_partnership.get(plan.partnership_id), plan.key)

    @cached_property
    def _by_partnership(self) -> dict[int, Membership]:
        return {one.partnership_id: one for one in self.memberships}
