"""The way in to a partnership."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from knopskud.accounts import access
from knopskud.accounts.models import Partnership, Role, User
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", Role)
def test_everybody_in_it_may_look(role: Role) -> None:
    ours = make_partnership()
    assert access.readable(make_person(ours, role), ours.slug) == ours


@pytest.mark.parametrize("role", [Role.LEADER, Role.EDITOR])
def test_writers_may_write(role: Role) -> None:
    ours = make_partnership()
    assert access.writable(make_person(ours, role), ours.slug) == ours


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.BOARD, Role.READER])
def test_colleagues_who_only_read_are_told_so(role: Role) -> None:
    ours = make_partnership()
    with pytest.raises(PermissionDenied):
        access.writable(make_person(ours, role), ours.slug)


@pytest.mark.parametrize("door", [access.readable, access.writable])
@pytest.mark.parametrize("slug", ["eksempelparken", "findes-ikke"])
def test_strangers_cannot_tell_a_partnership_from_nothing(
    door: Callable[[User, str], Partnership], slug: str
) -> None:
    make_partnership()
    neighbour = make_person(make_partnership("naboen"), Role.LEADER)
    with pytest.raises(Http404) as shut:
        door(neighbour, slug)
    assert str(shut.value) == ""
