"""How a calendar is written as a file that phones and computers take in (iCalendar, RFC 5545)."""

from collections.abc import Iterable

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


def calendar(name: str, lines: Iterable[str], head: Iterable[str] = ()) -> bytes:
    """A whole file: the lines of its events, and more lines about the calendar itself than those that each one has."""
    every = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Knopskud//da", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        f"X-WR-CALNAME:{text(name)}", f"X-WR-TIMEZONE:{PLACE}", *head, *ZONE, *lines, "END:VCALENDAR",
    )  # fmt: skip
    return b"".join(folded(line) + b"\r\n" for line in every)


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
