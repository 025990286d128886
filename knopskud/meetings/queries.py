"""Reading meetings. What is public is asked across partnerships, for it is for everybody."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.meetings.counting import outcome
from knopskud.meetings.models import (
    AgendaPoint,
    Ballot,
    Gathering,
    Minutes,
    Notice,
    Override,
    Proposal,
    Vote,
)
from knopskud.meetings.words import ON_THE_PLAN, POSTPONED, TALK, YES


@dataclass(frozen=True)
class Said:
    """What one afdeling said to one point: the vote that counts, those that it corrects, its ballot and an override."""

    point: AgendaPoint
    department: dict[str, object]
    vote: Vote | None = None
    ballot: Ballot | None = None
    override: Override | None = None
    corrected: tuple[Vote, ...] = ()

    @property
    def outcome(self) -> str:
        """`yes`, `no`, `postponed`, or empty before anything was entered."""
        return outcome(self.vote.way, self.vote.yes, self.vote.no) if self.vote else ""

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


def meetings_of(partnership: Partnership, plan_key: str) -> list[Told]:
    """Every meeting of a plan by day. Seven queries, however many there are."""
    with scope(partnership=partnership):
        return _told(Gathering.objects.filter(plan_key=plan_key))


def meeting_of(partnership: Partnership, plan_key: str, number: int) -> Told | None:
    """One of them."""
    with scope(partnership=partnership):
        found = _told(Gathering.objects.filter(plan_key=plan_key, number=number))
    return found[0] if found else None


def public_meetings_of(plan_key: str) -> list[Told]:
    """Those that residents have been called to."""
    with scopes_disabled():
        return _told(Gathering.objects.filter(plan_key=plan_key, called_on__isnull=False))


def last_words(meetings: Iterable[Told]) -> list[tuple[Gathering, Said]]:
    """What each afdeling said to the plan last, of meetings by day; its first meeting where it has said nothing yet."""
    found: dict[object, tuple[Gathering, Said]] = {}
    for told in meetings:
        for said in told.on_plan:
            ref = said.department["ref"]
            if not told.gathering.called_off and (said.vote or said.ballot or ref not in found):
                found[ref] = (told.gathering, said)
    return list(found.values())


def is_carried(words: Iterable[tuple[Gathering, Said]]) -> bool:
    """Whether every afdeling said yes, or no and the plan is carried through all the same."""
    found = [said for _, said in words]
    return bool(found) and all(said.outcome == YES or said.override for said in found)


def unminuted(partnerships: Iterable[Partnership], since: date) -> list[Gathering]:
    """Meetings of these partnerships on a day or later whose minutes are not published. One query."""
    with scope(partnership=list(partnerships)):
        rows = Gathering.objects.filter(day__gte=since, called_off=False)
        done = Minutes.objects.values("gathering")
        return list(rows.exclude(pk__in=done).order_by("day", "pk"))


def rules_of_each(partnerships: Iterable[Partnership]) -> dict[str, dict[str, Notice]]:
    """The rules that were chosen, by plan and housing organisation. One query."""
    found: dict[str, dict[str, Notice]] = {}
    with scope(partnership=list(partnerships)):
        for one in Notice.objects.all():
            found.setdefault(one.plan_key, {})[one.party] = one
    return found


def overrides_of(partnership: Partnership, plan_key: str, edition: int) -> dict[str, Override]:
    """What was carried through in spite of a no to an edition, by the ref of the afdeling. One query."""
    with scope(partnership=partnership):
        corrected = Vote.objects.filter(corrects__isnull=False).values("corrects")
        rows = Override.objects.filter(
            vote__point__gathering__plan_key=plan_key, vote__edition=edition
        )
        found = rows.exclude(vote__in=corrected).select_related("vote").order_by("pk")
        return {one.vote.department: one for one in found}


def rules_of(partnership: Partnership, plan_key: str) -> dict[str, Notice]:
    """The rules that were chosen, by the ref of the housing organisation. One query."""
    with scope(partnership=partnership):
        return {one.party: one for one in Notice.objects.filter(plan_key=plan_key)}


def _told(rows: "QuerySet[Gathering]") -> list[Told]:
    found = list(rows.select_related("partnership").order_by("day", "number"))
    points = list(AgendaPoint.objects.filter(gathering__in=found).order_by("place", "number"))
    proposals = list(Proposal.objects.filter(gathering__in=found).order_by("pk"))
    minutes = list(Minutes.objects.filter(gathering__in=found).select_related("by").order_by("-pk"))
    votes = list(Vote.objects.filter(point__in=points).select_related("by").order_by("pk"))
    ballots = list(Ballot.objects.filter(point__in=points).order_by("pk"))
    overrides = list(Override.objects.filter(vote__in=votes).order_by("pk"))
    return [
        Told(
            one,
            own := tuple(x for x in points if x.gathering_id == one.pk),
            tuple(x for x in proposals if x.gathering_id == one.pk),
            tuple(
                _said(point, department, votes, ballots, overrides)
                for point in own
                if point.decides != TALK
                for department in one.departments
            ),
            tuple(x for x in minutes if x.gathering_id == one.pk),
        )
        for one in found
    ]


def _said(
    point: AgendaPoint,
    department: dict[str, object],
    votes: list[Vote],
    ballots: list[Ballot],
    overrides: list[Override],
) -> Said:
    ref = department["ref"]
    own = [x for x in votes if x.point_id == point.pk and x.department == ref]
    corrected = {x.corrects_id for x in own}
    counting = [x for x in own if x.pk not in corrected]
    vote = counting[-1] if counting else None
    papers = [x for x in ballots if x.point_id == point.pk and x.department == ref]
    carried = [x for x in overrides if vote is not None and x.vote_id == vote.pk]
    return Said(
        point,
        department,
        vote,
        papers[-1] if papers else None,
        carried[-1] if carried else None,
        tuple(x for x in own if x is not vote),
    )
