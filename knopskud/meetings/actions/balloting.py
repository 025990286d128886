"""A ballot of all homes. Rows are added and never changed."""

from datetime import date, datetime

from knopskud.accounts.models import User
from knopskud.core.errors import Problem, Refused
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
from knopskud.meetings.models import AgendaPoint, Ballot, Gathering
from knopskud.meetings.words import POSTPONED, VOTES_PER_HOME

NO_SUCH_PAPERS = Words(
    "Højst {most} sedler: to for hver bolig.", "At most {most} papers: two for each home."
)


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
