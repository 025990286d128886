"""The plan for one afdeling on as many pages as it takes: an A5 booklet, and A4 pages in large type."""

import re

from knopskud.documents import tree_data
from knopskud.documents.data import stamp_data
from knopskud.documents.folder_words import TITLES
from knopskud.documents.foreign import settled
from knopskud.documents.reading import Reading
from knopskud.documents.residents import more, told
from knopskud.documents.speech import Speech
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write, write_for_print
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Meeting

COUNT = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


def booklet(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: str = "da",
    meeting: Meeting | None = None,
) -> bytes:
    """A5 pages in the order in which they are read, for the screen; always a multiple of four.

    Nothing is shortened. The last leaf has a slip to cut off, and at the slip's back the meeting that it is brought to.
    """
    return _pages(
        plan,
        programme,
        stamp,
        department=department,
        language=language,
        meeting=meeting,
        form="booklet",
    )


def large(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: str = "da",
    meeting: Meeting | None = None,
) -> bytes:
    """The same on A4 pages with letters of at least 16 points; the slip stands on a leaf with nothing behind it."""
    return _pages(
        plan,
        programme,
        stamp,
        department=department,
        language=language,
        meeting=meeting,
        form="large",
    )


def booklet_for_print(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: str = "da",
    meeting: Meeting | None = None,
) -> bytes:
    """The booklet two pages to a side of A4, in the order that comes out right when it is printed on both sides,
    turned at the short edge, and folded in the middle.

    For printers only, as its title says: its pages are pictures of the booklet's, and cannot be read aloud.
    """
    pages = booklet(
        plan, programme, stamp, department=department, language=language, meeting=meeting
    )
    speech = Speech(language)
    sheets = imposed(page_count(pages))
    data = {
        "title": speech.said(TITLES["print"], name=Lookup(plan).called(department)),
        "language": language,
        "stamp": stamp_data(stamp, speech.language),
        "sheets": [side[::-1] for side in sheets] if speech.direction == "rtl" else sheets,
    }
    return write_for_print("imposed", data, stamp.day, pages=pages)


def page_count(pdf: bytes) -> int:
    """How many pages a paper of ours has: Typst writes it in the open."""
    found = COUNT.search(pdf)
    if not found:
        raise ValueError("no page count")
    return int(found[1])


def imposed(count: int) -> list[list[int]]:
    """The pages of a booklet of `count` pages, a multiple of four, as (left, right) of each side of each sheet.

    >>> imposed(8)
    [[8, 1], [2, 7], [6, 3], [4, 5]]
    """
    return [
        [count - side, side + 1] if side % 2 == 0 else [side + 1, count - side]
        for side in range(count // 2)
    ]


def _pages(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: str,
    meeting: Meeting | None,
    form: str,
) -> bytes:
    reading = Reading.of(plan, language)
    data = told(reading, programme, stamp, department=department, meeting=meeting, paper=form)
    data |= more(reading, programme, department)
    data["tree"] = tree_data.told(reading, programme)
    data["form"] = form
    return write("booklet", settled(data, reading.speech.direction), stamp.day)
