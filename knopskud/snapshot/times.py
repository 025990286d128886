"""Which days the times of an activity fall on."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from knopskud.snapshot.types import MONTHS, WEEKDAYS, Slot

NUMBERED = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
"""Which of a weekday's days in the month it is."""
PARITY = {"even_week": 0, "odd_week": 1}


def days_of(slot: Slot, year: int, month: int) -> tuple[date, ...]:
    """The days of a month that the time falls on, in order."""
    if slot.day is not None:
        return (slot.day,) if (slot.day.year, slot.day.month) == (year, month) else ()
    if slot.weekday is None or not in_season(slot, month):
        return ()
    first = date(year, month, 1).weekday()
    begin = 1 + ([*WEEKDAYS].index(slot.weekday) - first) % 7
    last = monthrange(year, month)[1]
    all_of_them = tuple(date(year, month, day) for day in range(begin, last + 1, 7))
    if slot.every in NUMBERED:
        return (all_of_them[NUMBERED[slot.every]],)
    parity = PARITY.get(slot.every)
    return tuple(
        day for day in all_of_them if parity is None or day.isocalendar().week % 2 == parity
    )


def first_day(slots: Iterable[Slot], since: date) -> date | None:
    """The first day on or after `since` that any of the times falls on; None when there is none within a year."""
    months = [divmod(since.month - 1 + more, 12) for more in range(13)]
    for years, month in months:
        found = [
            day
            for slot in slots
            for day in days_of(slot, since.year + years, month + 1)
            if day >= since
        ]
        if found:
            return min(found)
    return None


def in_season(slot: Slot, month: int) -> bool:
    """Whether the time is in use in that month of the year, 1 to 12; a season may go over new year."""
    if slot.first_month is None or slot.last_month is None:
        return True
    first, last = (1 + [*MONTHS].index(one) for one in (slot.first_month, slot.last_month))
    return first <= month <= last if first <= last else month >= first or month <= last
