"""The booklet and the pages in large type: everything in full, in an order that can be printed and folded."""

from functools import cache

import pytest

from knopskud.documents.booklet import booklet, booklet_for_print, imposed, large, page_count
from knopskud.snapshot.types import PlanSnapshot
from tests.documents.made import ADDRESS, NASTY, make_pages, many
from tests.documents.reading import Read
from tests.documents.test_folder import PLANS
from tests.make import make_activity, make_plan

FORMS = {"booklet": (booklet, (148, 210)), "large": (large, (210, 297))}
MARGIN = 4.0
"""Millimetres that no letter comes nearer to an edge."""
forms = pytest.mark.parametrize("form", FORMS)


@cache
def read(form: str, name: str) -> Read:
    return Read(make_pages(PLANS[name](), FORMS[form][0]))


@forms
@pytest.mark.parametrize(
    "name", ["demo", "small", "bare", "eighty", "crowded", "long words", "arabic"]
)
def test_no_letter_leaves_its_page(form: str, name: str) -> None:
    wide, high = FORMS[form][1]
    pages = read(form, name)
    assert set(pages.sizes) == {(wide, high)}
    outside = [
        (page, box)
        for page in range(len(pages.sizes))
        for box in pages.boxes(page)
        if box[0] < MARGIN or box[2] > wide - MARGIN or box[1] < MARGIN or box[3] > high - MARGIN
    ]
    assert outside == []


@pytest.mark.parametrize("name", ["demo", "small", "bare", "eighty", "crowded"])
def test_a_booklet_can_be_folded(name: str) -> None:
    count = len(read("booklet", name).sizes)
    assert (count % 4, page_count(read("booklet", name).content)) == (0, count)


@forms
def test_of_eighty_activities_all_stand_there(form: str) -> None:
    text = read(form, "eighty").text
    assert [one.title for one in many(80) if one.title not in text] == []


@forms
def test_long_texts_stand_there_in_full(form: str) -> None:
    plan, text = PLANS["crowded"](), read(form, "crowded").text
    assert text.count("tur.") == 260 * len(plan.activities)
    assert text.count("Udkastet er fremme") == 15 * len(plan.steps)
    assert text.count("Naboer") == 40 * len(plan.contacts)


@forms
def test_text_that_looks_like_markup_is_text(form: str) -> None:
    plan = make_plan(activities=(make_activity(plain=NASTY),))
    assert NASTY in Read(make_pages(plan, FORMS[form][0])).text


@forms
def test_it_is_read_from_the_cover_to_the_slip(form: str) -> None:
    told = [
        "Udkast pr. 11. september 2017",
        "Hvad betyder planen for os i Egely?",
        "Planen kort",
        "Planens træ",
        "Det kan du være med til",
        "Tryghedsvandring Ny",
        "Hjælp, der kommer til den enkelte",
        "Støtte til unge",
        "Læs hele planen",
        "Din idé",
    ]
    text = read(form, "small").text
    places = [text.find(one) for one in told]
    assert -1 not in places
    assert places == sorted(places)
    assert ADDRESS in text.replace(" ", "")


def test_behind_the_slip_of_a_booklet_is_the_meeting_that_it_is_brought_to() -> None:
    *_, slip, back = read("booklet", "small").pages
    assert "Tag sedlen med til mødet" in slip
    assert "Tirsdag 12. september 2017 kl. 19.00" in back


def test_behind_the_slip_in_large_type_is_nothing() -> None:
    pages = read("large", "small").pages
    assert "Din idé" in pages[-1]
    assert len(pages) % 2 == 1


def test_what_others_have_is_named_with_where_they_live() -> None:
    plan: PlanSnapshot = make_plan(
        activities=(make_activity(title="Bøgelys fest", departments=("AF-2",)),)
    )
    text = Read(make_pages(plan)).text
    assert "I de andre afdelinger • Bøgelys fest (Bøgely)" in text


def test_large_type_is_large_everywhere() -> None:
    assert min(read("large", "crowded").letter_sizes) >= 16
    assert min(read("large", "demo").letter_sizes) >= 16


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (4, [[4, 1], [2, 3]]),
        (8, [[8, 1], [2, 7], [6, 3], [4, 5]]),
    ],
)
def test_pages_lie_beside_each_other_as_they_are_folded(count: int, sides: list[list[int]]) -> None:
    assert imposed(count) == sides


def test_the_sheets_for_the_printer_hold_the_pages_of_the_booklet() -> None:
    pages = read("booklet", "small").pages
    sheets = Read(make_pages(make=booklet_for_print))
    assert set(sheets.sizes) == {(297, 210)}
    halves = [
        [sheets.corner(side, (0, 0, 148, 210)), sheets.corner(side, (149, 0, 297, 210))]
        for side in range(len(sheets.sizes))
    ]
    assert halves == [[pages[a - 1], pages[b - 1]] for a, b in imposed(len(pages))]
