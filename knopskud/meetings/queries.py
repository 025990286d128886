"""Reading meetings. What is public is asked across partnerships, for it is for everybody."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.meetings.models import (
    AgendaPoint,
    Ballot,
    Gathering,
    Minutes,
    Notice,
    Override,
    Proposal,
    Reminder,
    Vote,
)
from knopskud.meetings.told import Said, Told, said_of
from knopskud.meetings.words import TALK, YES


def meetings_of(partnership: Partnership, plan_key: str) -> list[Told]:
    """Every meeting of a plan by day. Seven queries, however many there are."""
    with scope(partnership=partnership):
        return _told(Gathering.objects.filter(plan_key=plan_key))


def meetings_of_each(partnerships: Iterable[Partnership]) -> list[Told]:
    """Every meeting of these partnerships by day. Seven queries."""
    with scope(partnership=list(partnerships)):
        return _told(Gathering.objects.all())


def meeting_of(partnership: Partnership, plan_key: str, number: int) -> Told | None:
    """One of them."""
    with scope(partnership=partnership):
        found = _told(Gathering.objects.filter(plan_key=plan_key, number=number))
    return found[0] if found else None


def public_meetings_of(plan_key: str) -> list[Told]:
    """Those that residents have been called to, or whose minutes are published."""
    with scopes_disabled():
        return _told(_public(plan_key))


def public_meeting_of(plan_key: str, number: int) -> Told | None:
    """One of them."""
    with scopes_disabled():
        found = _told(_public(plan_key).filter(number=number))
    return found[0] if found else None


def newest_minutes() -> dict[tuple[str, int], str]:
    """The checksum of every meeting's newest published minutes, by plan and number, of all plans. One query."""
    with scopes_disabled():
        rows = Minutes.objects.order_by("version")
        told = rows.values_list("gathering__plan_key", "gathering__number", "digest")
        return {(plan_key, number): digest for plan_key, number, digest in told}


def minutes_with(digests: Iterable[str]) -> list[Minutes]:
    """The published minutes with these checksums, with their meetings."""
    with scopes_disabled():
        rows = Minutes.objects.filter(digest__in=list(digests)).select_related("gathering")
        return list(rows.order_by("pk"))


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


def reminded_of(gatherings: Iterable[Gathering]) -> set[tuple[int, str, str, date]]:
    """The deadlines of these meetings that were written about: the meeting's primary key, name, state and day. One query."""
    with scopes_disabled():
        rows = Reminder.objects.filter(gathering__in=list(gatherings))
        return set(rows.values_list("gathering_id", "name", "state", "day"))


def rules_of_each(partnerships: Iterable[Partnership]) -> dict[str, dict[str, Notice]]:
    """The rules that were chosen, by plan and housing organisation. One query."""
    found: dict[str, dict[str, Notice]] = {}
    with scope(partnership=list(partnerships)):
        for one in Notice.objects.all():
            found.setdefault(one.plan_key, {})[one.party] = one
    return found


def overrides_of(partnership: Partnership, plan_key: str, edition: int) -> dict[str, Override]:
    """What was carried through in spite of a no to an edition, by the ref of the afdeling."""
    found = meetings_of(partnership, plan_key)
    said = (one for told in found if told.gathering.edition == edition for one in told.on_plan)
    return {str(one.department["ref"]): one.override for one in said if one.override}


def rules_of(partnership: Partnership, plan_key: str) -> dict[str, Notice]:
    """The rules that were chosen, by the ref of the housing organisation. One query."""
    with scope(partnership=partnership):
        return {one.party: one for one in Notice.objects.filter(plan_key=plan_key)}


def _public(plan_key: str) -> "QuerySet[Gathering]":
    minuted = Q(pk__in=Minutes.objects.values("gathering"))
    return Gathering.objects.filter(Q(called_on__isnull=False) | minuted, plan_key=plan_key)


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
                said_of(point, department, votes, ballots, overrides)
                for point in own
                if point.decides != TALK
                for department in one.departments
            ),
            tuple(x for x in minutes if x.gathering_id == one.pk),
        )
        for one in found
    ]
