"""What somebody can come to: the open activities of a plan with their next day in the month that lies ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from knopskud.snapshot.times import first_day
from knopskud.snapshot.types import Activity, Meeting, Period

AHEAD = timedelta(days=31)


@dataclass(frozen=True)
class Offer:
    """An activity, and the next day that it is on; None for one that has no such day, or is not in the calendar."""

    activity: Activity
    next: date | None = None


def coming(activities: Iterable[Activity], period: Period, today: date) -> list[Offer]:
    """The open activities that are on in the next month, the earliest first; none outside the plan's years."""
    found = [Offer(one, _next(one, period, today)) for one in activities if one.reach == "open"]
    dated = [one for one in found if one.next]
    return sorted(dated, key=lambda one: (one.next or today, one.activity.title))


def usual(activities: Iterable[Activity]) -> list[Offer]:
    """The open activities that say when they are, in the plan's order, for a month without any day."""
    told = (one for one in activities if one.reach == "open" and (one.when or one.times))
    return [Offer(one) for one in told]


def meetings_ahead(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """The residents' meetings that are to come, the earliest first."""
    return sorted((one for one in meetings if one.day >= today), key=lambda one: one.day)


def _next(one: Activity, period: Period, today: date) -> date | None:
    day = first_day(one.times, max(today, period.start))
    return day if day and day <= min(today + AHEAD, period.end) else None
