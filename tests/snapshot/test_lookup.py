"""Finding the way in a plan."""

from datetime import date

import pytest
from hypothesis import given

from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import DataPoint, Meeting, Milestone, PlanSnapshot
from tests.make import make_activity, make_plan
from tests.strategies import snapshots


def refs(parts: object) -> list[str]:
    """The refs of parts."""
    return [part.ref for part in parts]  # type: ignore[attr-defined]  # any parts


@given(snapshots())
def test_every_part_is_found_by_its_ref_and_the_delaftaler_share_everything_out_among_them(
    plan: PlanSnapshot,
) -> None:
    lookup = Lookup(plan)
    for part in every_part(plan):
        assert lookup.part(part.ref) is part
        assert lookup.called(part.ref) == part.called
    agreements = refs(plan.sub_agreements)
    for name, of in (
        ("activities", lookup.activities_of),
        ("sub_goals", lookup.sub_goals_of),
        ("data_points", lookup.data_points_of),
    ):
        shared = [ref for agreement in agreements for ref in refs(of(agreement))]
        assert sorted(shared) == sorted(refs(getattr(plan, name)))
    lines = [ref for one in (*agreements, None) for ref in refs(lookup.budget_lines_of(one))]
    assert sorted(lines) == sorted(refs(plan.budget_lines))
    for agreement in agreements:
        days = [milestone.day for milestone in lookup.milestones_of(agreement)]
        assert days == sorted(days)


def test_what_is_not_there() -> None:
    lookup = Lookup(make_plan())
    with pytest.raises(KeyError):
        lookup.part("A-999")
    assert lookup.get("A-999") is None
    assert lookup.get(None) is None
    assert lookup.called("A-999") == "A-999"
    assert lookup.called(None) == ""
    assert lookup.activities_of("D-9") == ()


def test_an_afdeling_has_its_own_activities_first_and_never_a_targeted_one() -> None:
    plan = make_plan(
        activities=(
            make_activity("A-001", departments=()),
            make_activity("A-002", departments=("AF-2",)),
            make_activity("A-003", departments=("AF-1",)),
            make_activity("A-004", departments=("AF-1",), reach="targeted"),
        )
    )
    assert refs(Lookup(plan).activities_in("AF-1")) == ["A-003", "A-001"]
    assert refs(Lookup(plan).activities_in("AF-2")) == ["A-002", "A-001"]


def test_what_serves_a_sub_goal_and_what_tells_of_a_delaftale() -> None:
    lookup = Lookup(make_plan())
    assert refs(lookup.activities_for("DM-2")) == ["A-002", "A-003"]
    assert refs(lookup.indicators_of("D-1")) == ["I-1"]


def test_a_part_belongs_to_a_delaftale_also_through_others() -> None:
    through = Milestone(ref="M-2", activity="A-001", day=date(2018, 5, 1), text="Første tur")
    common = Milestone(ref="M-3", day=date(2018, 6, 1), text="Kontoret åbner")
    plan = make_plan(
        milestones=(*make_plan().milestones, through, common),
        data_points=(DataPoint(ref="DP-1", sub_agreement="D-1", text="Utrygge", value="39 %"),),
    )
    lookup = Lookup(plan)
    home = {part.ref: lookup.sub_agreement_of(part) for part in every_part(plan)}
    found = {ref: one.ref if one else None for ref, one in home.items()}
    assert found["M-2"] == found["DP-1"] == found["I-1"] == found["D-1"] == "D-1"
    assert found["BL-2"] == found["A-003"] == found["M-1"] == "D-2"
    assert found["M-3"] is found["BL-1"] is found["AF-1"] is None
    assert refs(lookup.milestones_of("D-1")) == ["M-2"]


def test_the_first_meeting_of_an_afdeling() -> None:
    second = Meeting(ref="MO-2", departments=("AF-1", "AF-2"), day=date(2017, 9, 20))
    lookup = Lookup(make_plan(meetings=(*make_plan().meetings, second)))
    found = [lookup.meeting_of("AF-1"), lookup.meeting_of("AF-2"), lookup.meeting_of("AF-9")]
    assert [meeting.ref if meeting else None for meeting in found] == ["MO-1", "MO-2", None]


def test_homes_are_counted_over_all_afdelinger() -> None:
    assert Lookup(make_plan()).homes == 670
    assert refs(Lookup(make_plan()).departments_of(make_activity())) == ["AF-1"]
