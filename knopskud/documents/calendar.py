"""The calendar that hangs at the door: what is open to residents in a month, weekday by weekday (R21).

Most of what a plan offers comes again each week. Told by the date, a month is three pages of the same; told by the
weekday with its dates, it is one page in big letters, and what is not each week says on which days it is.

Only what the plan says of open activities: a targeted one has no times that anybody may read (R16). Days before the
plan begins and after it ends are left out.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from babel.dates import format_date

from knopskud.core.words import Language, Words
from knopskud.documents.calendar_words import (
    FOR_SOME,
    IN_MONTH,
    NOTHING_HERE,
    SHEET,
    TITLE,
    WORDS,
)
from knopskud.documents.data import stamp_data
from knopskud.documents.offers import Offer, offers_in, only_on, weekday_data, weekdays_in
from knopskud.documents.orders import PDF, Order, Source, file_name
from knopskud.documents.quick_code import qr
from knopskud.documents.saying import LOCALES, ages, brief
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.times_said import hours, when_of
from knopskud.snapshot.types import Activity, Contact, Department, Period

STEM = "kalender-{month:%Y-%m}"
"""How the file of a month is called."""
MONTHS_AHEAD = 3
"""Sheets of an edition: its own month, or the plan's first, and the next ones."""
MOST_CONTACTS = 3
"""People to ask that a sheet has room for."""
TITLE_MOST, PLACE_MOST, OTHER_MOST = 110, 110, 160
"""Letters of a title, a place, and of what is said of an activity without times."""


def calendars(source: Source) -> Iterator[Order]:
    """The sheets of the edition's month and the next ones, where any open activity has times."""
    period = source.plan.plan.period
    if not any(one.times for one in source.plan.activities if one.reach == "open"):
        return
    for month in months_from(max(source.stamp.day, period.start), period):
        words = IN_MONTH.filled(month=month_said(month))
        name = file_name(STEM.format(month=month), None, source.language)
        make = partial(
            calendar, source.plan, source.programme, source.stamp, month=month, language=source.language
        )  # fmt: skip
        yield Order("calendar", words, PDF, "", name, source.language, make)


def months_from(day: date, period: Period) -> tuple[date, ...]:
    """The first days of the months from that day on that have a sheet, up to the last month of the period."""
    first, last = (one.year * 12 + one.month - 1 for one in (day, period.end))
    months = range(first, min(first + MONTHS_AHEAD, last + 1))
    return tuple(date(n // 12, n % 12 + 1, 1) for n in months)


def calendar(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    month: date,
    department: str | None = None,
    language: Language = "da",
) -> bytes:
    """The sheet of the month that the day `month` lies in: of the whole plan, or what residents of one afdeling can join.

    The same bytes for the same text. Raises KeyError for a ref that is no afdeling.
    """
    lookup = Lookup(plan)
    part = lookup.part(department) if department else None
    if part is not None and not isinstance(part, Department):
        raise KeyError(department)
    mine = lookup.activities_in(part.ref) if part else plan.activities
    open_ones = [one for one in mine if one.reach == "open"]
    name = part.name if part else plan.plan.area or plan.plan.name
    said = month_said(month)
    colours = {one.ref: programme.area(one.area).colour for one in plan.sub_agreements}

    def told(one: Offer) -> dict[str, str]:
        activity = one.activity
        return {
            "hours": hours(one.slot.start, one.slot.end).said_in(language),
            "title": brief(activity.title, TITLE_MOST),
            "more": _more(activity, lookup, language, part),
            "only": only_on(one.days, weekdays[one.days[0].weekday()], language),
            "place": brief(activity.where, PLACE_MOST),
            "colour": colours[activity.sub_agreement],
        }

    offers = offers_in(open_ones, month, plan.plan.period)
    weekdays = weekdays_in(month, plan.plan.period)
    data = {
        "language": language,
        "title": TITLE.filled(month=said, name=name).said_in(language),
        "heading": SHEET.filled(month=said).said_in(language),
        "name": name,
        "days": [
            {**weekday_data(weekdays[n], language), "offers": [told(one) for one in found]}
            for n in range(7)
            if (found := [one for one in offers if one.days[0].weekday() == n])
        ],
        "nothing": NOTHING_HERE.filled(month=said).said_in(language),
        "others": [_other(one, language) for one in open_ones if not one.times],
        "contacts": [_contact(one) for one in plan.contacts[:MOST_CONTACTS]],
        "address": stamp.address,
        "qr": qr(stamp.address),
        "banner": plan.plan.banner,
        "stamp": stamp_data(stamp, language),
        "words": {key: words.said_in(language) for key, words in WORDS.items()},
    }
    return write("calendar", data, stamp.day)


def _more(one: Activity, lookup: Lookup, language: Language, part: Department | None) -> str:
    """By age and by afdeling, who can join; nothing for everybody."""
    names = "" if part else ", ".join(found.name for found in lookup.departments_of(one))
    some = FOR_SOME.filled(departments=names).said_in(language) if names else ""
    years = ages(one.ages, language).lower().replace(" ", "\u00a0")
    return ", ".join(filter(None, (years, brief(some, PLACE_MOST))))


def _other(one: Activity, language: Language) -> list[str]:
    facts = ", ".join(filter(None, (when_of(one).said_in(language), one.where)))
    return [brief(one.title, TITLE_MOST), brief(facts, OTHER_MOST)]


def _contact(one: Contact) -> list[str]:
    reached = ", ".join(filter(None, (one.place, one.phone, one.email)))
    return [brief(one.title, TITLE_MOST), brief(reached, OTHER_MOST)]


def month_said(month: date) -> Words:
    """`januar 2018`."""
    return Words(
        format_date(month, "MMMM y", LOCALES["da"]), format_date(month, "MMMM y", LOCALES["en"])
    )
