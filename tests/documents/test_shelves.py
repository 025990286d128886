"""Where papers are found."""

import pytest

from knopskud.core.words import Words
from knopskud.documents import papers, shelves
from knopskud.documents.orders import DOCX, Source
from knopskud.snapshot.public import public
from tests.documents.made import make_stamp, programme_of
from tests.make import make_plan
from tests.public.made import make_paper


@pytest.mark.papers
def test_every_kind_of_the_catalogue_stands_on_a_shelf() -> None:
    plan = make_plan()
    todo = papers.orders(Source(public(plan), programme_of(plan), make_stamp()))
    assert shelves.OTHERS not in [shelf for shelf, _ in shelves.shelved(todo)]
    assert sum(len(line.files) for _, found in shelves.shelved(todo) for line in found) == len(todo)


def test_a_paper_in_two_forms_and_two_languages_is_one_line() -> None:
    title = Words("Delaftale: Tryghed", "Sub-agreement: Tryghed")
    forms = [
        make_paper(f"d{tongue}.{kind[-3:]}", title, kind="delaftale", ref="D-1", language=tongue, content_type=kind)
        for tongue in ("da", "en")
        for kind in ("application/pdf", DOCX)
    ]  # fmt: skip
    other = make_paper("d2.pdf", Words("Delaftale: Job", ""), kind="delaftale", ref="D-2")
    ((shelf, found),) = shelves.shelved([*forms, other])
    assert shelf.key == "agreements"
    assert [line.files for line in found] == [tuple(forms), (other,)]


def test_a_paper_of_a_kind_that_nobody_knows_any_more_is_listed_last() -> None:
    found = shelves.shelved(
        [make_paper("x", Words("x", "x"), kind="x"), make_paper("f", Words("f", "f"))]
    )
    assert [shelf.key for shelf, _ in found] == ["folders", "others"]
