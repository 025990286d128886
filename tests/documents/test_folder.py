"""The folder: two pages, folded in three, for one afdeling."""

import re
from collections.abc import Callable
from datetime import date, time

import pytest

from knopskud.demo import story
from knopskud.snapshot.types import Contact, Department, Meeting, PlanSnapshot, Step
from tests.documents.made import ADDRESS, ARABIC, LONGEST, NASTY, make_folder, many
from tests.documents.reading import Read
from tests.make import make_activity, make_head, make_plan

MARGIN = 4.0
"""Millimetres that no letter comes nearer to an edge of the sheet or to a fold."""
FOLDS = {0: (97.0, 197.0), 1: (100.0, 200.0)}
"""Where each page is folded, in millimetres from its left edge."""


def demo() -> PlanSnapshot:
    return story.editions()[0].snapshot


def crowded() -> PlanSnapshot:
    """Everything as long as the types allow."""
    return make_plan(
        plan=make_head(
            name="Stor helhedsplan " * 17, in_short=("Planen samler kræfter. " * 13,) * 8
        ),
        activities=tuple(
            make_activity(
                f"A-{i:03d}",
                title="Tryghedsvandring med lys " * 11,
                plain="Vi går en tur. " * 260,
                when="Marts og oktober " * 17,
                where="Ved beboerhuset " * 18,
            )
            for i in range(1, 25)
        ),
        contacts=tuple(
            Contact(ref=f"K-{i}", title="Medarbejder " * 24, ask_about="Naboer " * 40)
            for i in range(1, 9)
        ),
        steps=tuple(
            Step(ref=f"T-{i}", day=date(2018, i, 1), what="Udkastet er fremme " * 15)
            for i in range(1, 9)
        ),
        meetings=(
            Meeting(
                ref="MO-1",
                departments=("AF-1",),
                day=date(2017, 9, 12),
                starts=time(19),
                place="Fælleshuset, Egely 2 " * 14,
            ),
        ),
    )


def with_letters(text: str) -> PlanSnapshot:
    """A plan in which `text` stands everywhere."""
    return make_plan(
        plan=make_head(name=text, in_short=(text,), banner=text),
        departments=(
            Department(ref="AF-1", name=text, organisation="PA-1", homes=4),
            Department(ref="AF-2", name="Bøgely", organisation="PA-1", homes=2),
        ),
        activities=(make_activity(title=text, plain=text, when=text, where=text),),
        contacts=(Contact(ref="K-1", title=text, ask_about=text),),
        steps=(Step(ref="T-1", day=date(2018, 1, 1), what=text),),
    )


def bare() -> PlanSnapshot:
    """Nothing but a name and an afdeling."""
    empty: tuple[()] = ()
    return make_plan(
        plan=make_head(in_short=(), current_scenario=""),
        meetings=empty,
        sub_agreements=empty,
        sub_goals=empty,
        activities=empty,
        indicators=empty,
        milestones=empty,
        scenarios=empty,
        budget_lines=empty,
        sources=empty,
        contacts=empty,
    )


PLANS: dict[str, Callable[[], PlanSnapshot]] = {
    "demo": demo,
    "small": make_plan,
    "bare": bare,
    "one": lambda: make_plan(activities=many(1)),
    "eighty": lambda: make_plan(activities=many(80)),
    "crowded": crowded,
    "markup": lambda: with_letters(NASTY),
    "long words": lambda: with_letters(f"{LONGEST} {LONGEST[::-1]}"),
    "one long word": lambda: with_letters("x" * 290),
    "arabic": lambda: with_letters(ARABIC),
    "pictures": lambda: with_letters("Lys \U0001f331\U0001f469\u200d\U0001f467 1\ufe0f\u20e3 fest"),
    "other scripts": lambda: with_letters("Fest \u6f22\u5b57\u6e2c\u8a66 \u0e01\u0e02\u0e04\u0e07"),
}
plans = pytest.mark.parametrize("name", PLANS)


@plans
def test_a_folder_is_two_pages_whatever_it_holds_and_no_letter_leaves_its_panel(name: str) -> None:
    read = Read(make_folder(PLANS[name]()))
    assert read.sizes == [(297, 210), (297, 210)]
    for page, folds in FOLDS.items():
        boxes = read.boxes(page)
        outside = [
            box
            for box in boxes
            if box[0] < MARGIN or box[2] > 297 - MARGIN or box[1] < MARGIN or box[3] > 210 - MARGIN
        ]
        crossing = [
            box for box in boxes for fold in folds if box[0] < fold - 1 and box[2] > fold + 1
        ]
        assert (outside, [box for box in crossing if not _above_the_tree(page, box)]) == ([], [])


def _above_the_tree(page: int, box: tuple[float, float, float, float]) -> bool:
    """The one line under the tree's heading may run over the fold: it is read on the open sheet."""
    return page == 1 and box[1] > 185


@pytest.mark.parametrize("count", [1, 3, 12, 40, 80])
def test_every_activity_of_the_afdeling_stands_in_the_folder_or_is_counted(count: int) -> None:
    inside = Read(make_folder(make_plan(activities=many(count)))).pages[1]
    named = set(re.findall(r"Aktivitet (\d+)x", inside))
    more = re.search(r"Og (\d+) andre aktiviteter", inside)
    counted = int(more[1]) if more else ("Og én aktivitet mere" in inside)
    assert len(named) + counted == count


