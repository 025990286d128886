"""The meetings of one plan on the office's pages: how each stands, and its days counted from today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils.timezone import localdate

from knopskud.core.words import Words
from knopskud.meetings import queries
from knopskud.meetings.counting import of_all
from knopskud.meetings.deadlines import Due, Ruled, Rules, deadlines, due, together
from knopskud.meetings.models import Gathering
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Said, Told
from knopskud.meetings.words import POSTPONED
from knopskud.office.draft import Draft
from knopskud.snapshot.types import Meeting, Party

OFF = Words("Aflyst", "Called off")
PREPARED = Words("Forberedes", "Being prepared")
CALLED = Words("Indkaldt", "Called")
VOTES_MISSING = Words("Holdt. Stemmerne mangler", "Held. The votes are missing")
BALLOT_RUNS = Words("Holdt. Urafstemning i gang", "Held. A ballot is on")
MINUTES_MISSING = Words("Holdt. Referatet mangler", "Held. The minutes are missing")
DONE = Words("Holdt, med referat", "Held, with minutes")


@dataclass(frozen=True)
class Row:
    """One meeting with its days as they stand today."""

    told: Told
    days: tuple[Due, ...]
    is_held: bool

    @property
    def gathering(self) -> Gathering:
        return self.told.gathering

    @property
    def outcome(self) -> str:
        """What the meeting said to the plan; empty while somebody has not voted."""
        said = [one.outcome for one in self.told.on_plan]
        return of_all(said, len(said)) or (POSTPONED if POSTPONED in said else "")

    @property
    def state(self) -> Words:
        """How far it has come."""
        if self.gathering.called_off:
            return OFF
        if not self.is_held:
            return CALLED if self.gathering.called_on else PREPARED
        if any(one.waits_for_ballot for one in self.told.said):
            return BALLOT_RUNS
        if any(one.vote is None for one in self.told.said):
            return VOTES_MISSING
        return DONE if self.told.minutes else MINUTES_MISSING

    @property
    def next(self) -> Due | None:
        """What has to be done next."""
        if self.gathering.called_off:
            return None
        after = ("minutes",) if self.is_held else ("notice", "papers", "minutes")
        return next((one for one in self.days if one.name in after and one.waits), None)


class Meetings:
    """Everything that the pages of meetings ask of one plan, each asked at most once."""

    def __init__(self, draft: Draft, at: datetime) -> None:
        self.draft = draft
        self.at = at

    @cached_property
    def rules(self) -> dict[str, Any]:
        """The rules that were chosen, by the ref of the housing organisation; empty for all. One query."""
        return dict(queries.rules_of(self.draft.plan.partnership, self.draft.plan.key))

    def rules_for(self, organisations: Sequence[str]) -> Rules:
        """The rules of a meeting of afdelinger of these housing organisations."""
        return rules_among(self.rules, organisations)

    @cached_property
    def rows(self) -> list[Row]:
        """Every meeting by day."""
        found = queries.meetings_of(self.draft.plan.partnership, self.draft.plan.key)
        return [self._row(one) for one in found]

    def row(self, number: int) -> Row | None:
        """One of them."""
        told = queries.meeting_of(self.draft.plan.partnership, self.draft.plan.key, number)
        return self._row(told) if told else None

    @cached_property
    def words(self) -> list[tuple[Gathering, Said]]:
        """What each afdeling said to the plan last."""
        return queries.last_words(row.told for row in self.rows)

    @property
    def outcome(self) -> str:
        """What all of them said together; empty while some have not voted."""
        return of_all([said.outcome for _, said in self.words], len(self.words))

    @property
    def is_carried(self) -> bool:
        """Whether the plan goes on with everybody's yes, or in spite of a no by § 37(4)."""
        return queries.is_carried(self.words)

    @property
    def not_made(self) -> list[Meeting]:
        """The plan's own meetings that nobody has made ready here."""
        made = {row.gathering.ref for row in self.rows}
        return [one for one in self.draft.snapshot.meetings if one.ref not in made]

    @property
    def organisations(self) -> list[Party]:
        """The housing organisations of the plan."""
        found = self.draft.snapshot.parties
        return [one for one in found if one.type == "housing_organisation"]

    def _row(self, told: Told) -> Row:
        rules = self.rules_for([one["organisation"] for one in told.gathering.departments])
        today = localdate(self.at)
        return Row(told, days_of(told, rules, today), is_held(told.gathering, self.at))


def rules_among(kept: dict[str, Any], organisations: Sequence[str]) -> Rules:
    """The rules of these housing organisations together, each its own, the plan's or the usual."""
    found: list[Ruled] = [
        kept.get(ref) or kept.get("") or Rules() for ref in dict.fromkeys(organisations)
    ]
    return together(found)


def days_of(told: Told, rules: Ruled, today: date) -> tuple[Due, ...]:
    """The four days of a meeting. The last day for proposals passes by itself."""
    one, last = told.gathering, deadlines(rules, told.gathering.day)
    published = localdate(told.minutes[-1].at) if told.minutes else None
    closed = last.proposals if today > last.proposals else None
    return (
        due("notice", last.notice, one.called_on, today),
        due("proposals", last.proposals, closed, today),
        due("papers", last.papers, one.papers_on, today),
        due("minutes", last.minutes, published, today),
    )
