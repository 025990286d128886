"""A no that the housing organisation overrules, and what is corrected in that. Rows are added and never changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from knopskud.accounts.models import User
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_line, tidy_text
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.actions.decided import BEFORE, deciding, record_of
from knopskud.meetings.counting import outcome
from knopskud.meetings.models import Gathering, Override, Vote
from knopskud.meetings.words import NO, ON_THE_PLAN

LONGEST_NOTE, LONGEST_WHO, LONGEST_REASON = 2_000, 200, 500
NOT_A_NO = Words("Afdelingen har ikke sagt nej.", "The department has not said no.")
ALREADY = Words(
    "Beslutningen er allerede skrevet ind. Ret den i stedet.",
    "The decision has been entered already. Correct it instead.",
)
CORRECTED = Words(
    "Beslutningen er rettet siden. Ret den nyeste.",
    "The decision was corrected since. Correct the newest.",
)


@dataclass(frozen=True)
class Decision:
    """What the housing organisation's top authority decided, as it was typed; or that nothing was: `taken_back`."""

    who: str
    day: date | None
    why: str
    taken_back: bool = False


def override(
    gathering: Gathering,
    no: Vote,
    decision: Decision,
    *,
    corrects: Override | None = None,
    reason: str = "",
    by: User | None,
    at: datetime,
) -> Override:
    """The plan is carried through in spite of a no. A correction names the older decision and says why it is corrected.

    Raises Refused when there is no such no, or when somebody else has corrected meanwhile; and Invalid.
    """
    told = Decision(tidy_line(decision.who), decision.day, tidy_text(decision.why), decision.taken_back and corrects is not None)  # fmt: skip
    reason = tidy_text(reason)
    with refusals.held(gathering, by, leading=True) as now:
        corrected = Vote.objects.filter(corrects=no).exists()
        on_plan = no.point.decides == ON_THE_PLAN
        if corrected or not on_plan or outcome(no.way, no.yes, no.no) != NO:
            raise Refused(NOT_A_NO)
        older = deciding(no.point, no.department)
        _of_older(older, corrects)
        if told.taken_back and corrects is not None:
            told = Decision(corrects.who, corrects.day, corrects.why, taken_back=True)
        problems = [] if told.taken_back else list(_wrong(told, no, at))
        if corrects is not None:
            problems += refusals.text_problems("reason", reason, LONGEST_REASON, required=True)
        refusals.of_problems(problems)
        assert told.day is not None
        made = Override.objects.create(vote=no, who=told.who, day=told.day, why=told.why, taken_back=told.taken_back, corrects=corrects, reason=reason, at=at, by=by)  # fmt: skip
        act = "meeting.override_correct" if corrects else "meeting.override"
        record_of(now, act, by, at, {"ref": no.department, "taken_back": made.taken_back})
    return made


def _of_older(older: Override | None, corrects: Override | None) -> None:
    if corrects is None:
        if older is not None and not older.taken_back:
            raise Refused(ALREADY)
    elif older is None or older.pk != corrects.pk:
        raise Refused(CORRECTED)


def _wrong(told: Decision, no: Vote, at: datetime) -> Iterator[Problem]:
    yield from refusals.text_problems("who", told.who, LONGEST_WHO, required=True)
    yield from refusals.day_problems("override_day", told.day, localdate(at))
    yield from refusals.text_problems("why", told.why, LONGEST_NOTE, required=True)
    if told.day is not None and told.day < no.day:
        yield Problem("override_day", BEFORE)
