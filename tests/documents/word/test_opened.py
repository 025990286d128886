"""LibreOffice opens every Word file of a plan, and its text is the content's, in order."""

from collections.abc import Iterator
from typing import Any

import pytest

from knopskud.documents.agreements import FORMATS
from knopskud.documents.content import builders
from knopskud.documents.content.model import (
    Bullets,
    Content,
    Facts,
    Heading,
    Paragraph,
    Runs,
    Table,
)
from knopskud.documents.orders import DOCX, Source
from knopskud.documents.papers import orders
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from tests.documents.forms.made import fill, form
from tests.documents.made import ARABIC, NASTY, make_stamp, programme_of
from tests.make import make_activity, make_plan
from tests.office_suite import converted

FORMATTED = "<p>Vi <strong>går</strong></p><ol><li>først</li><li>så</li></ol>"


def words_of(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, Heading | Paragraph):
            yield said(block.runs)
        elif isinstance(block, Bullets):
            yield from (said(item.runs) for item in block.items)
        elif isinstance(block, Facts):
            yield from (part for fact in block.facts for part in (fact.name, said(fact.runs)))
        elif isinstance(block, Table):
            yield from (column.title for column in block.columns)
            yield from (said(cell) for row in block.rows for cell in row.cells)


def said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    plan = make_plan(activities=(make_activity("A-001", title=NASTY, plain=ARABIC, full=FORMATTED), make_activity("A-002")))  # fmt: skip
    source = Source(public(plan), programme_of(plan), make_stamp(), parties=for_parties(plan))
    files = {one.name: one.make() for one in orders(source) if one.content_type == DOCX}
    whole = builders.whole_plan(source.agreed, source.programme, source.stamp, to_sign=True)
    files["whole.docx"] = FORMATS[DOCX](whole)
    files["form.docx"] = fill(
        form("{{ plan.navn }}", rows=[("{{ aktivitet.beskrivelse }}",)]), plan
    )
    texts = converted(files, "txt:Text (encoded):UTF8", tmp_path_factory.mktemp("word"))
    return {"whole": whole, "files": files, "texts": {name: text.decode() for name, text in texts.items()}}  # fmt: skip


def test_every_word_file_can_be_opened(opened: dict[str, Any]) -> None:
    assert len(opened["files"]) == 9
    assert [name for name, text in opened["texts"].items() if len(text) < 20] == []


def test_the_words_are_all_there_in_the_order_of_the_content(opened: dict[str, Any]) -> None:
    text = " ".join(opened["texts"]["whole.docx"].split())
    start = text.rindex("Strategisk samarbejdsaftale Planen kort")
    for words in words_of(opened["whole"]):
        asked = " ".join(words.split())
        found = text.find(asked, start)
        assert found >= 0, asked
        start = found


def test_a_filled_form_can_be_opened_with_its_lists(opened: dict[str, Any]) -> None:
    text = opened["texts"]["form.docx"]
    assert "Eksempelparken helhedsplan" in text
    assert text.index("først") < text.index("så")
