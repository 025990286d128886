"""Figures by year: each year once, in order, however they were written."""

from decimal import Decimal

import pytest

from knopskud.core.errors import Invalid
from knopskud.snapshot.parts import validate_fields
from knopskud.snapshot.types import BudgetLine

LINE = {"scenario": "SC-1", "title": "Løn"}


def test_years_stand_in_order() -> None:
    amounts = [{"year": 2019, "amount": "2"}, {"year": 2018, "amount": "1"}]
    line = validate_fields("budget_line", "BL-1", {**LINE, "amounts": amounts})
    assert isinstance(line, BudgetLine)
    assert [(one.year, one.amount) for one in line.amounts] == [
        (2018, Decimal(1)),
        (2019, Decimal(2)),
    ]


@pytest.mark.parametrize(
    ("kind", "ref", "fields", "of", "field"),
    [
        ("budget_line", "BL-1", LINE, "amounts", "amount"),
        ("source", "FK-1", {"scenario": "SC-1", "name": "Fonden", "type": "fund"}, "amounts", "amount"),
        ("in_kind", "TI-1", {"scenario": "SC-1", "party": "PA-1", "text": "Vagt"}, "hours", "hours"),
        ("indicator", "I-1", {"name": "Unge i job"}, "targets", "value"),
    ],
)  # fmt: skip
def test_two_figures_for_one_year_are_refused(
    kind: str, ref: str, fields: dict[str, str], of: str, field: str
) -> None:
    twice = [{"year": 2018, field: "1"}, {"year": 2018, field: "2"}]
    with pytest.raises(Invalid) as refused:
        validate_fields(kind, ref, {**fields, of: twice})
    (problem,) = refused.value.problems
    assert (problem.place, problem.message.da) == (of, "Året 2018 står flere gange.")
