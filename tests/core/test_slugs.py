"""Addresses are Danish, readable and follow the ref."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.slugs import address_of, ref_in, slug


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Læsehjælp & lektiecafé", "laesehjaelp-lektiecafe"),
        ("Åben rådgivning for ØRESUND", "aaben-raadgivning-for-oeresund"),
        ("13-15 år", "13-15-aar"),
        ("A\u030aben", "aaben"),  # å written as two signs
        ("  Ungdoms -- hus!  ", "ungdoms-hus"),
        ("Straße", "strasse"),
        ("مرحبا", ""),
        ("", ""),
    ],
)
def test_a_title_becomes_an_address(title: str, address: str) -> None:
    assert slug(title) == address


def test_a_long_title_is_cut_without_a_dash_at_its_end() -> None:
    assert slug("tryghed og trivsel", longest=8) == "tryghed"


@given(st.text())
def test_an_address_has_only_small_letters_digits_and_single_dashes(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert len(made) <= 60
    assert slug(made) == made


@given(st.sampled_from(("A", "AF", "DM")), st.integers(1, 999_999), st.text())
def test_the_ref_is_found_in_the_address_whatever_the_title(
    prefix: str, number: int, title: str
) -> None:
    ref = f"{prefix}-{number:03d}"
    assert ref_in(address_of(ref, title)) == ref


@pytest.mark.parametrize("address", ["", "a", "a-", "lommepengejob", "A-012", "abc-1", "a-1234567"])
def test_what_holds_no_ref(address: str) -> None:
    assert ref_in(address) is None
