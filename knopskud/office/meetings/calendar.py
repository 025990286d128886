"""The meetings of a plan with their deadlines as a calendar that phones and computers take in (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from knopskud.core import icalendar
from knopskud.core.icalendar import PLACE, stamp, text
from knopskud.core.words import Language, Words
from knopskud.meetings.words import KINDS
from knopskud.office.meetings.table import Row

MEETING = timedelta(hours=2)
"""How long a meeting is said to last: nobody writes it down."""
DEADLINE = Words("{what}: {names}", "{what}: {names}")


def calendar(rows: Iterable[Row], plan: str, at: datetime, language: Language) -> bytes:
    """The calendar of one plan's meetings."""
    return icalendar.calendar(plan, events(rows, at, language))


def events(rows: Iterable[Row], at: datetime, language: Language) -> Iterator[str]:
    """Every meeting that is not called off, and each of its days as one of a whole day."""
    for row in rows:
        if not row.gathering.called_off:
            yield from _meeting(row, at, language)
            yield from _days(row, at, language)


def _meeting(row: Row, at: datetime, language: Language) -> Iterator[str]:
    one = row.gathering
    yield from ("BEGIN:VEVENT", f"UID:moede-{one.number}@{one.plan_key}", f"DTSTAMP:{stamp(at)}")
    if one.starts:
        begins = datetime.combine(one.day, one.starts)
        yield f"DTSTART;TZID={PLACE}:{begins:%Y%m%dT%H%M%S}"
        yield f"DTEND;TZID={PLACE}:{begins + MEETING:%Y%m%dT%H%M%S}"
    else:
        yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"SUMMARY:{text(f'{KINDS[one.kind].said_in(language)}: {one.names}')}"
    if one.place:
        yield f"LOCATION:{text(one.place)}"
    yield "END:VEVENT"


def _days(row: Row, at: datetime, language: Language) -> Iterator[str]:
    one = row.gathering
    for due in row.days:
        said = DEADLINE.filled(what=due.words, names=one.names).said_in(language)
        yield from icalendar.whole_day(f"moede-{one.number}-{due.name}@{one.plan_key}", at, due.day, said)  # fmt: skip
