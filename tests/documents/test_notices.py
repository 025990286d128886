"""What hangs in the stairwell: big letters, nothing outside, and nothing of what is targeted."""

from functools import cache

import pytest

from knopskud.documents.notices import meeting_notices, notice, notices
from knopskud.documents.orders import Source
from knopskud.snapshot.public import public
from knopskud.snapshot.types import Activity, PlanSnapshot
from tests.documents.made import ADDRESS, ARABIC, LONGEST, NASTY, make_stamp, programme_of
from tests.documents.reading import Read
from tests.make import make_activity, make_plan

SIZES = [(210, 297), (297, 420), (297, 210)]
LETTERS = "Kom og gå med. " * 250


def source_of(plan: PlanSnapshot, **stamp: object) -> Source:
    return Source(public(plan), programme_of(plan), make_stamp(**stamp))


@cache
def read(kind: str) -> Read:
    texts = {"normal": "", "long": LETTERS, "markup": NASTY, "words": f"{LONGEST} {LONGEST}", "arabic": ARABIC, "picture": "\U0001f331 fest"}  # fmt: skip
    said = texts[kind]
    line = said[:290].strip()
    changes = {"title": line, "plain": said, "when": line, "where": line} if said else {}
    plan = make_plan(activities=(make_activity("A-001", **changes),))
    return Read(notice(source_of(plan), "A-001"))


@pytest.mark.parametrize("kind", ["normal", "long", "markup", "words", "arabic", "picture"])
def test_a_notice_has_three_sizes_and_no_letter_outside(kind: str) -> None:
    paper = read(kind)
    assert paper.sizes == SIZES
    outside = [
        box
        for page, (wide, high) in enumerate(SIZES)
        for box in paper.boxes(page)
        if box[0] < 4 or box[2] > wide - 4 or box[1] < 4 or box[3] > high - 4
    ]
    assert outside == []


def test_a_notice_says_what_when_where_and_how_to_read_on() -> None:
    page = read("normal").pages[0]
    told = [
        "Tryghedsvandring",
        "Hvornår",
        "Marts og oktober",
        "For hvem",
        "Udkast pr. 11. september 2017",
    ]
    assert [one for one in told if one not in page] == []
    assert f"{ADDRESS}aktiviteter/a-001-tryghedsvandring/" in page.replace(" ", "")


def test_the_copy_beside_it_is_only_seen() -> None:
    kinds = read("normal").kinds()
    assert (kinds.count("H1"), kinds.count("Figure")) == (3, 3)


def test_only_open_activities_have_a_notice() -> None:
    quiet = make_activity("A-002", reach="targeted")
    found = source_of(make_plan(activities=(make_activity("A-001"), quiet)))
    assert [one.ref for one in notices(found)] == ["A-001"]
    with pytest.raises(KeyError):
        notice(found, "A-002")


def test_a_meeting_without_a_place_says_so_and_tells_how_to_vote() -> None:
    plan = make_plan()
    meetings = tuple(one.model_copy(update={"place": "", "starts": None}) for one in plan.meetings)
    (order,) = meeting_notices(source_of(plan.model_copy(update={"meetings": meetings})))
    page = Read(order.make()).pages[0]
    told = [
        "Kom til afdelingsmøde",
        "Stedet følger",
        "hver bolig har to stemmer",
        "Beboere i Egely",
    ]
    assert [one for one in told if one not in page] == []


def test_a_notice_of_what_is_not_published_has_no_code() -> None:
    plan = make_plan(activities=(make_activity("A-001"),))
    paper = Read(notice(source_of(plan, address=""), "A-001"))
    assert [one for one in paper.kinds() if one == "Figure"] == []
    assert isinstance(plan.activities[0], Activity)
