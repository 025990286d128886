"""What every decision asks first: the meeting has been held, the point is voted on, and what counts so far."""

from datetime import datetime
from typing import Any

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.models import AgendaPoint, Gathering, Override, Vote
from knopskud.meetings.words import ON_THE_PLAN, TALK

NO_VOTE_HERE = Words("Der stemmes ikke om det punkt.", "There is no vote on that point.")
NO_EDITION = Words(
    "Vælg først, hvilken udgave der ligger på bordet.", "Choose the edition on the table first."
)
ALREADY = Words(
    "Der er allerede skrevet stemmer ind. Ret dem i stedet.",
    "Votes have been entered already. Correct them instead.",
)
BEFORE = Words("Dagen ligger før mødet.", "The day lies before the meeting.")


def homes_of(gathering: Gathering, department: str) -> int:
    """How many homes an afdeling has. Raises KeyError for one that was not called."""
    found = {one["ref"]: one["homes"] for one in gathering.departments}
    return int(found[department])


def of_point(gathering: Gathering, point: AgendaPoint, at: datetime) -> None:
    """Raises Refused when the meeting cannot decide on the point."""
    refusals.of_meetings_to_come(gathering, at)
    now = AgendaPoint.objects.filter(pk=point.pk, gathering=gathering).first()
    if now is None or now.decides == TALK:
        raise Refused(NO_VOTE_HERE)
    if now.decides == ON_THE_PLAN and gathering.edition is None:
        raise Refused(NO_EDITION)


def counting(point: AgendaPoint, department: str) -> Vote | None:
    """The vote that counts, or None."""
    rows = Vote.objects.filter(point=point, department=department)
    gone = rows.filter(corrects__isnull=False).values("corrects")
    return rows.exclude(pk__in=gone).order_by("-pk").first()


def deciding(point: AgendaPoint, department: str) -> Override | None:
    """What the housing organisation decided last about an afdeling's no, or None."""
    rows = Override.objects.filter(vote__point=point, vote__department=department)
    return rows.order_by("-pk").first()


def record_of(
    one: Gathering, act: str, by: User | None, at: datetime, after: dict[str, Any]
) -> None:
    """Record a decision of an afdeling, whose ref stands in `after`."""
    ref = str(after.pop("ref"))
    record(partnership=one.partnership, at=at, by=by, act=act, plan_key=one.plan_key, ref=ref, after={"number": one.number, **after})  # fmt: skip
