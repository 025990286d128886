"""The agenda of a residents' meeting on one sheet: the points, the proposals, and where the plan can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_date

from knopskud.core.words import Language, Words
from knopskud.documents.content.minuted import Point
from knopskud.documents.data import UNPRINTED, stamp_data
from knopskud.documents.quick_code import qr
from knopskud.documents.saying import clock
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write

WORDS = {
    "title": Words("Dagsorden", "Agenda"),
    "proposals": Words("Forslag fra beboerne", "Proposals from residents"),
    "late": Words("kom for sent", "came too late"),
    "vote": Words("Afstemning", "Vote"),
    "two": Words("Hver bolig har to stemmer.", "Each home has two votes."),
    "on_table": Words("På bordet ligger", "On the table"),
    "read": Words("Læs planen her", "Read the plan here"),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "last": Words("Forslag skal være hos os senest", "Proposals must reach us by"),
    "digest": Words("kontroltal", "checksum"),
    "page": Words("side", "page"),
    "of": Words("af", "of"),
    "unprinted": UNPRINTED,
}


@dataclass(frozen=True)
class Called:
    """What a meeting is called to. `proposals` are texts with whether each came in time; `last` the last day for them."""

    kind: Words
    departments: str
    day: date
    starts: time | None
    place: str
    points: Sequence[Point]
    proposals: Sequence[tuple[str, bool]] = ()
    last: date | None = None


def agenda(called: Called, stamp: Stamp, banner: str = "", language: Language = "da") -> bytes:
    """The agenda as a PDF of one page, more when the texts are long. The same bytes for the same values."""
    when = _day(called.day, language)
    data = {
        "language": language,
        "title": f"{WORDS['title'].said_in(language)}, {called.departments}, {_date(called.day, language)}",
        "kind": called.kind.said_in(language),
        "departments": called.departments,
        "when": " ".join(filter(None, (when, clock(called.starts, language)))),
        "place": called.place,
        "points": [
            {"title": one.title, "text": one.text, "vote": one.is_voted} for one in called.points
        ],
        "proposals": [{"text": said, "late": not in_time} for said, in_time in called.proposals],
        "last": _day(called.last, language) if called.last else "",
        "banner": banner,
        "qr": qr(stamp.address),
        "stamp": stamp_data(stamp, language),
        "words": {name: words.said_in(language) for name, words in WORDS.items()},
    }
    return write("agenda", data, called.day)


def _day(day: date, language: Language) -> str:
    pattern = "EEEE d MMMM y" if language == "en" else "EEEE 'den' d. MMMM y"
    return str(format_date(day, pattern, "en_GB" if language == "en" else "da_DK"))


def _date(day: date, language: Language) -> str:
    return str(format_date(day, "d MMMM y" if language == "en" else "d. MMMM y", "en_GB" if language == "en" else "da_DK"))  # fmt: skip
