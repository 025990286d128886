"""A ballot of all homes, and a no that the housing organisation overrules. Rows are added and never changed."""

from datetime import date, datetime

from django.utils.timezone import localdate

from knopskud.accounts.models import User
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_line, tidy_text
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.actions.decided import (
    ALREADY,
    BEFORE,
    counting,
    homes_of,
    of_point,
    record_of,
)
from knopskud.meetings.counting import outcome
from knopskud.meetings.models import AgendaPoint, Ballot, Gathering, Override, Vote
from knopskud.meetings.words import NO, ON_THE_PLAN, POSTPONED, VOTES_PER_HOME

LONGEST_NOTE, LONGEST_WHO = 2_000, 200
NO_SUCH_PAPERS = Words(
    "Højst {most} sedler: to for hver bolig.", "At most {most} papers: two for each home."
)
NOT_A_NO = Words("Afdelingen har ikke sagt nej.", "The department has not said no.")


def send_papers(
    gathering: Gathering,
    point: AgendaPoint,
    department: str,
    *,
    papers: int | None,
    deadline: date | None,
    by: User | None,
    at: datetime,
) -> Ballot:
    """The meeting decided on a ballot of all homes: how many papers went out, and the last day. Raises as `vote` does."""
    homes = homes_of(gathering, department)
    with refusals.held(gathering, by, leading=True) as now:
        of_point(now, point, at)
        problems = list(refusals.day_problems("deadline", deadline))
        if deadline is not None and deadline < now.day:
            problems.append(Problem("deadline", BEFORE))
        most = homes * VOTES_PER_HOME
        if not papers or (most and papers > most):
            problems.append(Problem("papers", NO_SUCH_PAPERS.filled(most=most or "…")))
        refusals.of_problems(problems)
        assert papers is not None
        assert deadline is not None
        if (said := counting(point, department)) and said.way != POSTPONED:
            raise Refused(ALREADY)
        made = Ballot.objects.create(point=point, department=department, papers=papers, deadline=deadline, at=at, by=by)  # fmt: skip
        record_of(now, "meeting.ballot", by, at, {"ref": department, "papers": papers})
    return made


def override(
    gathering: Gathering,
    no: Vote,
    *,
    who: str,
    day: date | None,
    why: str,
    by: User | None,
    at: datetime,
) -> Override:
    """The housing organisation's top authority carries the plan through in spite of a no. Raises Refused and Invalid."""
    who, why = tidy_line(who), tidy_text(why)
    with refusals.held(gathering, by, leading=True) as now:
        corrected = Vote.objects.filter(corrects=no).exists()
        on_plan = no.point.decides == ON_THE_PLAN
        if corrected or not on_plan or outcome(no.way, no.yes, no.no) != NO:
            raise Refused(NOT_A_NO)
        problems = [
            *refusals.text_problems("who", who, LONGEST_WHO, required=True),
            *refusals.day_problems("override_day", day, localdate(at)),
            *refusals.text_problems("why", why, LONGEST_NOTE, required=True),
        ]
        if day is not None and day < no.day:
            problems.append(Problem("override_day", BEFORE))
        refusals.of_problems(problems)
        assert day is not None
        made = Override.objects.create(vote=no, who=who, day=day, why=why, at=at, by=by)
        record_of(now, "meeting.override", by, at, {"ref": no.department})
    return made
