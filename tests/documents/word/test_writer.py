"""Word files: the same words as the paper, in Word's own structure, with changes that can be accepted or rejected."""

import io
from dataclasses import replace
from zipfile import ZipFile

import docx
import pytest

from knopskud.documents.content.builders import sub_agreement, whole_plan
from knopskud.documents.content.model import Heading, Run
from knopskud.documents.word.writer import word
from knopskud.snapshot.parties import for_parties
from tests.documents.made import DIGEST, NASTY, make_stamp, programme_of
from tests.documents.word.contents import content_of, full, part, settled, texts
from tests.make import make_head, make_plan

MADE = word(full())


@pytest.mark.parametrize("keep", ["newer", "older"])
def test_accepting_everything_gives_the_newer_paper_and_rejecting_it_the_older(keep: str) -> None:
    settled_paper = replace(settled(full(), keep), since="")
    assert [one for one in texts(MADE, keep) if one] == [
        one for one in texts(word(settled_paper)) if one
    ]


def test_title_and_lead_tell_their_changes_too() -> None:
    marks = {"title_marked": (Run("Tryg", mark="removed"), Run("Rolig", mark="added")), "lead_marked": (Run("Vi går.", mark="removed"),)}  # fmt: skip
    made = word(content_of(**marks))
    for keep, title, lead in (("older", "Tryg", True), ("newer", "Rolig", False)):
        said = texts(made, keep)
        assert (title in said, "Vi går." in said) == (True, lead)


def test_changes_say_whose_they_are_and_of_which_day() -> None:
    xml = ZipFile(io.BytesIO(MADE)).read("word/document.xml").decode()
    assert 'w:author="Udkast pr. 11. september 2017" w:date="2017-09-11T12:00:00Z"' in xml


def test_the_same_paper_is_the_same_bytes() -> None:
    assert word(full()) == MADE


def test_word_finds_headings_table_heads_and_properties() -> None:
    plan = make_plan()
    content = sub_agreement(
        for_parties(plan), programme_of(plan), make_stamp(), sub_agreement="D-1"
    )
    document = docx.Document(io.BytesIO(word(content)))
    styles = [one.style.name for one in document.paragraphs if one.style is not None]
    heads = [table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in document.tables]
    assert document.core_properties.title == "Tryghed og trivsel"
    assert DIGEST[:12] in document.core_properties.keywords
    assert {"Title", "heading 2", "heading 3"} <= {
        one.replace("Heading", "heading") for one in styles
    }
    assert any(heads)


def test_a_book_has_a_chapter_on_each_new_page_and_lists_them() -> None:
    plan = make_plan()
    content = whole_plan(for_parties(plan), programme_of(plan), make_stamp(), to_sign=True)
    made = word(content)
    headings = [one for one in content.blocks if isinstance(one, Heading) and one.level == 1]
    told = texts(made)
    names = ["".join(run.text for run in one.runs) for one in headings]
    assert [name for name in names if told.count(name) < 2] == []
    assert part(made).tag.endswith("document")


def test_markup_in_a_text_stays_text() -> None:
    plan = make_plan(plan=make_head(name=NASTY))
    content = whole_plan(for_parties(plan), programme_of(plan), make_stamp(plan_name=NASTY))
    assert NASTY in texts(word(content))