def test_what_has_no_room_is_counted_also_outside() -> None:
    outside = Read(make_folder(crowded())).pages[0]
    assert re.search(r"Og \d+ datoer mere i hæftet og på planens side\.", outside)
    assert re.search(r"Og \d+ andre i hæftet og på planens side\.", outside)
    assert "Læs resten i hæftet og på planens side." in outside


def test_the_cover_is_read_first_and_says_which_text_it_is_and_where_to_meet() -> None:
    outside = Read(make_folder()).pages[0]
    told = [
        "Udkast pr. 11. september 2017",
        "Eksempelparken helhedsplan",
        "Hvad betyder planen for os i Egely?",
        "Tirsdag 12. september 2017 kl. 19.00 Fælleshuset, Egely 2",
        "Læs hele planen",
        "Planen kort",
    ]
    places = [outside.find(one) for one in told]
    assert -1 not in places
    assert places == sorted(places)
    assert "a3f5c9d2e1b0" in outside


def test_each_afdeling_has_its_own_meeting_and_activities() -> None:
    plan = make_plan(
        activities=(
            make_activity("A-001", title="Egelys fest", departments=("AF-1",)),
            make_activity("A-002", title="Bøgelys fest", departments=("AF-2",)),
        )
    )
    first, second = Read(make_folder(plan)), Read(make_folder(plan, "AF-2"))
    assert "Egelys fest Ny hos jer" in first.pages[1]
    assert "Bøgelys fest Ny hos jer" not in first.pages[1]
    assert "Bøgelys fest Ny hos jer" in second.pages[1]
    assert "Kom til afdelingsmøde" in first.pages[0]
    assert "Kom til afdelingsmøde" not in second.pages[0]


def test_the_same_text_is_handed_out_again_for_another_day() -> None:
    again = Meeting(
        ref="MO-9",
        departments=("AF-1",),
        day=date(2017, 10, 3),
        starts=time(17, 30),
        place="Skolen",
    )
    outside = Read(make_folder(meeting=again)).pages[0]
    assert "Tirsdag 3. oktober 2017 kl. 17.30 Skolen" in outside
    assert "12. september" not in outside


def test_the_slip_has_a_corner_to_itself_and_the_meeting_at_its_back() -> None:
    read = Read(make_folder(crowded()))
    assert "Din idé" in read.pages[1]
    assert "Tag sedlen med til mødet" in read.corner(1, (0, 0, 100, 61))
    assert read.corner(1, (0, 0, 100, 61)).startswith("Din idé")
    assert "Aktivitet" not in read.corner(1, (0, 0, 100, 61))
    assert "Tirsdag" in Read(make_folder()).corner(0, (197, 0, 297, 61))


def test_each_activity_says_whether_it_is_new_renewed_or_continued() -> None:
    inside = Read(make_folder()).pages[1]
    assert "Tryghedsvandring Ny" in inside
    assert "Lommepengejob Ny udgave" in inside


def test_texts_that_are_shortened_are_told_to_be_shortened() -> None:
    said = "Nogle tekster er kortet af her."
    assert said in Read(make_folder(crowded())).pages[1]
    assert said not in Read(make_folder()).pages[1]


def test_a_printer_is_told_where_to_trim() -> None:
    read = Read(make_folder(bleed=True))
    assert read.sizes == [(303, 216), (303, 216)]
    assert read.trimmed == [(3, 3, 300, 213)] * 2
    marks = [one for one in read.strokes(0) if one[2] - one[0] < 3 and one[3] - one[1] < 3]
    outside = [m for m in marks if m[2] <= 3 or m[0] >= 300 or m[3] <= 3 or m[1] >= 213]
    assert len(outside) == 8 + 4  # the corners, and where to fold


def test_help_for_persons_is_named_but_not_where_or_when() -> None:
    outside = Read(make_folder()).pages[0]
    assert "Hjælp, der kommer til den enkelte" in outside
    assert "Støtte til unge" in outside


def test_a_plan_without_activities_says_so() -> None:
    assert "Planen har endnu ingen aktiviteter" in Read(make_folder(bare())).pages[1]


def test_an_afdeling_without_open_activities_says_so() -> None:
    plan = make_plan(activities=(make_activity(departments=("AF-2",)),))
    assert "endnu ingen åbne aktiviteter" in Read(make_folder(plan)).pages[1]


def test_letters_that_no_font_has_are_told() -> None:
    read = Read(make_folder(with_letters("Fest \u6f22\u5b57")))
    assert "Fest □□" in read.pages[1]
    assert "Tegn, som papiret ikke kan vise" in read.pages[0]
    assert "Tegn, som papiret ikke kan vise" not in Read(make_folder()).pages[0]


def test_text_that_looks_like_markup_is_text() -> None:
    assert NASTY in Read(make_folder(with_letters(NASTY))).pages[1]


def test_the_folder_speaks_english_around_the_plans_own_words() -> None:
    read = Read(make_folder(language="en"))
    assert "What does the plan mean for us in Egely?" in read.pages[0]
    assert "Tuesday 12 September 2017" in read.pages[0]
    assert read.facts["lang"] == "en"


def test_only_an_afdeling_has_a_folder() -> None:
    for ref in ("D-1", "AF-9"):
        with pytest.raises(KeyError):
            make_folder(department=ref)


def test_the_address_can_be_typed() -> None:
    assert ADDRESS in Read(make_folder()).pages[0].replace(" ", "")
