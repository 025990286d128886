"""What has the form of a civil registration number, and what has not (docs/decisions/0007)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.frame.civil import civil_number


@pytest.mark.parametrize(
    "number",
    [
        "010117-1234",
        "0101171234",
        "010117 1234",
        "010117 - 1234",
        "010117\u20131234",
        "010117\u00a01234",
        "01 01 17 1234",
        "01 01 17-1234",
        "01.01.17-1234",
        "01-01-17-1234",
        "290200-1234",  # 2000 was a leap year
    ],
)
def test_a_number_is_found_inside_a_text(number: str) -> None:
    assert civil_number(f"Barnet ({number}) får hjælp.") == number


@pytest.mark.parametrize(
    "text",
    [
        "12 34 56 78",
        "Ring 12345678",
        "+45 12345678",
        "004512345678",
        "CVR 12345678",
        "310217-1234",  # no such day
        "011317-1234",  # no such month
        "2018-01-01-2018-12-31",
        "01.01.2018-31.12.2021",
        "01.09.17 1900",
        "1250000.00",
        "1010101171234",
        "",
    ],
)
def test_other_numbers_are_no_civil_numbers(text: str) -> None:
    assert civil_number(text) == ""


@given(st.dates(), st.integers(0, 9999), st.sampled_from(("", "-", " ", " - ")))
def test_every_day_has_numbers(day: date, serial: int, between: str) -> None:
    assert civil_number(f"x {day:%d%m%y}{between}{serial:04d}.") != ""
