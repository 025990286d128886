"""Reading the record: of one plan, of one part, the newest first, and never another partnership's."""

from datetime import UTC, datetime, timedelta

import pytest

from knopskud.accounts.models import Partnership
from knopskud.audit import queries
from knopskud.audit.actions import record
from tests.plan.drafting import make_partnership

pytestmark = pytest.mark.django_db

NOW = datetime(2017, 9, 11, 10, 30, tzinfo=UTC)


def tell(of: Partnership, act: str, ref: str = "", minutes: int = 0) -> int:
    at = NOW + timedelta(minutes=minutes)
    return record(partnership=of, at=at, by=None, act=act, plan_key="plan-1", ref=ref).pk


def test_a_part_has_its_own_acts_and_the_plans_beginning() -> None:
    ours, theirs = make_partnership(), make_partnership("naboen")
    begun = tell(ours, "plan.load")
    first = tell(ours, "part.change", "A-001")
    tell(ours, "part.change", "A-002")
    tell(theirs, "part.change", "A-001")
    tell(ours, "edition.publish")
    last = tell(ours, "part.move", "A-001")
    found = queries.of_part(ours, "plan-1", "A-001", most=9)
    assert [one.pk for one in found] == [last, first, begun]
    older = queries.of_part(ours, "plan-1", "A-001", before=last, most=1)
    assert [one.pk for one in older] == [first]
    since = queries.of_part_since(ours, "plan-1", "A-001", first)
    assert [one.pk for one in since] == [last, first]


def test_what_was_done_after_a_moment() -> None:
    ours = make_partnership()
    tell(ours, "part.change", "A-001", minutes=-1)
    tell(ours, "part.change", "A-001")
    later = tell(ours, "part.remove", "A-002", minutes=1)
    tell(ours, "edition.publish", minutes=2)
    assert [one.pk for one in queries.of_parts_since(ours, "plan-1", NOW)] == [later]
    assert [one.pk for one in queries.removals(ours, "plan-1")] == [later]
