"""Older plan files."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given

from knopskud.core.errors import Invalid
from knopskud.snapshot.canonical import as_data
from knopskud.snapshot.reading import checked, read
from knopskud.snapshot.types import PlanSnapshot
from knopskud.snapshot.upgrade import NEWEST, STEPS, upgraded
from tests.make import make_amounts, make_plan
from tests.snapshot.data import Data, in_bytes, whole
from tests.strategies import snapshots


def as_schema_0(plan: PlanSnapshot) -> Data:
    """The plan as it was written under schema 0: sub-goals inside their delaftale."""
    data = as_data(plan) | {"schema": "helhedsplan/0"}
    goals = data.pop("sub_goals")
    for agreement in data["sub_agreements"]:
        mine = [goal for goal in goals if goal["sub_agreement"] == agreement["ref"]]
        agreement["sub_goals"] = [
            {name: value for name, value in goal.items() if name != "sub_agreement"}
            for goal in mine
        ]
    return data


def by_agreement(plan: PlanSnapshot) -> PlanSnapshot:
    """The plan with its sub-goals in the order of their delaftaler, as schema 0 had to have them."""
    order = [agreement.ref for agreement in plan.sub_agreements]
    goals = sorted(plan.sub_goals, key=lambda goal: order.index(goal.sub_agreement))
    return plan.model_copy(update={"sub_goals": tuple(goals)})


@given(snapshots())
def test_a_plan_of_schema_0_is_the_same_plan(plan: PlanSnapshot) -> None:
    assert read(in_bytes(as_schema_0(plan))) == by_agreement(plan)


def test_one_sum_becomes_the_amount_of_the_first_year() -> None:
    data = as_schema_0(make_plan())
    for one in (data["budget_lines"][1], data["sources"][0]):
        del one["amounts"]
        one["amount"] = "800000.00"
    plan = read(in_bytes(data))
    assert plan.budget_lines[1].amounts == make_amounts(800_000)
    assert plan.sources[0].amounts == make_amounts(800_000)
    assert plan.budget_lines[0] == make_plan().budget_lines[0]


def test_the_data_that_was_read_is_left_as_it_is() -> None:
    data = as_schema_0(make_plan())
    before = deepcopy(data)
    upgraded(data)
    assert data == before


def test_the_newest_needs_no_step() -> None:
    data = whole()
    assert upgraded(data) is data
    assert checked(data) == make_plan()


@pytest.mark.parametrize("schema", STEPS)
def test_every_older_schema_leads_to_the_newest(schema: str) -> None:
    assert upgraded({"schema": schema})["schema"] == NEWEST


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"sub_agreements": "D-1"}, "sub_agreements"),
        ({"sub_agreements": [{"ref": "D-1", "area": "a", "title": "T", "sub_goals": [{}]}]},
         "sub_goals[0].ref"),
        ({"sub_goals": {}}, "sub_goals"),
        ({"plan": []}, "plan"),
        ({"budget_lines": [{"ref": "BL-1", "scenario": "SC-1", "title": "T", "amount": "x"}]},
         "budget_lines[0].amounts[0].amount"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_an_older_file_has_its_place_too(
    change: dict[str, Any], place: str
) -> None:
    with pytest.raises(Invalid) as refused:
        read(in_bytes(as_schema_0(make_plan()) | change))
    assert place in [problem.place for problem in refused.value.problems]
