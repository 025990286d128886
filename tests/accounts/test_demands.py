"""A partnership demands a second factor: every rule and every door obeys."""

from datetime import UTC, datetime

import pytest
from django.http import Http404
from django_scopes import scopes_disabled

from knopskud.accounts import access, rules
from knopskud.accounts.actions import demand_second_factor, give_role
from knopskud.accounts.models import Partnership, Role
from knopskud.accounts.queries import demanding, without_second_factor
from knopskud.accounts.second_factor import SecondFactorNeededError
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.plan import access as plans
from tests.plan.drafting import make_draft, make_partnership, make_person
from tests.proving import with_app

AT = datetime(2027, 1, 4, 8, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Partnership:
    found = make_partnership()
    demand_second_factor(found, demanded=True, by=None, at=AT)
    return found


def test_a_leader_demands_it_and_demands_it_no_more_and_both_are_recorded() -> None:
    ours = make_partnership()
    leader = make_person(ours, Role.LEADER)
    with_app(leader)
    for demanded in (True, True, False):
        demand_second_factor(ours, demanded=demanded, by=leader, at=AT)
        assert Partnership.objects.get(pk=ours.pk).demands_second_factor is demanded
    with scopes_disabled():
        rows = Event.objects.filter(act="partnership.second-factor").order_by("pk")
        assert list(rows.values_list("before", "after", "by")) == [
            ({"demanded": False}, {"demanded": True}, leader.pk),
            ({"demanded": True}, {"demanded": False}, leader.pk),
        ]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.LEADER])
def test_only_leaders_demand_it(role: Role) -> None:
    ours = make_partnership()
    person = make_person(ours, role)
    with_app(person)
    with pytest.raises(Refused, match="Only the leader"):
        demand_second_factor(ours, demanded=True, by=person, at=AT)
    assert not Partnership.objects.get(pk=ours.pk).demands_second_factor


def test_a_leader_does_not_shut_themselves_out() -> None:
    ours = make_partnership()
    leader = make_person(ours, Role.LEADER)
    with pytest.raises(Refused, match="your own account first"):
        demand_second_factor(ours, demanded=True, by=leader, at=AT)


@pytest.mark.parametrize("role", Role)
def test_members_without_one_get_through_no_door_and_do_nothing(
    ours: Partnership, role: Role
) -> None:
    person, plan = make_person(ours, role), make_draft(partnership=ours)
    for ask in (rules.may_read, rules.may_edit, rules.may_publish):
        with pytest.raises(SecondFactorNeededError):
            ask(person, ours)
    with pytest.raises(SecondFactorNeededError):
        access.readable(person, ours.slug)
    with pytest.raises(SecondFactorNeededError):
        plans.readable(person, plan.key)
    with pytest.raises(Refused):
        give_role(ours, email="ny@eksempel.dk", role=Role.READER, by=person, at=AT)
    with_app(person)
    assert plans.readable(person, plan.key) == plan


def test_a_stranger_is_told_nothing_of_it(ours: Partnership) -> None:
    stranger = make_person(make_partnership("naboen"), Role.LEADER)
    with pytest.raises(Http404):
        access.readable(stranger, ours.slug)


def test_the_leader_sees_who_has_none(ours: Partnership) -> None:
    leader, editor = make_person(ours, Role.LEADER), make_person(ours, Role.EDITOR)
    make_person(make_partnership("naboen"), Role.EDITOR)
    with_app(leader)
    assert without_second_factor(ours) == [editor]
    assert demanding(editor) == [ours]
