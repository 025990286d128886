"""Days are said as people say them."""

from datetime import date

import pytest

from knopskud.core import days
from knopskud.core.words import Words


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2017, 9, 11), Words("11. september 2017", "11 September 2017")),
        (date(2018, 1, 1), Words("1. januar 2018", "1 January 2018")),
        (date(2020, 2, 29), Words("29. februar 2020", "29 February 2020")),
        (date(2021, 5, 31), Words("31. maj 2021", "31 May 2021")),
    ],
)
def test_a_day_is_said_in_both_languages(day: date, said: Words) -> None:
    assert days.said(day) == said


def test_every_month_has_its_own_name() -> None:
    said = [days.said(date(2018, month, 1)) for month in range(1, 13)]
    assert len({one.da for one in said}) == len({one.en for one in said}) == 12
