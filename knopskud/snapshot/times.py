"""Which days the times of an activity fall on, and how they are said."""

from calendar import monthrange
from datetime import date, time

from babel.dates import format_date

from knopskud.core.words import Words
from knopskud.snapshot.types import MONTHS, WEEKDAYS, Activity, Slot

NUMBERED = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
"""Which of a weekday's days in the month it is."""
PARITY = {"even_week": 0, "odd_week": 1}
SAID = {
    "week": Words("Hver {day}", "Every {day}"),
    "even_week": Words("{day}e i lige uger", "{day}s in even weeks"),
    "odd_week": Words("{day}e i ulige uger", "{day}s in odd weeks"),
    "first": Words("Første {day} i måneden", "The first {day} of the month"),
    "second": Words("Anden {day} i måneden", "The second {day} of the month"),
    "third": Words("Tredje {day} i måneden", "The third {day} of the month"),
    "fourth": Words("Fjerde {day} i måneden", "The fourth {day} of the month"),
    "last": Words("Sidste {day} i måneden", "The last {day} of the month"),
}
WITH_TIME = Words("{days} kl. {hours}", "{days}, {hours}")
SEASON = Words("{when}, fra {first} til {last}", "{when}, from {first} to {last}")
ONE_MONTH = Words("{when}, i {first}", "{when}, in {first}")


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


def in_season(slot: Slot, month: int) -> bool:
    """Whether the time is in use in that month of the year, 1 to 12; a season may go over new year."""
    if slot.first_month is None or slot.last_month is None:
        return True
    first, last = (1 + [*MONTHS].index(one) for one in (slot.first_month, slot.last_month))
    return first <= month <= last if first <= last else month >= first or month <= last


def said(slot: Slot) -> Words:
    """`Hver tirsdag kl. 16-18, fra september til maj`."""
    when = WITH_TIME.filled(days=_days(slot), hours=hours(slot.start, slot.end))
    if slot.first_month is None or slot.last_month is None:
        return when
    words = ONE_MONTH if slot.first_month == slot.last_month else SEASON
    return words.filled(when=when, first=MONTHS[slot.first_month], last=MONTHS[slot.last_month])


def hours(start: time, end: time | None) -> Words:
    """`16-18` or `16.30-18.00` in Danish, `16:00-18:00` in English; only the start when no end is set."""
    both = [at for at in (start, end) if at is not None]
    whole = not any(at.minute for at in both)
    return Words(
        "-".join(f"{at.hour}" if whole else f"{at:%H.%M}" for at in both),
        "-".join(f"{at:%H:%M}" for at in both),
    )


def when_of(activity: Activity) -> Words:
    """When an activity is, on one line: in its writers' own words, or else its times."""
    if activity.when or not activity.times:
        return Words(activity.when, activity.when)
    all_said = [said(slot) for slot in activity.times]
    lower = [Words(f"{w.da[:1].lower()}{w.da[1:]}", w.en) for w in all_said[1:]]
    told = (all_said[0], *lower)
    return Words("; ".join(w.da for w in told), "; ".join(w.en for w in told))


def every_when(activity: Activity) -> tuple[Words, ...]:
    """When an activity is, in full: its writers' own words, if they say more than its times, and each of its times."""
    told = tuple(said(slot) for slot in activity.times)
    own = activity.when.rstrip(".").casefold()
    if not own or own in {words.da.casefold() for words in told}:
        return told
    return (Words(activity.when, activity.when), *told)


def _days(slot: Slot) -> Words:
    if slot.day is not None:
        danish = format_date(slot.day, "EEEE d. MMMM y", "da_DK")
        return Words(
            danish[:1].upper() + danish[1:], format_date(slot.day, "EEEE d MMMM y", "en_GB")
        )
    said_of_day = SAID[slot.every].filled(day=WEEKDAYS[slot.weekday or "monday"])
    return Words(said_of_day.da[:1].upper() + said_of_day.da[1:], said_of_day.en)
