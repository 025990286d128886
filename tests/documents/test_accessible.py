"""Papers for everybody: tagged, in a language, with words for what is only seen."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from knopskud.documents.booklet import large
from tests.documents.made import ADDRESS, make_delaftale, make_folder, make_pages, many
from tests.documents.reading import Read
from tests.make import make_plan

PAPERS: dict[str, tuple[Callable[..., bytes], str]] = {
    "folder": (make_folder, "Planen i Egely"),
    "booklet": (make_pages, "Hæfte om planen i Egely"),
    "large": (partial(make_pages, make=large), "Planen i Egely, med store bogstaver"),
    "delaftale": (make_delaftale, "Tryghed og trivsel"),
}
papers = pytest.mark.parametrize("kind", PAPERS)


@papers
def test_a_paper_is_tagged_pdf_ua_with_all_its_letters_inside(kind: str) -> None:
    make, title = PAPERS[kind]
    assert Read(make()).facts == {
        "lang": "da",
        "marked": True,
        "title": title,
        "ua": "1",
        "shows title": True,
        "not embedded": [],
    }


@papers
def test_headings_begin_with_the_first_and_leave_no_level_out(kind: str) -> None:
    make, _ = PAPERS[kind]
    levels = [
        int(kind[1]) for kind in Read(make()).kinds() if kind[0] == "H" and kind[1:].isdigit()
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    assert jumps == []


def test_the_two_pictures_of_the_folder_say_what_they_show() -> None:
    qr, tree = [one.alt for one in Read(make_folder()).structure if one.kind == "Figure"]
    assert qr == f"QR-kode med adressen {ADDRESS}"
    assert tree == (
        "Et træ. Stammen er planen. På grenen Tryghed og trivsel sidder Tryghedsvandring, ny, åben for alle. "
        "På grenen Kriminalpræventiv indsats sidder Lommepengejob, ny udgave, åben for alle; "
        "Støtte til unge, videreført, målrettet enkelte."
    )


def test_the_tree_names_every_activity_to_those_who_do_not_see_it() -> None:
    plan = make_plan(activities=many(80))
    alt = next(one.alt for one in Read(make_folder(plan)).structure if one.alt.startswith("Et træ"))
    assert [one.title for one in plan.activities if one.title not in alt] == []


def test_tables_of_a_delaftale_have_heads() -> None:
    kinds = Read(make_delaftale(ref="D-2")).kinds()
    assert kinds.count("Table") == 3
    assert kinds.count("THead") == 3
    assert "TH" in kinds
