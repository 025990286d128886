"""Reasons are kept until the next edition, and nobody overwrites anybody's."""

from typing import Any

import pytest

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.core.errors import Refused
from knopskud.editions import queries
from knopskud.editions.reasons import Overtaken, keep_reasons
from tests.editions.published import FIRST_DAY, partnership, published

KEY = "eksempelparken-2018-2021"
pytestmark = pytest.mark.django_db(transaction=True)


def keep(owner: Partnership, reasons: dict[str, str], **more: Any) -> dict[str, str]:
    given: dict[str, Any] = {"seen": {}, "by": None, "at": FIRST_DAY}
    return keep_reasons(partnership=owner, plan_key=KEY, reasons=reasons, **(given | more))


def test_reasons_are_kept_changed_and_taken_away() -> None:
    owner = partnership()
    assert keep(owner, {"A-001": " Derfor. ", "A-002": ""}) == {"A-001": "Derfor."}
    assert keep(owner, {"A-002": "Også."}) == {"A-001": "Derfor.", "A-002": "Også."}
    seen = {"A-001": "Derfor."}
    assert keep(owner, {"A-001": ""}, seen=seen) == {"A-002": "Også."}
    assert queries.reasons_of(owner, KEY) == {"A-002": "Også."}


def test_what_was_not_touched_is_left_as_others_wrote_it() -> None:
    owner = partnership()
    keep(owner, {"A-001": "Min."})
    assert keep(owner, {"A-001": "", "A-002": "Din."}, seen={}) == {
        "A-001": "Min.",
        "A-002": "Din.",
    }


def test_two_reasons_for_the_same_are_both_told_and_neither_is_lost() -> None:
    owner = partnership()
    keep(owner, {"A-001": "Min."})
    with pytest.raises(Overtaken) as error:
        keep(owner, {"A-001": "Din.", "A-002": "Ny."})
    assert error.value.theirs == {"A-001": "Min."}
    assert queries.reasons_of(owner, KEY) == {"A-001": "Min."}
    assert keep(owner, {"A-001": "Min."}) == {"A-001": "Min."}


def test_they_go_when_their_edition_is_published() -> None:
    owner = partnership()
    published(owner)
    keep(owner, {"A-001": "Derfor."})
    published(owner, "Ny", days=1)
    assert queries.reasons_of(owner, KEY) == {}


@pytest.mark.parametrize("role", [Role.BOARD, Role.READER, Role.REVIEWER])
def test_who_does_not_write_the_plan_gives_no_reasons(role: Role) -> None:
    owner = partnership()
    user = User.objects.create(email="a@eksempel.dk")
    Membership.objects.create(user=user, partnership=owner, role=role)
    with pytest.raises(Refused, match="may not write reasons"):
        keep(owner, {"A-001": "Derfor."}, by=user)
