"""The times of an activity: the days that they fall on, how they are said, and what is no time."""

from calendar import monthrange
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knopskud.snapshot.times import days_of, first_day
from knopskud.snapshot.times_said import each_said, said, when_of
from knopskud.snapshot.types import MONTHS, WEEKDAYS, Slot
from tests.field_strategies import slots
from tests.make import make_activity

MONTH = st.tuples(st.integers(2016, 2033), st.integers(1, 12))
NUMBERS = ["first", "second", "third", "fourth"]


def slot(**fields: Any) -> Slot:
    return Slot(**{"weekday": "tuesday", "start": time(16), "end": time(18), **fields})


def falls_on(slot: Slot, day: date) -> bool:
    """The naive reading: one day looked at alone."""
    if slot.day:
        return day == slot.day
    if slot.first_month and slot.last_month:
        month, season = slot.first_month, {slot.first_month}
        while month != slot.last_month:
            month = [*MONTHS][([*MONTHS].index(month) + 1) % 12]  # type: ignore[assignment]
            season.add(month)
        if [*MONTHS][day.month - 1] not in season:
            return False
    if day.weekday() != [*WEEKDAYS].index(slot.weekday or ""):
        return False
    if slot.every in NUMBERS:
        return NUMBERS.index(slot.every) * 7 < day.day <= NUMBERS.index(slot.every) * 7 + 7
    if slot.every == "last":
        return day.day > monthrange(day.year, day.month)[1] - 7
    return slot.every == "week" or (day.isocalendar().week % 2 == 0) == (slot.every == "even_week")


@given(slots, MONTH)
def test_the_days_of_a_month_are_those_that_one_by_one_fit(
    slot: Slot, month: tuple[int, int]
) -> None:
    every_day = [date(*month, n) for n in range(1, monthrange(*month)[1] + 1)]
    assert days_of(slot, *month) == tuple(day for day in every_day if falls_on(slot, day))


@pytest.mark.parametrize(
    ("fields", "danish", "english"),
    [
        ({}, "Hver tirsdag kl. 16-18", "Every Tuesday, 16:00-18:00"),
        ({"end": None}, "Hver tirsdag kl. 16", "Every Tuesday, 16:00"),
        ({"start": time(9, 30), "end": time(11)}, "Hver tirsdag kl. 09.30-11.00", "Every Tuesday, 09:30-11:00"),
        ({"every": "even_week"}, "Tirsdage i lige uger kl. 16-18", "Tuesdays in even weeks, 16:00-18:00"),
        ({"every": "first"}, "Første tirsdag i måneden kl. 16-18", "The first Tuesday of the month, 16:00-18:00"),
        (
            {"first_month": "september", "last_month": "may"},
            "Hver tirsdag kl. 16-18, fra september til maj",
            "Every Tuesday, 16:00-18:00, from September to May",
        ),
        ({"first_month": "december", "last_month": "december"}, "Hver tirsdag kl. 16-18, i december", "Every Tuesday, 16:00-18:00, in December"),
        ({"every": "last", "first_month": "january", "last_month": "january"}, "Sidste tirsdag i januar kl. 16-18", "The last Tuesday of January, 16:00-18:00"),
        ({"weekday": None, "day": date(2018, 3, 6), "end": None}, "Tirsdag 6. marts 2018 kl. 16", "Tuesday 6 March 2018, 16:00"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_people_say_it(fields: dict[str, Any], danish: str, english: str) -> None:
    assert said(slot(**fields)) == (danish, english)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"weekday": None}, "ugedag"),
        ({"day": date(2018, 3, 6)}, "ikke begge dele"),
        ({"day": date(2018, 3, 6), "weekday": None, "every": "first"}, "kun én gang"),
        ({"day": date(2018, 3, 6), "weekday": None, "first_month": "may", "last_month": "may"}, "kun én gang"),
        ({"first_month": "may"}, "både"),
        ({"end": time(16)}, "slutter"),
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused_in_words(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        slot(**fields)
    (error,) = refused.value.errors()
    assert told in error["ctx"]["da"]


def test_times_that_differ_only_in_the_weekday_are_said_in_one_breath() -> None:
    told = each_said((slot(weekday="monday"), slot(every="last"), slot(weekday="friday"), slot()))
    assert [words.da for words in told] == [
        "Hver mandag, tirsdag og fredag kl. 16-18",
        "Sidste tirsdag i måneden kl. 16-18",
    ]
    odd = each_said(slot(weekday=day, every="odd_week") for day in ("monday", "friday"))
    assert odd == (("Mandage og fredage i ulige uger kl. 16-18", "Mondays and Fridays in odd weeks, 16:00-18:00"),)  # fmt: skip


def test_times_that_differ_only_in_the_months_are_said_in_one_breath() -> None:
    seasons = (("march", "may"), ("september", "november"))
    told = each_said(
        slot(weekday=day, first_month=first, last_month=last)
        for first, last in seasons
        for day in ("wednesday", "monday")
    )
    assert [words.da for words in told] == [
        "Hver mandag og onsdag kl. 16-18, fra marts til maj og fra september til november"
    ]


def test_a_line_says_the_times_and_then_what_the_writers_say() -> None:
    activity = make_activity(when="Kom i god tid", times=(slot(), slot(weekday="friday", end=None)))
    said_of_it = "Hver tirsdag kl. 16-18. Hver fredag kl. 16. Kom i god tid"
    assert when_of(activity).da == said_of_it
    assert when_of(make_activity(when="Om foråret")) == ("Om foråret", "Om foråret")
    assert when_of(make_activity(when="Hver tirsdag kl. 16-18.", times=(slot(),))) == said(slot())


@given(slots, st.dates(date(2018, 1, 1), date(2021, 12, 31)))
def test_the_first_day_is_one_that_the_time_falls_on_and_none_lies_before(
    one: Slot, since: date
) -> None:
    found = first_day((one,), since)
    each = (since + timedelta(days=more) for more in range(420))
    assert found == next((day for day in each if falls_on(one, day)), found)
    assert found is None or (found >= since and falls_on(one, found))
