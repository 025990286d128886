"""Minutes as a paper: a no and the housing organisation's decision stand side by side, in PDF and in Word alike."""

from dataclasses import replace
from datetime import date

import pytest

from knopskud.core.words import Words
from knopskud.documents.book import book
from knopskud.documents.content.minuted import Decided, Minuted, Point, Voted
from knopskud.documents.content.minutes import Table, minutes
from knopskud.documents.word.writer import word
from tests.documents.made import ADDRESS, DIGEST, LONGEST, NASTY, make_stamp
from tests.documents.reading import Read
from tests.documents.word.contents import texts

HANDS = Words("Håndsoprækning", "Show of hands")
DAY = date(2017, 9, 26)
NORD = Voted("Afstemning om planen", "Nord", HANDS, Words("Ja", "Yes"), DAY, 20, 30, 6, 1)
SYD = replace(
    NORD, department="Syd", answer=Words("Nej", "No"), yes=3, no=20, is_no=True,
    note="Huslejen må ikke stige.", decided=Decided("Repræsentantskabet", date(2017, 9, 28), "Planen dækker alle."),
)  # fmt: skip
TOLD = Minuted(
    kind=Words("Fælles møde", "Joint meeting"),
    departments=("Nord", "Syd"),
    day=DAY,
    starts=None,
    place="Beboerhuset",
    edition=2,
    agenda=(
        Point("Velkommen"),
        Point("Afstemning om planen", "Hver bolig har to stemmer.", is_voted=True),
    ),
    votes=(NORD, SYD),
    text="<p>Alle blev hørt.</p>",
    proposals=(("En bænk", True), ("En sø", False)),
    version=2,
    why="Et tal var forkert.",
)
TABLE = Table(Words("Udkast pr. 11. september 2017", "Draft of 11 September 2017"), DIGEST[:12])
EVERYTHING = (
    "Beboerhuset", "Velkommen", "En sø (Kom for sent.)", "20 boliger var til stede", "Huslejen må ikke stige.",
    "3 for og 20 imod.", "Det besluttede Repræsentantskabet 28. september 2017.", "Planen dækker alle.",
    "Alle blev hørt.", "Et tal var forkert.", DIGEST[:12],
)  # fmt: skip


def test_the_paper_says_everything_as_pdf_and_as_word() -> None:
    content = minutes(TOLD, make_stamp(), table=TABLE)
    paper = Read(book(content))
    said = " ".join(paper.text.split())
    written = " ".join(" ".join(texts(word(content))).split())
    for told in EVERYTHING:
        assert told in said
        assert told in written
    assert ADDRESS in said.replace("\u200b", "").replace(" ", "")


@pytest.mark.parametrize("text", [NASTY, LONGEST * 8])
def test_any_text_is_set_as_it_is_typed(text: str) -> None:
    told = replace(TOLD, text=f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>", place=text[:200], votes=(replace(SYD, department=text[:60], note=text),))  # fmt: skip
    content = minutes(told, make_stamp(), language="en")
    assert "Minutes" in Read(book(content)).text
    assert texts(word(content))
