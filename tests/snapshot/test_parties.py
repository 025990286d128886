"""What parties and funder may read: everything but what only the writers may."""

import pytest

from knopskud.snapshot.parties import PartiesPlan, for_parties
from tests.make import make_activity, make_plan


def test_they_read_of_targeted_activities_but_no_internal_note() -> None:
    plan = make_plan(
        activities=(make_activity(reach="targeted", where="Hos familien", note="Ring først"),)
    )
    (told,) = for_parties(plan).activities
    assert (told.where, told.note) == ("Hos familien", "")


def test_they_read_every_budget() -> None:
    plan = make_plan()
    assert for_parties(plan).scenarios == plan.scenarios


def test_a_note_cannot_be_put_into_it() -> None:
    with pytest.raises(ValueError, match="A-001"):
        PartiesPlan(plan=make_plan().plan, activities=(make_activity("A-001", note="Ring først"),))
