"""Amounts as people type them, in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.errors import Invalid
from knopskud.core.figures import amount_in, hours_in, written
from knopskud.core.money import LARGEST
from knopskud.core.words import Language

AMOUNTS = st.decimals(0, LARGEST, places=2)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.250,50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1250,5", "1250.50"),
        ("1250.5", "1250.50"),
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("1.250.000", "1250000"),
        ("1 250 000,00", "1250000"),
        ("1\u00a0250\u202f000", "1250000"),
        ("kr. 5", "5"),
        ("5 kr.", "5"),
        ("DKK 1,250.50", "1250.50"),
        ("1.250,-", "1250"),
        ("0", "0"),
        ("-0,00", "0"),
        ("007", "7"),
        ("9.999.999.999,99", "9999999999.99"),
    ],
)
def test_an_amount_is_read(typed: str, amount: str) -> None:
    assert amount_in(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "  ", "-", "–", "kr."])
def test_nothing_is_no_amount(typed: str) -> None:
    assert amount_in(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "-1",
        "−5",
        "1e5",
        "12 34",
        "1.25.000",
        "1,2,3",
        "0.125",
        "1.250.5",
        "12%",
        "=5",
        "١٢",
        "NaN",
        "5 5 kr",
        "x" * 99,
    ],
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        amount_in(typed)


@given(AMOUNTS, st.sampled_from(["da", "en"]))
def test_what_is_written_is_read_again(amount: Decimal, language: Language) -> None:
    assert amount_in(written(amount, language)) == amount


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_refused(typed: str) -> None:
    try:
        found = amount_in(typed)
    except Invalid:
        return
    assert found is None or 0 <= found <= LARGEST


@given(st.integers(0, 1_000_000), st.sampled_from(["da", "en"]))
def test_hours_are_read_again(hours: int, language: Language) -> None:
    assert hours_in(written(hours, language)) == hours


@pytest.mark.parametrize("typed", ["2,5", "1.000.001", "to", "-3"])
def test_hours_are_whole_and_not_too_many(typed: str) -> None:
    with pytest.raises(Invalid):
        hours_in(typed)
