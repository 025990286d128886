"""What a plan offers in a month, by weekday: what comes again each week is said once, with the days that it is on."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, time
from typing import NamedTuple

from babel.dates import format_date

from knopskud.core.words import Language, Words
from knopskud.documents.saying import LOCALES
from knopskud.snapshot.times import days_of
from knopskud.snapshot.types import Activity, Period, Slot

ONLY = Words("kun {dates}", "only {dates}")
AND = Words(" og ", " and ")


class Offer(NamedTuple):
    """One activity on the days of a month that fall on one weekday, at one time of day."""

    activity: Activity
    slot: Slot
    days: tuple[date, ...]


def offers_in(activities: Iterable[Activity], month: date, period: Period) -> list[Offer]:
    """Everything of the month, by time of day; what is said twice is one."""
    found: dict[tuple[str, int, time, time | None], tuple[Activity, Slot, set[date]]] = {}
    for one in activities:
        for slot in one.times:
            for day in days_of(slot, month.year, month.month):
                if period.start <= day <= period.end:
                    key = (one.ref, day.weekday(), slot.start, slot.end)
                    found.setdefault(key, (one, slot, set()))[2].add(day)
    offers = [Offer(one, slot, tuple(sorted(days))) for one, slot, days in found.values()]
    return sorted(offers, key=lambda one: one.slot.start)


def weekdays_in(month: date, period: Period) -> dict[int, tuple[date, ...]]:
    """The days of the month by their weekday, Monday is 0; without those outside the plan's years."""
    last = monthrange(month.year, month.month)[1]
    days = [month.replace(day=n) for n in range(1, last + 1)]
    inside = [day for day in days if period.start <= day <= period.end]
    return {n: tuple(day for day in inside if day.weekday() == n) for n in range(7)}


def weekday_data(days: tuple[date, ...], language: Language) -> dict[str, str]:
    name = format_date(days[0], "EEEE", LOCALES[language])
    return {"day": name[:1].upper() + name[1:], "dates": _dates(days, language)}


def only_on(days: tuple[date, ...], all_of_them: tuple[date, ...], language: Language) -> str:
    """On which days it is, when it is not on all of its weekday's."""
    return (
        "" if days == all_of_them else ONLY.filled(dates=_dates(days, language)).said_in(language)
    )


def _dates(days: tuple[date, ...], language: Language) -> str:
    """`2., 9. og 16. januar`."""
    sign = "" if language == "en" else "."
    numbers = [f"{day.day}{sign}" for day in days]
    most = ", ".join(numbers[:-1])
    told = AND.said_in(language).join(filter(None, (most, numbers[-1])))
    return f"{told} {format_date(days[0], 'MMMM', LOCALES[language])}".replace(" ", "\u00a0")
