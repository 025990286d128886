"""How the times of an activity are said, so that they are read in one breath."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import NamedTuple

from babel.dates import format_date

from knopskud.core.words import Words
from knopskud.snapshot.times import PARITY
from knopskud.snapshot.types import MONTHS, WEEKDAYS, Activity, Slot

SAID = {
    "week": Words("Hver {day}", "Every {day}"),
    "even_week": Words("{day} i lige uger", "{day} in even weeks"),
    "odd_week": Words("{day} i ulige uger", "{day} in odd weeks"),
}
NUMBERED = {
    "first": Words("Første {day} i {month}", "The first {day} of {month}"),
    "second": Words("Anden {day} i {month}", "The second {day} of {month}"),
    "third": Words("Tredje {day} i {month}", "The third {day} of {month}"),
    "fourth": Words("Fjerde {day} i {month}", "The fourth {day} of {month}"),
    "last": Words("Sidste {day} i {month}", "The last {day} of {month}"),
}
EVERY_MONTH = Words("måneden", "the month")
PLURAL, NO_ENDING = Words("e", "s"), Words("", "")
WITH_TIME = Words("{days} kl. {hours}", "{days}, {hours}")
SEASON = Words("fra {first} til {last}", "from {first} to {last}")
ONE_MONTH = Words("i {first}", "in {first}")
IN_SEASON = Words("{when}, {seasons}", "{when}, {seasons}")
AND = Words(" og ", " and ")


class Season(NamedTuple):
    """The first and the last month of a year; None and None is the whole year."""

    first: str | None
    last: str | None


class Hours(NamedTuple):
    """What several times must share to be said in one breath. `own` keeps apart those that are said alone."""

    every: str
    start: time
    end: time | None
    day: date | None
    own: int | None


def said(slot: Slot) -> Words:
    """`Hver tirsdag kl. 16-18, fra september til maj`."""
    return each_said((slot,))[0]


def each_said(slots: Iterable[Slot]) -> tuple[Words, ...]:
    """The times in words; those that differ only in the weekday, or only in the months, are said together."""
    weekdays: dict[tuple[Hours, Season], set[str]] = {}
    for number, slot in enumerate(slots):
        own = number if slot.every in NUMBERED else None
        key = Hours(slot.every, slot.start, slot.end, slot.day, own)
        season = Season(slot.first_month, slot.last_month)
        weekdays.setdefault((key, season), set()).add(slot.weekday or "")
    seasons: dict[tuple[Hours, frozenset[str]], list[Season]] = {}
    for (key, season), days in weekdays.items():
        seasons.setdefault((key, frozenset(days)), []).append(season)
    return tuple(_said(key, days, found) for (key, days), found in seasons.items())


def hours(start: time, end: time | None) -> Words:
    """`16-18` or `16.30-18.00` in Danish, `16:00-18:00` in English; only the start when no end is set."""
    both = [at for at in (start, end) if at is not None]
    whole = not any(at.minute for at in both)
    return Words(
        "-".join(f"{at.hour}" if whole else f"{at:%H.%M}" for at in both),
        "-".join(f"{at:%H:%M}" for at in both),
    )


def every_when(activity: Activity) -> tuple[Words, ...]:
    """When an activity is: its times, and what its writers say of it in their own words when that is more."""
    told = each_said(activity.times)
    own = activity.when.rstrip(".").casefold()
    if not own or own in {words.da.casefold() for words in told}:
        return told
    return (*told, Words(activity.when, activity.when))


def when_of(activity: Activity) -> Words:
    """When an activity is, on one line."""
    return _joined(every_when(activity), Words(". ", ". "))


def _said(key: Hours, weekdays: frozenset[str], seasons: Sequence[Season]) -> Words:
    one_month = len(seasons) == 1 and seasons[0].first == seasons[0].last
    month = MONTHS.get(seasons[0].first or "", EVERY_MONTH) if one_month else EVERY_MONTH
    days = _days(key, weekdays, month)
    when = WITH_TIME.filled(days=days, hours=hours(key.start, key.end))
    told = [_season(one) for one in seasons if one.first]
    if not told or (one_month and key.every in NUMBERED):
        return when
    return IN_SEASON.filled(when=when, seasons=_joined(told, AND))


def _days(key: Hours, weekdays: frozenset[str], month: Words) -> Words:
    if key.day is not None:
        danish = format_date(key.day, "EEEE d. MMMM y", "da_DK")
        return _as_it_begins(Words(danish, format_date(key.day, "EEEE d MMMM y", "en_GB")))
    ending = PLURAL if key.every in PARITY else NO_ENDING
    named = [
        Words(name.da + ending.da, name.en + ending.en)
        for weekday, name in WEEKDAYS.items()
        if weekday in weekdays
    ]
    words = {**SAID, **NUMBERED}[key.every]
    return _as_it_begins(words.filled(day=_listed(named), month=month))


def _season(one: Season) -> Words:
    words = ONE_MONTH if one.first == one.last else SEASON
    return words.filled(first=MONTHS[one.first or ""], last=MONTHS[one.last or ""])


def _listed(names: Sequence[Words]) -> Words:
    """`mandag, onsdag og fredag`."""
    most = _joined(names[:-1], Words(", ", ", "))
    return _joined([one for one in (most, names[-1]) if one.da], AND)


def _joined(each: Sequence[Words], sign: Words) -> Words:
    return Words(sign.da.join(one.da for one in each), sign.en.join(one.en for one in each))


def _as_it_begins(words: Words) -> Words:
    return Words(*(text[:1].upper() + text[1:] for text in words))
