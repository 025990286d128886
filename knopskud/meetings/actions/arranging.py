"""Making a meeting and changing its facts, until the meeting has decided."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_line
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.actions.agenda import begin_agenda
from knopskud.meetings.models import Ballot, Gathering, Vote
from knopskud.meetings.words import KINDS

NO_KIND = Words("Vælg, hvad det er for et møde.", "Choose what kind of meeting it is.")
NO_DEPARTMENT = Words("Vælg mindst én afdeling.", "Choose at least one department.")
LONGEST_PLACE = 200
FAST = ("day", "departments", "edition")
"""What cannot be changed when votes have been entered."""
MARKS = {"called": "called_on", "papers": "papers_on"}


@dataclass(frozen=True)
class Facts:
    """What is known of a meeting; `departments` are dicts of ref, name, homes and organisation, which the caller knows."""

    kind: str
    departments: tuple[dict[str, Any], ...]
    day: date | None
    starts: time | None = None
    place: str = ""
    edition: int | None = None
    ref: str = ""


def arrange(
    *, partnership: Partnership, plan_key: str, facts: Facts, by: User | None, at: datetime
) -> Gathering:
    """Make a meeting with the usual agenda. Raises Refused for those who may not, Invalid with the fields that are wrong."""
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_strangers(partnership, by, leading=False)
        refusals.of_problems(_problems(facts))
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        last = Gathering.objects.filter(plan_key=plan_key).aggregate(Max("number"))
        made = Gathering(
            partnership=partnership, plan_key=plan_key, number=(last["number__max"] or 0) + 1
        )
        _put(made, facts)
        made.save(force_insert=True)
        begin_agenda(made)
        _record(made, "meeting.arrange", by, at, {"day": f"{facts.day}"})
    return made


def change(gathering: Gathering, facts: Facts, *, by: User | None, at: datetime) -> Gathering:
    """Change the facts. Raises Refused for what stands fast once votes are entered, and Invalid."""
    with refusals.held(gathering, by) as now:
        refusals.of_problems(_problems(facts))
        before = {name: getattr(now, name) for name in asdict(facts)}
        _put(now, facts)
        after = {name: getattr(now, name) for name in before}
        changed = [name for name in before if before[name] != after[name]]
        if any(name in FAST for name in changed) and has_votes(now):
            raise Refused(refusals.DECIDED)
        if changed:
            now.save(update_fields=changed)
            said = {name: f"{after[name]}" for name in changed if name != "departments"}
            _record(now, "meeting.change", by, at, said)
    return now


def mark(
    gathering: Gathering, what: str, day: date | None, *, by: User | None, at: datetime
) -> None:
    """Keep the day on which the notice (`called`) or the papers went out. Raises Invalid, and KeyError for something else."""
    name = MARKS[what]
    with refusals.held(gathering, by) as now:
        if now.called_off:
            raise Refused(refusals.CALLED_OFF)
        refusals.of_problems(refusals.day_problems(what, day, localdate(at)))
        setattr(now, name, day)
        now.save(update_fields=[name])
        _record(now, f"meeting.{what}", by, at, {"day": f"{day}"})


def call_off(gathering: Gathering, *, by: User | None, at: datetime) -> None:
    """Call a meeting off, or bring it back. Raises Refused once it has decided."""
    with refusals.held(gathering, by) as now:
        if has_votes(now):
            raise Refused(refusals.DECIDED)
        now.called_off = not now.called_off
        now.save(update_fields=["called_off"])
        _record(now, "meeting.off" if now.called_off else "meeting.on", by, at, {})


def has_votes(gathering: Gathering) -> bool:
    """Whether anything was decided."""
    return (
        Vote.objects.filter(point__gathering=gathering).exists()
        or Ballot.objects.filter(point__gathering=gathering).exists()
    )


def _put(gathering: Gathering, facts: Facts) -> None:
    for name, value in asdict(facts).items():
        setattr(gathering, name, list(value) if name == "departments" else value)
    gathering.place = tidy_line(facts.place)


def _problems(facts: Facts) -> Iterator[Problem]:
    if facts.kind not in KINDS:
        yield Problem("kind", NO_KIND)
    if not facts.departments:
        yield Problem("departments", NO_DEPARTMENT)
    yield from refusals.day_problems("day", facts.day)
    yield from refusals.text_problems("place", facts.place, LONGEST_PLACE)


def _record(one: Gathering, act: str, by: User | None, at: datetime, after: dict[str, Any]) -> None:
    told = {"number": one.number, **after}
    record(partnership=one.partnership, at=at, by=by, act=act, plan_key=one.plan_key, after=told)
