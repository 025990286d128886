"""A plan changes programme while it is prepared: one act for the plan, and one for each delaftale's area [R1]."""

from datetime import UTC, datetime

import pytest

from knopskud.accounts.models import Partnership
from knopskud.frame.check import check
from knopskud.frame.programmes import load
from knopskud.plan.actions import change_part, load_snapshot
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from tests.make import make_plan

pytestmark = pytest.mark.django_db
AT = datetime(2017, 11, 1, 12, tzinfo=UTC)


def lost_areas(plan: Plan) -> list[str]:
    found = check(snapshot_of(plan), load())
    return [one.ref for one in found if one.rule == "frame.area"]


def test_the_draft_is_told_of_each_area_until_it_is_chosen_anew() -> None:
    partnership = Partnership.objects.create(slug="eksempel", name="Partnerskabet")
    plan = load_snapshot(partnership=partnership, snapshot=make_plan(), by=None, at=AT)
    told = [lost_areas(plan)]
    change_part(plan, "P-1", fields={"programme": "lbf-2019-26"}, by=None, at=AT)
    told.append(lost_areas(plan))
    for ref, area in {
        "D-1": "sammenhaengskraft-og-medborgerskab",
        "D-2": "kriminalitetsforebyggelse",
    }.items():
        change_part(plan, ref, fields={"area": area}, by=None, at=AT)
        told.append(lost_areas(plan))
    assert told == [[], ["D-1", "D-2"], ["D-2"], []]
    assert snapshot_of(plan).plan.programme == "lbf-2019-26"
