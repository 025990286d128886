"""Votes of an afdeling. A mistake is corrected by a row that names the older one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from knopskud.accounts.models import User
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.actions.decided import (
    ALREADY,
    BEFORE,
    counting,
    deciding,
    homes_of,
    of_point,
    record_of,
)
from knopskud.meetings.counting import Count, outcome, wrong_with
from knopskud.meetings.models import AgendaPoint, Ballot, Gathering, Override, Vote
from knopskud.meetings.words import BALLOT, NO, POSTPONED, WAYS

LONGEST_NOTE = 2_000
NO_WAY = Words("Vælg, hvordan der blev stemt.", "Choose how the vote was taken.")
NO_PAPERS_OUT = Words(
    "Skriv først, hvor mange stemmesedler der blev sendt ud.",
    "Write how many papers were sent out first.",
)
BALLOT_RUNS = Words(
    "Urafstemningen er ikke slut endnu: sidste dag er {day}.",
    "The ballot has not ended yet: the last day is {day}.",
)
AFTER_LAW = Words(
    "Nejet kan ikke være senere end beslutningen efter § 37, stk. 4: {day}. Ret den først.",
    "The no cannot be later than the decision under § 37(4): {day}. Correct that first.",
)
CORRECTED = Words(
    "Stemmerne er rettet siden. Ret de nyeste.",
    "The votes were corrected since. Correct the newest.",
)


@dataclass(frozen=True)
class Counted:
    """The figures of one afdeling as they were typed."""

    way: str
    day: date | None
    homes: int = 0
    yes: int = 0
    no: int = 0
    blank: int = 0
    received: int | None = None
    invalid: int | None = None
    note: str = ""


def vote(
    gathering: Gathering,
    point: AgendaPoint,
    department: str,
    counted: Counted,
    *,
    corrects: Vote | None = None,
    by: User | None,
    at: datetime,
) -> Vote:
    """Enter what an afdeling said. Raises Refused and Invalid; KeyError for an afdeling that was not called."""
    homes = homes_of(gathering, department)
    note = tidy_text(counted.note)
    with refusals.held(gathering, by, leading=True) as now:
        of_point(now, point, at)
        older = counting(point, department)
        _of_older(older, corrects)
        papers = Ballot.objects.filter(point=point, department=department).order_by("-pk").first()
        problems = [
            *([] if counted.way in WAYS else [Problem("way", NO_WAY)]),
            *refusals.day_problems("day", counted.day, localdate(at)),
            *refusals.text_problems("note", note, LONGEST_NOTE),
        ]
        if counted.day is not None and counted.day < now.day:
            problems.append(Problem("day", BEFORE))
        problems += _after_law(deciding(point, department), counted)
        if counted.way == BALLOT:
            problems += _wrong_ballot(papers, counted.day)
        figures = Count(counted.way, counted.homes, counted.yes, counted.no, counted.blank, homes, counted.received, counted.invalid, papers.papers if papers else None)  # fmt: skip
        refusals.of_problems([*problems, *wrong_with(figures)])
        made = Vote.objects.create(point=point, department=department, edition=now.edition, corrects=corrects, at=at, by=by, **_kept(counted, note))  # fmt: skip
        told = outcome(made.way, made.yes, made.no)
        record_of(now, "meeting.correct" if corrects else "meeting.vote", by, at, {"ref": department, "outcome": told, "yes": made.yes, "no": made.no})  # fmt: skip
    return made


def _of_older(older: Vote | None, corrects: Vote | None) -> None:
    if corrects is None:
        if older is not None and older.way != POSTPONED:
            raise Refused(ALREADY)
    elif older is None or older.pk != corrects.pk:
        raise Refused(CORRECTED)


def _after_law(decision: Override | None, counted: Counted) -> list[Problem]:
    if decision is None or decision.taken_back or counted.day is None:
        return []
    is_no = outcome(counted.way, counted.yes, counted.no) == NO
    if not is_no or counted.day <= decision.day:
        return []
    return [Problem("day", AFTER_LAW.filled(day=f"{decision.day:%d.%m.%Y}"))]


def _wrong_ballot(papers: Ballot | None, day: date | None) -> list[Problem]:
    if papers is None:
        raise Invalid(refusals.WRONG, (Problem("way", NO_PAPERS_OUT),))
    if day is not None and day < papers.deadline:
        return [Problem("day", BALLOT_RUNS.filled(day=f"{papers.deadline:%d.%m.%Y}"))]
    return []


def _kept(counted: Counted, note: str) -> dict[str, Any]:
    if counted.way == POSTPONED:
        return {"way": counted.way, "day": counted.day, "note": note}
    papers = counted.way == BALLOT
    return {
        "way": counted.way,
        "day": counted.day,
        "homes": counted.homes,
        "yes": counted.yes,
        "no": counted.no,
        "blank": counted.blank,
        "received": counted.received if papers else None,
        "invalid": (counted.invalid or 0) if papers else None,
        "note": note,
    }
