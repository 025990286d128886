"""The sheet at the door: the month on one page in letters as big as there is room for, and nothing of what is targeted."""

from datetime import date, time
from functools import cache
from typing import Any

import pytest

from knopskud.documents.calendar import calendar, calendars
from knopskud.documents.orders import Source
from knopskud.snapshot.public import public
from knopskud.snapshot.types import Activity, PlanSnapshot, Slot
from tests.documents.made import ADDRESS, ARABIC, LONGEST, NASTY, make_stamp, programme_of
from tests.documents.reading import Read
from tests.make import make_activity, make_head, make_plan

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MARCH = date(2018, 3, 1)
WEEKLY = Slot(weekday="tuesday", start=time(16), end=time(18))
MONTHLY = Slot(every="first", weekday="tuesday", start=time(17), end=time(19, 30))


def sheet(*activities: Activity, month: date = MARCH, **changes: Any) -> Read:
    plan = make_plan(activities=activities)
    return Read(calendar(public(plan), programme_of(plan), make_stamp(), month=month, **changes))


def in_march(number: int, **changes: Any) -> Activity:
    slot = Slot(weekday=WEEKDAYS[number % 7], start=time(8 + number % 12), end=time(21))  # type: ignore[arg-type]
    fields = {"title": f"Aktivitet {number}x", "times": (slot,), **changes}
    return make_activity(f"A-{number:03d}", **fields)


@cache
def read(kind: str) -> Read:
    texts = {"markup": NASTY, "words": f"{LONGEST} {LONGEST}", "arabic": ARABIC, "picture": "\U0001f331 fest", "long": "Kom og gå med. " * 15}  # fmt: skip
    if kind in texts:
        said = texts[kind][:290].strip()
        two = (in_march(1, title=said, where=said), make_activity("A-002", title=said, when=said))
        return sheet(*two)
    counts = {"none": 0, "one": 1, "normal": 12, "crowd": 80}
    return sheet(*(in_march(number) for number in range(1, counts[kind] + 1)))


KINDS = ["none", "one", "normal", "crowd", "long", "markup", "words", "arabic", "picture"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_stands_outside_the_page(kind: str) -> None:
    paper = read(kind)
    assert set(paper.sizes) == {(210, 297)}
    assert len(paper.pages) == (3 if kind == "crowd" else 1)
    outside = [
        box
        for page in range(len(paper.pages))
        for box in paper.boxes(page)
        if box[0] < 10 or box[2] > 200 or box[1] < 4 or box[3] > 290
    ]
    assert outside == []


def test_the_sheet_says_what_is_on_when_where_and_how_to_read_on() -> None:
    page = sheet(make_activity(times=(WEEKLY,))).pages[0]
    told = [
        "Det sker i marts 2018",
        "Tirsdag 6., 13., 20. og 27. marts",
        "16-18 Tryghedsvandring",
        "(for beboere i Egely)",
        "Vi mødes ved beboerhuset",
        "Naboskabsmedarbejder",
        "Udkast pr. 11. september 2017",
    ]
    assert [one for one in told if one not in page] == []
    assert ADDRESS in page.replace(" ", "")


def test_what_is_not_each_week_says_on_which_days_it_is() -> None:
    once = Slot(day=date(2018, 3, 8), start=time(9))
    english = sheet(
        make_activity("A-001", title="Net", times=(MONTHLY,)),
        make_activity("A-002", title="Tur", times=(once, WEEKLY)),
        language="en",
    ).pages[0]
    told = ["17:00-19:30 Net", "only 6 March", "09:00 Tur", "only 8 March", "16:00-18:00 Tur"]
    assert [one for one in told if one not in english] == []


def test_a_sheet_for_an_afdeling_has_what_its_residents_can_join() -> None:
    own, everybody, others = (
        in_march(1, departments=("AF-1",)),
        in_march(2, departments=()),
        in_march(3, departments=("AF-2",)),
    )
    page = sheet(own, everybody, others, department="AF-1").pages[0]
    found = [title for title in ("1x", "2x", "3x") if f"Aktivitet {title}" in page]
    assert (found, "Egely" in page, "for beboere" in page) == (["1x", "2x"], True, False)
    with pytest.raises(KeyError):
        sheet(own, department="A-001")


def test_a_targeted_activity_is_nowhere_even_without_a_time() -> None:
    quiet = make_activity("A-002", title="Støtte", reach="targeted", times=(WEEKLY,))
    page = sheet(make_activity(times=(WEEKLY,)), quiet).pages[0]
    assert "Støtte" not in page


def test_an_empty_month_says_so_and_what_has_no_time_stands_below() -> None:
    once = Slot(day=date(2018, 5, 8), start=time(9))
    page = sheet(make_activity(times=(once,)), make_activity("A-002", title="Tur", when="I juli")).pages[0]  # fmt: skip
    assert "Der er ingen faste tider i marts 2018" in page
    assert "Også i planen, uden faste tider Tur I juli" in page


def test_days_outside_the_plans_years_are_left_out() -> None:
    before = date(2017, 12, 1)
    assert "ingen faste tider" in sheet(make_activity(times=(WEEKLY,)), month=before).pages[0]


def test_every_word_is_there_however_many_there_are() -> None:
    text = read("crowd").text
    assert [n for n in range(1, 81) if f"Aktivitet {n}x" not in text] == []


def test_a_sheet_is_tagged_and_can_be_read_aloud() -> None:
    paper = read("normal")
    assert paper.facts == {
        "lang": "da",
        "marked": True,
        "title": "Kalender for marts 2018, Eksempelparken",
        "ua": "1",
        "shows title": True,
        "not embedded": [],
    }
    heads = [kind for kind in paper.kinds() if kind in ("H1", "H2")]
    assert heads == ["H1", *["H2"] * 8]


def orders(plan: PlanSnapshot, day: date) -> list[str]:
    source = Source(public(plan), programme_of(plan), make_stamp(day=day))
    return [one.name for one in calendars(source)]


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2017, 9, 11), ["2018-01", "2018-02", "2018-03"]),
        (date(2019, 11, 30), ["2019-11", "2019-12", "2020-01"]),
        (date(2021, 12, 1), ["2021-12"]),
        (date(2022, 1, 1), []),
    ],
)
def test_an_edition_has_the_sheets_of_three_months_of_the_plan(
    day: date, months: list[str]
) -> None:
    plan = make_plan(plan=make_head(), activities=(make_activity(times=(WEEKLY,)),))
    assert orders(plan, day) == [f"kalender-{month}.pdf" for month in months]
    assert orders(make_plan(), day) == []
