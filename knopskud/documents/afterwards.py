"""Papers that are made from an edition after it was published: for a new meeting, for any month, and since any older
edition.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.documents.booklet import booklet, booklet_for_print, large
from knopskud.documents.calendar import STEM, calendar, month_said
from knopskud.documents.calendar_words import IN_MONTH
from knopskud.documents.folder import folder
from knopskud.documents.for_residents import STEMS, TITLES
from knopskud.documents.marked import marked_plans, marked_sub_agreements
from knopskud.documents.notices import MEETING_NOTICE, meeting_notice
from knopskud.documents.orders import PDF, Order, Source, file_name
from knopskud.snapshot.types import Department, Meeting

MEETING = Words("{title}, møde {day}", "{title}, meeting {day}")
NOTICED = Words("{title}, {day}", "{title}, {day}")
WHOLE = Words(
    "Hele planen med ændringerne siden udgave {number}",
    "The whole plan with its changes since edition {number}",
)
ONE = Words(
    "{name} med ændringerne siden udgave {number}", "{name} with its changes since edition {number}"
)
MONTH_HERE = Words("Kalender til {name}: {month}", "Calendar for {name}: {month}")
NOTICE = "meeting-notice"
FOLDED: dict[str, Callable[..., bytes]] = {
    "folder": folder,
    "folder-large": large,
    "booklet": booklet,
    "booklet-print": booklet_for_print,
}
FOR_MEETINGS = ("folder", NOTICE, "folder-large", "booklet", "booklet-print")
"""The kinds that can be made for a new meeting, the usual ones first."""


def for_meeting(source: Source, part: Department, meeting: Meeting) -> Iterator[Order]:
    """What is handed out and hung up in one afdeling for a meeting that the plan does not have."""
    of = (source.plan, source.programme, source.stamp)
    for kind in FOR_MEETINGS:
        if kind == NOTICE:
            stem, title = "moedeopslag", MEETING_NOTICE
            make = partial(meeting_notice, source, meeting, source.read_in)
        else:
            stem, title = STEMS[kind], TITLES[kind]
            said = {"department": part.ref, "language": source.read_in, "meeting": meeting}
            make = partial(FOLDED[kind], *of, **said)
        told = NOTICED if kind == NOTICE else MEETING
        called = told.filled(title=title.filled(name=part.name), day=days.said(meeting.day))
        name = with_told(file_name(stem, part, source.read_in), f"moede-{meeting.day}")
        yield Order(kind, called, PDF, part.ref, name, source.read_in, make)


def for_month(source: Source, month: date, part: Department | None) -> Order:
    """The calendar of a month, of the whole plan or of one afdeling."""
    words, name = (MONTH_HERE, part.name) if part else (IN_MONTH, "")
    make = partial(
        calendar, source.plan, source.programme, source.stamp,
        month=month, department=part.ref if part else None, language=source.language,
    )  # fmt: skip
    return Order(
        "calendar",
        words.filled(month=month_said(month), name=name),
        PDF,
        part.ref if part else "",
        file_name(STEM.format(month=month), part, source.language),
        source.language,
        make,
    )


def since(source: Source, ref: str) -> tuple[Order, ...]:
    """The whole plan, or the delaftale with that ref, with its changes since the older edition of the source.

    Nothing where the delaftale is new there, or reads as it did.
    """
    if source.older is None:
        return ()
    number = source.older.stamp.number
    called = next((one.title for one in source.plan.sub_agreements if one.ref == ref), "")
    title = ONE.filled(name=called, number=number) if ref else WHOLE.filled(number=number)
    return tuple(
        replace(one, title=title, name=with_told(one.name, f"siden-udgave-{number}"))
        for one in (marked_sub_agreements if ref else marked_plans)(source)
        if one.ref == ref
    )


def with_told(name: str, told: str) -> str:
    """`folder-af-1-egely-moede-2017-10-03.en.pdf`: something told before the language and the ending."""
    stem, dot, rest = name.partition(".")
    return f"{stem}-{told}{dot}{rest}"
