"""The papers of a meeting. Each is made when it is asked for, and kept in memory for who asks next: it says the same until
the meeting itself says something else.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from django.utils.timezone import localdate

from knopskud.core import days
from knopskud.core.words import Language, Words
from knopskud.documents.agenda import Called, agenda
from knopskud.documents.agreements import FORMATS
from knopskud.documents.content.minuted import Minuted, Point
from knopskud.documents.content.minutes import Table, minutes
from knopskud.documents.content.model import Content
from knopskud.documents.stamp import Stamp
from knopskud.meetings import frozen
from knopskud.meetings.models import Minutes
from knopskud.meetings.told import Told
from knopskud.meetings.words import KINDS, TALK

MOST_KEPT = 64
LABEL = Words("Referat, version {version}, {day}", "Minutes, version {version}, {day}")


def agenda_of(
    told: Told, stamp: Stamp, banner: str, language: Language, last: date | None
) -> bytes:
    """The agenda as PDF with the edition on the table; `last` is the last day for proposals while it lies ahead."""
    one = told.gathering
    called = Called(
        kind=KINDS[one.kind],
        departments=one.names,
        day=one.day,
        starts=one.starts,
        place=one.place,
        points=tuple(Point(x.title, x.text, x.decides != TALK) for x in told.points),
        proposals=tuple((x.text, x.in_time) for x in told.proposals),
        last=last,
    )
    return _agenda(called, stamp, banner, language)


def minutes_of(
    version: Minutes,
    content_type: str,
    *,
    plan_name: str,
    table: Stamp | None,
    address: str,
    banner: str,
    language: Language,
) -> bytes:
    """A published version as PDF or DOCX, under its own day and hash; `table` is the stamp of the edition on the table."""
    day = localdate(version.at)
    stamp = Stamp(
        plan_name=plan_name,
        edition_label=LABEL.filled(version=version.version, day=days.said(day)),
        number=version.edition,
        day=day,
        digest=version.digest,
        address=address,
    )
    on_table = Table(table.edition_label, table.short_digest) if table else None
    told = frozen.read(version.content, version.version, version.why)
    return _minutes(told, stamp, FORMATS[content_type], table=on_table, banner=banner, language=language)  # fmt: skip


_agenda = lru_cache(MOST_KEPT)(agenda)


@lru_cache(MOST_KEPT)
def _minutes(
    told: Minuted,
    stamp: Stamp,
    write: Callable[[Content], bytes],
    *,
    table: Table | None,
    banner: str,
    language: Language,
) -> bytes:
    return write(minutes(told, stamp, table=table, banner=banner, language=language))
