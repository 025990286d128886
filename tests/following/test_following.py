"""Following: nobody is written to who has not said yes, and whoever leaves is gone."""

from datetime import timedelta

import pytest
from django_scopes import scopes_disabled

from knopskud.audit.models import Event
from knopskud.core.errors import Invalid
from knopskud.following import queries
from knopskud.following.actions import Wish, ask, claim, confirm, forget_unanswered, leave
from knopskud.following.models import Followed, Follower
from tests.editions.published import FIRST_DAY, partnership
from tests.following.following_made import EMAIL, KEY, NOON, follows

pytestmark = pytest.mark.django_db
PLAN = Wish(KEY, "Planen", 1)


def rows() -> tuple[int, int]:
    with scopes_disabled():
        return Follower.objects.count(), Followed.objects.count()


@pytest.mark.parametrize("email", ["", "beboer", "a@b", "a@b.dk\nBcc: c@d.dk", "x" * 250 + "@b.dk"])
def test_what_is_no_address_is_told_at_its_field(email: str) -> None:
    with pytest.raises(Invalid) as refused:
        ask(partnership=partnership(), email=email, language="da", wish=PLAN, at=NOON)
    assert refused.value.problems[0].place == "email"
    assert rows() == (0, 0)


def test_nobody_is_written_to_before_they_say_yes() -> None:
    followed = ask(partnership=partnership(), email=EMAIL, language="da", wish=PLAN, at=NOON)
    assert queries.may_be_written_to(NOON) == []
    confirm(followed, at=NOON)
    assert queries.may_be_written_to(NOON) == [followed]


def test_asking_again_keeps_one_row_and_the_yes() -> None:
    owner = partnership()
    first = follows(owner)
    again = ask(partnership=owner, email=EMAIL.upper(), language="en", wish=PLAN, at=NOON)
    assert again.pk == first.pk
    assert queries.followed_by(again.follower) == [first]


def test_what_nobody_says_yes_to_is_forgotten_after_seven_days() -> None:
    owner = partnership()
    kept = follows(owner, email="anden@eksempel.dk")
    ask(partnership=owner, email=EMAIL, language="da", wish=PLAN, at=FIRST_DAY)
    assert forget_unanswered(at=FIRST_DAY + timedelta(days=6)) == 0
    assert forget_unanswered(at=FIRST_DAY + timedelta(days=7)) == 1
    assert rows() == (1, 1)
    assert queries.with_key(kept.follower.key)


def test_leaving_the_last_thing_deletes_the_address() -> None:
    owner = partnership()
    one, two = follows(owner), follows(owner, "A-001")
    leave(one.follower, at=NOON, followed=one.pk)
    assert rows() == (1, 1)
    leave(two.follower, at=NOON, followed=two.pk)
    assert rows() == (0, 0)


def test_the_record_holds_no_address() -> None:
    one = follows(partnership())
    leave(one.follower, at=NOON)
    with scopes_disabled():
        events = list(Event.objects.order_by("pk").values_list("act", "after"))
    assert [act for act, _ in events] == ["following.ask", "following.confirm", "following.leave"]
    assert EMAIL not in str(events)


def test_only_one_process_gets_the_turn_to_write() -> None:
    follower = follows(partnership()).follower
    assert [claim(follower, at=NOON), claim(follower, at=NOON)] == [True, False]
