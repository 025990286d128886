"""The way in to a draft."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from knopskud.accounts.models import Role, User
from knopskud.plan import access
from knopskud.plan.models import Plan
from tests.plan.drafting import make_draft, make_partnership, make_person

pytestmark = pytest.mark.django_db

Door = Callable[[User, str], Plan]
OPEN_TO: dict[str, tuple[Door, set[Role]]] = {
    "readable": (access.readable, set(Role)),
    "writable": (access.writable, {Role.LEADER, Role.EDITOR}),
    "publishable": (access.publishable, {Role.LEADER}),
}


@pytest.mark.parametrize("door", OPEN_TO)
@pytest.mark.parametrize("role", Role)
def test_colleagues_come_in_by_their_role(door: str, role: Role) -> None:
    plan = make_draft()
    person = make_person(plan.partnership, role)
    through, roles = OPEN_TO[door]
    if role in roles:
        assert through(person, plan.key) == plan
    else:
        with pytest.raises(PermissionDenied):
            through(person, plan.key)


@pytest.mark.parametrize("door", OPEN_TO)
@pytest.mark.parametrize("key", ["eksempelparken-2018-2021", "findes-ikke"])
def test_strangers_cannot_tell_a_draft_from_nothing(door: str, key: str) -> None:
    make_draft()
    neighbour = make_person(make_partnership("naboen"), Role.LEADER)
    with pytest.raises(Http404) as shut:
        OPEN_TO[door][0](neighbour, key)
    assert str(shut.value) == ""


@pytest.mark.parametrize("door", OPEN_TO)
def test_people_who_have_left_are_strangers(door: str) -> None:
    plan = make_draft()
    gone = make_person(plan.partnership, Role.LEADER)
    gone.is_active = False
    with pytest.raises(Http404):
        OPEN_TO[door][0](gone, plan.key)
