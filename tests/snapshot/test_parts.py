"""A plan taken apart and put together again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.errors import Invalid
from knopskud.snapshot.links import placed
from knopskud.snapshot.parts import Placed, fields_of, parts_of, plan_of, validate_fields
from knopskud.snapshot.types import Activity, PlanSnapshot
from tests.make import make_activity, make_plan
from tests.strategies import snapshots


@given(snapshots(), st.randoms())
def test_parts_are_made_again_from_their_fields_and_make_up_the_plan_in_whatever_order_they_come(
    plan: PlanSnapshot, chance: Any
) -> None:
    parts = list(parts_of(plan))
    chance.shuffle(parts)
    assert plan_of(parts) == plan

    for _, part in placed(plan):
        assert validate_fields(part.kind, part.ref, fields_of(part)) == part


def test_positions_count_within_a_kind_and_may_have_holes() -> None:
    parts = [
        Placed(one.kind, one.ref, one.position * 10, one.fields) for one in parts_of(make_plan())
    ]
    assert [p.position for p in parts if p.kind == "activity"] == [0, 10, 20]
    assert plan_of(parts) == make_plan()


def test_parts_that_make_no_plan_are_refused() -> None:
    parts = [one for one in parts_of(make_plan()) if one.ref != "D-2"]
    with pytest.raises(Invalid) as refused:
        plan_of(parts)
    assert "sub_goals[1].sub_agreement" in {one.place for one in refused.value.problems}


def test_every_faulty_field_is_told_once_with_its_label() -> None:
    fields = fields_of(make_activity()) | {"title": "", "capacity": -1, "colour": "red"}
    with pytest.raises(Invalid) as refused:
        validate_fields("activity", "A-001", fields)
    assert {(one.place, one.label.da) for one in refused.value.problems} == {
        ("title", "Titel"),
        ("capacity", "Pladser"),
        ("colour", ""),
    }


def test_a_kind_that_does_not_exist_is_told() -> None:
    with pytest.raises(Invalid, match="no kind of part called casework"):
        validate_fields("casework", "C-1", {})


def test_fields_are_plain_data_without_the_ref() -> None:
    fields = fields_of(make_activity(ages={"youngest": 13}))
    assert "ref" not in fields
    assert fields["ages"] == {"youngest": 13, "oldest": None}
    assert Activity.model_validate({"ref": "A-001", **fields}).ages.youngest == 13
