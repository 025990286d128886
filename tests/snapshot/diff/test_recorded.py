"""What one recorded act changed, told from the fields as they were kept."""

from typing import Any

import pytest

from knopskud.core.words import Words
from knopskud.snapshot.diff.recorded import recorded_changes
from knopskud.snapshot.parts import fields_of, kind_of
from knopskud.snapshot.types import KINDS
from tests.make import make_plan


def told(kind: str, before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str]]:
    found = recorded_changes(kind, before, after, lambda ref: f"<{ref}>")
    return [(one.name, one.older.da, one.newer.da) for one in found]


def test_only_what_differs_is_told_in_the_order_of_the_part() -> None:
    before = {"where": "Parken", "title": "Før", "when": "Mandag"}
    after = {"where": "Huset", "title": "Nu", "when": "Mandag"}
    assert told("activity", before, after) == [
        ("title", "Før", "Nu"),
        ("where", "Parken", "Huset"),
    ]


def test_links_are_told_by_name_and_choices_by_their_words() -> None:
    before = {"sub_goals": ["DM-1"], "reach": "open"}
    after = {"sub_goals": ["DM-1", "DM-2"], "reach": "targeted"}
    found = told("activity", before, after)
    assert found[0][0] == "reach"
    assert found[1] == ("sub_goals", "<DM-1>", "<DM-1>, <DM-2>")


def test_figures_are_told_by_year() -> None:
    before = {"amounts": [{"year": 2018, "amount": "100.00"}]}
    after = {"amounts": [{"year": 2018, "amount": "150.00"}, {"year": 2019, "amount": "5"}]}
    (change,) = recorded_changes("budget_line", before, after, str)
    assert [(row.year, str(row.more)) for row in change.rows] == [(2018, "50.00"), (2019, "5.00")]


def test_a_field_that_was_not_there_is_empty() -> None:
    assert told("activity", {}, {"title": "Ny", "plain": "", "capacity": None}) == [
        ("title", "", "Ny")
    ]
    assert told("activity", {"title": "Gammel"}, {}) == [("title", "Gammel", "")]


def test_what_the_types_would_refuse_today_is_told_as_it_was_kept() -> None:
    """A record is never changed, and the types may grow stricter after it."""
    assert told("activity", {"capacity": -3, "ages": "alle"}, {"capacity": 4}) == [
        ("ages", "alle", "alle aldre"),
        ("capacity", "-3", "4"),
    ]
    assert told("activity", {"mood": "god"}, {"mood": "bedre"}) == [("mood", "god", "bedre")]
    (change,) = recorded_changes("activity", {"mood": "god"}, {}, str)
    assert change.label == Words("mood", "mood")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_told_from_nothing_and_to_nothing(kind: str) -> None:
    part = next(
        (
            one
            for name in type(make_plan()).model_fields
            for one in _listed(getattr(make_plan(), name))
            if getattr(one, "kind", "") == kind
        ),
        None,
    )
    kept = fields_of(part) if part else {}
    assert [name for name, _, _ in told(kind, {}, kept)] == [n for n, _, _ in told(kind, kept, {})]
    assert part is None or kind_of(part.ref) == kind


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def test_a_ref_tells_its_kind() -> None:
    assert [kind_of(ref) for ref in ("P-1", "SA-1", "A-012", "BL-3", "X-1", "")] == [
        "plan",
        "agreement",
        "activity",
        "budget_line",
        None,
        None,
    ]
