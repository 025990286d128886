"""The times of an activity: the days that they fall on, how they are said, and what is no time."""

from calendar import monthrange
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knopskud.snapshot.times import days_of, every_when, said, when_of
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


def test_papers_say_the_writers_own_words_or_else_the_times() -> None:
    two = (slot(), slot(weekday="friday", every="last", end=None))
    assert when_of(make_activity(when="Om foråret", times=two)).da == "Om foråret"
    assert when_of(make_activity(when="", times=two)).da == (
        "Hver tirsdag kl. 16-18; sidste fredag i måneden kl. 16"
    )


def test_nothing_is_said_twice_in_full() -> None:
    own = make_activity(when="Hver tirsdag kl. 16-18.", times=(slot(),))
    assert [words.da for words in every_when(own)] == ["Hver tirsdag kl. 16-18"]
    more = make_activity(when="Kom i god tid", times=(slot(),))
    assert [words.da for words in every_when(more)] == ["Kom i god tid", "Hver tirsdag kl. 16-18"]
