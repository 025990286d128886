"""How long a period is: periods that follow each other are together as long as the whole."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.years import months_of, years_of

DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2018, 1, 1), date(2021, 12, 31), (2018, 2019, 2020, 2021)),
        (date(2016, 11, 1), date(2020, 6, 30), (2016, 2017, 2018, 2019, 2020)),
        (date(2018, 12, 31), date(2019, 1, 1), (2018, 2019)),
        (date(2018, 5, 1), date(2018, 5, 1), (2018,)),
    ],
)
def test_a_period_touches_its_years(start: date, end: date, years: tuple[int, ...]) -> None:
    assert years_of(start, end) == years


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2018, 1, 1), date(2021, 12, 31), "48.00"),
        (date(2016, 11, 1), date(2020, 6, 30), "44.00"),
        (date(2018, 2, 1), date(2018, 2, 28), "1.00"),
        (date(2020, 2, 1), date(2020, 2, 28), "0.97"),  # a leap year's February has a day more
        (date(2018, 1, 1), date(2018, 1, 1), "0.03"),
        (date(2018, 1, 16), date(2018, 3, 15), "2.00"),
    ],
)
def test_a_period_is_as_long_as_its_days(start: date, end: date, months: str) -> None:
    assert str(months_of(start, end)) == months


@given(st.lists(DAYS, min_size=3, max_size=3, unique=True).map(sorted))
def test_periods_that_follow_each_other_add_up(days: list[date]) -> None:
    first, middle, last = days
    parts = months_of(first, middle) + months_of(middle + timedelta(1), last)
    assert abs(parts - months_of(first, last)) <= Decimal("0.01")  # each is rounded by itself


@given(st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_a_longer_period_is_never_shorter(days: list[date]) -> None:
    start, end = days
    assert Decimal(0) < months_of(start, end) <= months_of(start, end + timedelta(1))
