"""Amounts are exact and are said as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core import money
from tests.field_strategies import amounts


@pytest.mark.parametrize(
    ("given_as", "amount"),
    [
        (0, "0.00"),
        ("1250.5", "1250.50"),
        ("0.005", "0.01"),  # half an øre is rounded up, not to the even one
        ("0.015", "0.02"),
        ("0.0149", "0.01"),
        (Decimal("9999999999.99"), "9999999999.99"),
    ],
)
def test_an_amount_has_two_places(given_as: Decimal | int | str, amount: str) -> None:
    assert str(money.kroner(given_as)) == amount


@pytest.mark.parametrize(
    ("amount", "danish", "english"),
    [
        ("0", "0 kr.", "DKK 0"),
        ("999.49", "999 kr.", "DKK 999"),
        ("999.50", "1.000 kr.", "DKK 1,000"),
        ("1234567", "1.234.567 kr.", "DKK 1,234,567"),
        ("-1234.5", "-1.235 kr.", "DKK -1,235"),
    ],
)
def test_an_amount_is_said_in_whole_kroner(amount: str, danish: str, english: str) -> None:
    value = Decimal(amount)
    assert (money.said(value), money.said(value, "en")) == (danish, english)


def test_an_amount_is_said_with_its_oere_where_they_count() -> None:
    value = Decimal("1234.5")
    said = (money.said(value, decimals=True), money.said(value, "en", decimals=True))
    assert said == ("1.234,50 kr.", "DKK 1,234.50")


def test_nothing_adds_up_to_nothing() -> None:
    assert str(money.total([])) == "0.00"


@given(st.lists(amounts, max_size=40))
def test_a_total_is_exact_in_any_order(parts: list[Decimal]) -> None:
    oere = sum(int(part * 100) for part in parts)
    assert money.total(parts) == money.total(tuple(reversed(parts))) == Decimal(oere) / 100


def test_a_share_of_nothing_is_nothing() -> None:
    assert money.share(Decimal(5), Decimal(0)) == 0


@given(amounts, amounts)
def test_two_shares_make_the_whole(one: Decimal, other: Decimal) -> None:
    shares = money.share(one, one + other) + money.share(other, one + other)
    assert round(shares, 20) == (1 if one + other else 0)


@given(amounts)
def test_an_amount_that_is_said_with_oere_can_be_read_back(amount: Decimal) -> None:
    danish = money.said(amount, decimals=True).removesuffix(" kr.")
    english = money.said(amount, "en", decimals=True).removeprefix("DKK ")
    assert Decimal(danish.replace(".", "").replace(",", ".")) == amount
    assert Decimal(english.replace(",", "")) == amount
