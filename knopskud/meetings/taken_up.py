"""What meetings did with residents' ideas and comments, found by the voice's code."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.timezone import localdate
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.meetings.counting import of_all
from knopskud.meetings.models import AgendaPoint, Ballot, Gathering, Proposal, Vote
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Said, said_of
from knopskud.meetings.words import POSTPONED, TALK


@dataclass(frozen=True)
class TakenUp:
    """A meeting that an idea is or was taken up at: as a point of its agenda with what was said to it, or as a proposal."""

    gathering: Gathering
    point: AgendaPoint | None = None
    said: tuple[Said, ...] = ()

    @property
    def outcome(self) -> str:
        """What the afdelinger said together; empty before all have, and where nothing is voted on."""
        found = [one.outcome for one in self.said]
        return of_all(found, len(found)) or (POSTPONED if POSTPONED in found else "")

    @property
    def yes(self) -> int:
        """Votes for it."""
        return sum(one.vote.yes for one in self.said if one.vote)

    @property
    def no(self) -> int:
        """Votes against it."""
        return sum(one.vote.no for one in self.said if one.vote)


def taken_up(codes: Iterable[str], *, called_only: bool = True) -> dict[str, list[TakenUp]]:
    """The meetings of each of these voices, by day, without those that are called off.

    `called_only` leaves out meetings that residents have not been called to. Two queries while there are none, four at most.
    """
    wanted = list(codes)
    there = Q(voice__in=wanted, gathering__called_off=False)
    if called_only:
        there &= Q(gathering__called_on__isnull=False)
    with scopes_disabled():
        points = list(AgendaPoint.objects.filter(there).select_related("gathering"))
        proposals = list(Proposal.objects.filter(there).select_related("gathering"))
        voted = [one for one in points if one.decides != TALK]
        votes = list(Vote.objects.filter(point__in=voted).order_by("pk")) if voted else []
        ballots = list(Ballot.objects.filter(point__in=voted).order_by("pk")) if voted else []
    found: dict[str, list[TakenUp]] = {}
    for point in points:
        each = point.gathering.departments if point.decides != TALK else ()
        said = tuple(said_of(point, one, votes, ballots, []) for one in each)
        found.setdefault(point.voice, []).append(TakenUp(point.gathering, point, said))
    for one in proposals:
        known = found.setdefault(one.voice, [])
        if all(other.gathering != one.gathering for other in known):
            known.append(TakenUp(one.gathering))
    for several in found.values():
        several.sort(key=lambda one: (one.gathering.day, one.gathering.number))
    return found


def open_to_ideas(partnership: Partnership, plan_key: str, at: datetime) -> list[Gathering]:
    """The meetings of a plan that are to come, by day. One query."""
    with scope(partnership=partnership):
        rows = Gathering.objects.filter(plan_key=plan_key, called_off=False)
        return [one for one in rows.filter(day__gte=localdate(at)) if not is_held(one, at)]
