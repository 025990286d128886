"""What was said and decided at a meeting, put together from its rows."""

from dataclasses import dataclass, field

from knopskud.meetings.counting import outcome
from knopskud.meetings.models import (
    AgendaPoint,
    Ballot,
    Gathering,
    Minutes,
    Override,
    Proposal,
    Vote,
)
from knopskud.meetings.words import NO, ON_THE_PLAN, POSTPONED


@dataclass(frozen=True)
class Said:
    """What one afdeling said to one point: the vote that counts, those that it corrects, its ballot.

    `decisions` are what the housing organisation decided after a no, and their corrections, the oldest first.
    """

    point: AgendaPoint
    department: dict[str, object]
    vote: Vote | None = None
    ballot: Ballot | None = None
    decisions: tuple[Override, ...] = ()
    corrected: tuple[Vote, ...] = ()

    @property
    def outcome(self) -> str:
        """`yes`, `no`, `postponed`, or empty before anything was entered."""
        return outcome(self.vote.way, self.vote.yes, self.vote.no) if self.vote else ""

    @property
    def decision(self) -> Override | None:
        """What the housing organisation decided, as it stands now; None when there is nothing or it was taken back."""
        newest = self.decisions[-1] if self.decisions else None
        return newest if newest and not newest.taken_back else None

    @property
    def override(self) -> Override | None:
        """The decision to carry the plan through, while there is a no that it stands on."""
        return self.decision if self.outcome == NO else None

    @property
    def unfounded(self) -> Override | None:
        """The same where the no is gone since: the votes were corrected, and the decision has nothing to stand on."""
        return None if self.outcome == NO else self.decision

    @property
    def is_of_older_votes(self) -> bool:
        """Whether the votes were corrected after the decision."""
        return bool(self.decision and self.vote and self.decision.vote_id != self.vote.pk)

    @property
    def waits_for_ballot(self) -> bool:
        """Whether papers are out and not counted yet."""
        return self.ballot is not None and (self.vote is None or self.vote.way == POSTPONED)


@dataclass(frozen=True)
class Told:
    """A meeting with everything that belongs to it, in order; minutes with the newest version first."""

    gathering: Gathering
    points: tuple[AgendaPoint, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    said: tuple[Said, ...] = ()
    minutes: tuple[Minutes, ...] = field(default=())

    @property
    def on_plan(self) -> tuple[Said, ...]:
        """What the afdelinger said to the plan."""
        return tuple(one for one in self.said if one.point.decides == ON_THE_PLAN)

    @property
    def has_votes(self) -> bool:
        """Whether anything has been decided, so that the facts stand fast."""
        return any(one.vote or one.ballot for one in self.said)

    def of(self, point: AgendaPoint) -> tuple[Said, ...]:
        """What the afdelinger said to one point."""
        return tuple(one for one in self.said if one.point.pk == point.pk)


def said_of(
    point: AgendaPoint,
    department: dict[str, object],
    votes: list[Vote],
    ballots: list[Ballot],
    overrides: list[Override],
) -> Said:
    """What one afdeling said to one point, of all rows by age."""
    ref = department["ref"]
    own = [x for x in votes if x.point_id == point.pk and x.department == ref]
    corrected = {x.corrects_id for x in own}
    counting = [x for x in own if x.pk not in corrected]
    vote = counting[-1] if counting else None
    papers = [x for x in ballots if x.point_id == point.pk and x.department == ref]
    refs = {x.pk for x in own}
    return Said(
        point,
        department,
        vote,
        papers[-1] if papers else None,
        tuple(x for x in overrides if x.vote_id in refs),
        tuple(x for x in own if x is not vote),
    )
