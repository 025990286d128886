"""How a calendar is written as a file that phones and computers take in (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

PLACE = "Europe/Copenhagen"
LONGEST_LINE = 75
"""Bytes of a line; what is longer goes on in the next one, after a space."""
ZONE = (
    "BEGIN:VTIMEZONE", f"TZID:{PLACE}",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


REFRESHED = ("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D")
"""Tells programs that follow a calendar to look every day."""


def calendar(name: str, lines: Iterable[str], head: Iterable[str] = ()) -> bytes:
    """A whole file: the lines of its events, and more lines about the calendar itself than those that each one has."""
    every = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Knopskud//da", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        f"X-WR-CALNAME:{text(name)}", f"X-WR-TIMEZONE:{PLACE}", *head, *ZONE, *lines, "END:VCALENDAR",
    )  # fmt: skip
    return b"".join(folded(line) + b"\r\n" for line in every)


def whole_day(name: str, at: datetime, day: date, said: str) -> Iterator[str]:
    """Something that is on for a whole day and keeps nobody busy; `name` is its own for ever, `at` is now."""
    yield from (
        "BEGIN:VEVENT", f"UID:{name}", f"DTSTAMP:{stamp(at)}", f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"SUMMARY:{text(said)}", "TRANSP:TRANSPARENT", "END:VEVENT",
    )  # fmt: skip


def stamp(at: datetime) -> str:
    """A moment as it is written in UTC."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def text(said: str) -> str:
    """A text as a value: the signs that part values and lines are written with a backslash."""
    for sign in ("\\", ";", ","):
        said = said.replace(sign, f"\\{sign}")
    return said.replace("\r\n", "\n").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line in pieces of at most 75 bytes; no letter is parted."""
    pieces, piece = [], b""
    for letter in line:
        byte = letter.encode()
        if len(piece) + len(byte) > LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += byte
    return b"\r\n".join((*pieces, piece))
