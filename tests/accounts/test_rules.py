"""Who may do what."""

import pytest

from knopskud.accounts import rules
from knopskud.accounts.models import Role
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db

ASKED = (
    rules.may_read,
    rules.may_comment,
    rules.may_edit,
    rules.may_approve,
    rules.may_publish,
    rules.may_give_roles,
)
TABLE = {
    Role.LEADER: (True, True, True, True, True, True),
    Role.EDITOR: (True, True, True, False, False, False),
    Role.REVIEWER: (True, True, False, False, False, False),
    Role.BOARD: (True, True, False, True, False, False),
    Role.READER: (True, False, False, False, False, False),
}


@pytest.mark.parametrize("role", Role)
def test_each_role_may_what_the_table_says(role: Role) -> None:
    ours, theirs = make_partnership(), make_partnership("naboen")
    person = make_person(ours, role)
    assert tuple(may(person, ours) for may in ASKED) == TABLE[role]
    assert not any(may(person, theirs) for may in ASKED)
    assert rules.role_of(person, ours) == role
    assert rules.role_of(person, theirs) is None


def test_who_has_left_may_nothing() -> None:
    ours = make_partnership()
    gone = make_person(ours, Role.LEADER)
    gone.is_active = False
    gone.save()
    assert not any(may(gone, ours) for may in ASKED)


def test_the_host_at_the_keyboard_may_everything() -> None:
    ours = make_partnership()
    assert all(may(None, ours) for may in ASKED)
    assert rules.role_of(None, ours) is None
