"""One way to write a plan: what is equal has the same bytes, wherever it was typed."""

import json
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from knopskud.snapshot.canonical import as_data, canonical, digest
from knopskud.snapshot.public import public
from knopskud.snapshot.reading import read, read_public
from knopskud.snapshot.types import Indicator, PlanSnapshot, Slot, YearAmount
from tests.make import make_activity, make_plan
from tests.strategies import snapshots


def backwards(value: Any) -> Any:
    """The same data with every object's fields in the opposite order."""
    if isinstance(value, dict):
        return {name: backwards(value[name]) for name in reversed(value)}
    return [backwards(one) for one in value] if isinstance(value, list) else value


@given(snapshots())
def test_a_plan_comes_back_from_its_bytes_and_so_does_what_is_public_of_it(
    plan: PlanSnapshot,
) -> None:
    data = canonical(plan)
    assert read(data) == plan
    assert canonical(read(data)) == data
    shown = canonical(public(plan))
    assert read_public(shown) == public(plan)
    assert canonical(read_public(shown)) == shown
    # the order of fields and the spaces of a file do not count
    typed = json.dumps(backwards(as_data(plan)), indent=3, ensure_ascii=True).encode()
    assert canonical(read(typed)) == data


def test_the_bytes_are_sorted_utf8_without_spaces() -> None:
    text = canonical(make_plan(activities=())).decode("utf-8")
    assert text.startswith('{"activities":[],"agreement":{"economy":"",')
    assert '"schema":"helhedsplan/1"' in text
    assert "Bøgely" in text


def test_a_plan_without_what_came_later_has_the_bytes_that_it_had_before() -> None:
    text = canonical(make_plan())
    assert b'"times"' not in text
    told = make_activity(times=(Slot(weekday="tuesday", start=time(16)),))
    assert b'"times":[{' in canonical(make_plan(activities=(told,)))


@pytest.mark.parametrize("typed", ["1250.5", "1250.50", 1250.5, "01250.50", Decimal("1250.5")])
def test_an_amount_is_written_with_two_decimals(typed: Any) -> None:
    assert YearAmount(year=2018, amount=typed).model_dump(mode="json")["amount"] == "1250.50"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("61.00", "61"),
        ("100", "100"),
        (1e2, "100"),
        ("0.50", "0.5"),
        ("-3.10", "-3.1"),
        ("-0.0", "0"),
    ],
)
def test_equal_figures_are_written_in_one_way(typed: Any, written: str) -> None:
    figure = Indicator(ref="I-1", name="Trygge", baseline=typed)
    assert figure.model_dump(mode="json")["baseline"] == written


def test_nothing_is_not_less_than_nothing() -> None:
    amount = YearAmount(year=2018, amount=Decimal("-0.00"))
    assert amount.model_dump(mode="json")["amount"] == "0.00"


@pytest.mark.parametrize(
    "typed",
    ["Å på café", "A\u030a pa\u030a cafe\u0301", "  Å  på\tcafé ", "Å på\u200b café"],
)
def test_letters_are_composed_and_spaces_are_single(typed: str) -> None:
    assert make_activity(title=typed).title == "Å på café"


def test_the_digest_is_sha256_in_small_letters() -> None:
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
