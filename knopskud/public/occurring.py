"""When the times of an activity begin and end within a plan's years, and how a calendar program repeats them (RFC 5545)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knopskud.snapshot.times import PARITY, days_of, in_season
from knopskud.snapshot.types import Period, Slot

DAYS = {"monday": "MO", "tuesday": "TU", "wednesday": "WE", "thursday": "TH", "friday": "FR", "saturday": "SA", "sunday": "SU"}  # fmt: skip
NUMBERS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}
WEEKS_OF_A_LONG_YEAR = 53


@dataclass(frozen=True)
class Run:
    """Days in one row: the first, the last, and the rule that leads from one to the next (none for a single day)."""

    first: date
    last: date
    rule: str


def runs(slot: Slot, period: Period) -> tuple[Run, ...]:
    """The runs that together are all days of a time within a period.

    Most times are one run. Even and odd weeks begin anew after each year of 53 weeks: two odd weeks meet there.
    """
    days = tuple(_days(slot, period))
    if slot.day is not None or not days:
        return tuple(Run(day, day, "") for day in days)
    parts: list[list[date]] = [[]]
    for day in days:
        if slot.every in PARITY and parts[-1] and _years_meet(parts[-1][-1], day):
            parts.append([])
        parts[-1].append(day)
    return tuple(Run(part[0], part[-1], _rule(slot)) for part in parts)


def _days(slot: Slot, period: Period) -> Iterator[date]:
    month = period.start.replace(day=1)
    while month <= period.end:
        for day in days_of(slot, month.year, month.month):
            if period.start <= day <= period.end:
                yield day
        month = (month + timedelta(days=31)).replace(day=1)


def _years_meet(before: date, after: date) -> bool:
    """Whether a year of 53 weeks ends between the two days."""
    years = range(before.isocalendar().year, after.isocalendar().year)
    return any(date(year, 12, 28).isocalendar().week == WEEKS_OF_A_LONG_YEAR for year in years)


def _rule(slot: Slot) -> str:
    day = DAYS[slot.weekday or "monday"]
    if slot.every in NUMBERS:
        rule = f"FREQ=MONTHLY;BYDAY={NUMBERS[slot.every]}{day}"
    elif slot.every in PARITY:
        rule = f"FREQ=WEEKLY;INTERVAL=2;BYDAY={day}"
    else:
        rule = f"FREQ=WEEKLY;BYDAY={day}"
    months = [str(month) for month in range(1, 13) if in_season(slot, month)]
    return rule if slot.first_month is None else f"{rule};BYMONTH={','.join(months)}"
