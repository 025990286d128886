"""Every link leads to a part of the right kind, and every link is known."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from knopskud.snapshot.links import link_paths, link_problems, links_of, placed
from knopskud.snapshot.types import KINDS, Department, Milestone, PlanSnapshot
from tests.make import make_activity, make_head, make_plan
from tests.strategies import snapshots


@given(snapshots())
def test_drawn_plans_hold_together(plan: PlanSnapshot) -> None:
    assert link_problems(plan) == ()


def test_every_link_of_an_activity_is_found_with_its_place() -> None:
    found = {place: (kind, ref) for place, kind, _, ref in links_of(make_plan().activities[1])}
    assert found == {
        "sub_agreement": ("sub_agreement", "D-2"),
        "partners[0].partner": ("partner", "SP-1"),
        "sub_goals[0]": ("sub_goal", "DM-2"),
        "responsible": ("contact", "K-1"),
    }


def test_every_field_that_can_hold_a_ref_of_this_plan_is_a_link() -> None:
    """A ref field that were no link would be followed by nobody: not checked, not translated, not told by name."""
    loose = {
        f"{kind}.{name}"
        for kind, part in KINDS.items()
        for name, field in part.model_fields.items()
        if "-[0-9]{1,6}$" in repr(field)
        and name != "ref"
        and name not in {path[0] for path, _, _ in link_paths(part)}
    }
    assert loose == set()


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"activities": (make_activity(sub_agreement="D-9"),)}, "activities[0].sub_agreement"),
        ({"activities": (make_activity(sub_goals=("DM-1", "DM-9")),)},
         "activities[0].sub_goals[1]"),
        ({"activities": (make_activity(responsible="K-9"),)}, "activities[0].responsible"),
        ({"departments": (Department(ref="AF-1", name="Egely", organisation="PA-9"),),
          "meetings": ()}, "departments[0].organisation"),
        ({"milestones": (Milestone(ref="M-1", activity="A-9", day=date(2018, 1, 1), text="T"),)},
         "milestones[0].activity"),
        ({"plan": make_head(current_scenario="D-1")}, "plan.current_scenario"),
        ({"partners": ()}, "activities[1].partners[0].partner"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told_at_its_place(
    changes: dict[str, Any], place: str
) -> None:
    (problem,) = link_problems(make_plan(**changes))
    assert problem.place == place
    assert problem.label.da
    assert "findes ikke i planen" in problem.message.da


def test_a_ref_that_is_used_twice_is_told_at_every_place() -> None:
    plan = make_plan(activities=(make_activity(), make_activity(), make_activity()))
    found = link_problems(plan)
    assert [one.place for one in found] == [f"activities[{n}].ref" for n in range(3)]
    assert {one.message.en for one in found} == {
        "The ref A-001 is used 3 times. Each ref may be used once only."
    }


def test_places_are_those_of_the_file() -> None:
    places = dict(placed(make_plan()))
    assert places["plan"] == make_plan().plan
    assert places["activities[2]"] == make_plan().activities[2]
