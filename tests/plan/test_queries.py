"""Reading the draft: how often the database is asked, and that forgetting whose it is raises."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope
from django_scopes.exceptions import ScopeError
from pytest_django import DjangoAssertNumQueries

from knopskud.plan import queries
from knopskud.plan.actions import add_part, change_part, remove_part
from knopskud.plan.models import Part, Plan, Retired
from tests.make import make_activity, make_head, make_plan
from tests.plan.drafting import NOW, make_draft, make_partnership

pytestmark = pytest.mark.django_db


def with_activities(count: int) -> Plan:
    """A draft with that many activities."""
    activities = tuple(make_activity(f"A-{n:03d}") for n in range(1, count + 1))
    head = make_head(key=f"plan-med-{count}")
    return make_draft(make_plan(plan=head, activities=activities))


@pytest.mark.parametrize("count", [1, 3])
def test_a_whole_draft_is_one_query(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = with_activities(count)
    with django_assert_num_queries(1):
        assert len(queries.snapshot_of(plan).activities) == count


@pytest.mark.parametrize("count", [1, 3])
def test_all_first_pages_are_one_query(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    owner = make_partnership()
    for number in range(count):
        make_draft(make_plan(plan=make_head(key=f"plan-{number}")), owner)
    make_draft(partnership=make_partnership("naboen"))
    with django_assert_num_queries(1):
        heads = queries.heads_of([owner])
        found = [(head.plan.key, head.plan.partnership.slug) for head in heads]
    assert found == [(f"plan-{number}", "eksempelparken") for number in range(count)]


def asked(count: int, act: str) -> int:
    """How many queries an act takes on a draft with that many activities."""
    plan = with_activities(count)
    fields = {"sub_agreement": "D-1", "title": "Byhaver"}
    with CaptureQueriesContext(connection) as found:
        if act == "change":
            change_part(plan, "A-001", fields=fields, by=None, at=NOW)
        elif act == "add":
            add_part(plan, kind="activity", fields=fields, by=None, at=NOW, after="A-001")
        else:
            remove_part(plan, "A-001", by=None, at=NOW)
    return len(found)


@pytest.mark.parametrize("act", ["change", "add", "remove"])
def test_an_act_takes_the_same_number_of_queries_on_a_larger_draft(act: str) -> None:
    assert asked(1, act) == asked(3, act)


@pytest.mark.parametrize("model", [Plan, Part, Retired])
def test_a_query_that_forgets_whose_it_is_raises(model: type[Plan | Part | Retired]) -> None:
    make_draft()
    with pytest.raises(ScopeError):
        model.objects.count()


@pytest.mark.parametrize("model", [Plan, Part])
def test_inside_a_scope_the_neighbours_drafts_are_not_there(model: type[Plan | Part]) -> None:
    make_draft()
    neighbour = make_partnership("naboen")
    with scope(partnership=neighbour):
        assert model.objects.count() == 0


def test_a_part_of_another_draft_is_not_found() -> None:
    owner = make_partnership()
    make_draft(partnership=owner)
    other = make_draft(make_plan(plan=make_head(key="andet"), activities=(), partners=()), owner)
    assert queries.part_of(other, "D-1").plan == other
    with pytest.raises(Part.DoesNotExist):
        queries.part_of(other, "A-001")
