"""Linking activities and indicators to sub-goals: all of it or nothing, over nobody's work."""

import pytest

from knopskud.accounts.models import Role
from knopskud.core.errors import Invalid, Refused
from knopskud.plan.actions import Ticks, change_part, tick_goals
from tests.plan.drafting import NOW, kept, make_draft, make_person, recorded

pytestmark = pytest.mark.django_db
ADD_2 = Ticks(added=frozenset({"DM-2"}))
TAKE_1 = Ticks(removed=frozenset({"DM-1"}))


def test_ticks_are_added_in_the_plans_order_and_recorded() -> None:
    plan = make_draft()
    changed = tick_goals(plan, {"A-001": ADD_2, "I-2": TAKE_1}, by=None, at=NOW)
    assert [part.ref for part in changed] == ["A-001"]
    goals = ({"sub_goals": ["DM-1"]}, {"sub_goals": ["DM-1", "DM-2"]})
    assert recorded(plan) == [("part.change", "A-001", *goals)]


def test_what_others_linked_meanwhile_stays() -> None:
    plan = make_draft()
    change_part(plan, "A-001", fields={"sub_goals": ["DM-2", "DM-1"]}, by=None, at=NOW)
    (changed,) = tick_goals(plan, {"A-001": TAKE_1}, by=None, at=NOW)
    assert changed.fields["sub_goals"] == ["DM-2"]


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.BOARD, Role.READER])
def test_colleagues_who_only_read_tick_nothing(role: Role) -> None:
    plan = make_draft()
    reader = make_person(plan.partnership, role)
    before = kept(plan)
    with pytest.raises(Refused, match="may not change"):
        tick_goals(plan, {"A-001": ADD_2}, by=reader, at=NOW)
    assert kept(plan) == before


@pytest.mark.parametrize("ref", ["A-999", "D-1", "DM-1"])
def test_what_is_gone_or_serves_no_goal_is_refused_with_all_the_rest(ref: str) -> None:
    plan = make_draft()
    before = kept(plan)
    with pytest.raises(Refused, match=ref):
        tick_goals(plan, {"A-001": ADD_2, ref: ADD_2}, by=None, at=NOW)
    assert kept(plan) == before


def test_a_goal_that_is_gone_is_refused_with_all_the_rest() -> None:
    plan = make_draft()
    before = kept(plan)
    gone = Ticks(added=frozenset({"DM-9"}))
    with pytest.raises(Invalid):
        tick_goals(plan, {"A-001": ADD_2, "A-002": gone}, by=None, at=NOW)
    assert kept(plan) == before
