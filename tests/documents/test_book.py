"""The whole plan as a book, and what a marked text looks like."""

import io
from functools import cache

import pikepdf

from knopskud.documents.book import book
from knopskud.documents.content.builders import whole_plan
from knopskud.documents.content.model import (
    Bullets,
    Column,
    Content,
    Heading,
    Item,
    Paragraph,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
)
from knopskud.snapshot.parties import for_parties
from tests.documents.made import make_stamp, programme_of
from tests.documents.reading import Read
from tests.make import make_plan


@cache
def small() -> Read:
    plan = make_plan()
    content = whole_plan(for_parties(plan), programme_of(plan), make_stamp(), to_sign=True)
    return Read(book(content))


def test_a_book_begins_with_cover_and_contents_and_ends_with_lines_to_sign_on() -> None:
    pages = small().pages
    assert "Eksempelparken helhedsplan" in pages[0]
    assert pages[1].startswith("Indhold")
    assert "Part Navn Dato Underskrift" in pages[-1]


def test_a_book_is_to_last_and_to_be_read_aloud() -> None:
    facts = small().facts
    with pikepdf.open(io.BytesIO(small().content)) as pdf, pdf.open_metadata() as meta:
        kept = (meta.get("pdfaid:part"), meta.get("pdfaid:conformance"))
        chapters = [str(one.title) for one in pdf.open_outline().root]
    assert (facts["ua"], facts["not embedded"], kept) == ("1", [], ("2", "A"))
    assert chapters[:3] == ["Eksempelparken helhedsplan", "Indhold", "Strategisk samarbejdsaftale"]


def test_wide_tables_stand_on_pages_turned_on_their_side() -> None:
    schedule = next(
        n for n, page in enumerate(small().pages) if "Aktivitetsskema" in page[:120] and n > 1
    )
    assert small().sizes[schedule] == (297, 210)
    assert small().sizes[0] == (210, 297)


def test_a_text_from_the_right_begins_at_the_right_in_its_own_language() -> None:
    arabic = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 Urbanplanen"
    content = Content(
        "T", "K", "da", make_stamp(), (Paragraph((Run(arabic),)), Paragraph((Run("Dansk"),)))
    )
    paper = Read(book(content))
    boxes = paper.boxes(0)
    with pikepdf.open(io.BytesIO(paper.content)) as pdf:
        tongues = {
            str(one.get("/Lang"))
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Lang" in one
        }
    assert max(box[2] for box in boxes) > 170
    assert "ar" in tongues


def test_marks_can_be_read_and_a_legend_says_what_they_mean() -> None:
    content = Content(
        "Delaftale",
        "Planen",
        "da",
        make_stamp(),
        (
            Heading(2, (Run("Formål"),)),
            Paragraph(
                (Run("Vi mødes "), Run("tirsdag", mark="removed"), Run("onsdag", mark="added"))
            ),
            Bullets((Item((Run("Ny linje"),), mark="added"),)),
            Table(
                "",
                (Column("Navn"), Column("Kr.", figures=True)),
                (Row(((Run("Løn"),), (Run("5"),)), mark="removed"),),
            ),
            Signatures((Signature("Kommunen"),)),
        ),
        since="udkastet fra maj",
    )
    text = Read(book(content)).text
    assert "Ændringer siden udkastet fra maj. ny tekst er understreget" in text
    assert "Vi mødes tirsdagonsdag" in text
