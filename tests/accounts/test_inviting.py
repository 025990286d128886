"""An invitation is one role for one person, for fourteen days and once; everything that becomes of it is recorded."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import signing
from django_scopes import scope

from knopskud.accounts.actions import found_partnership, give_role
from knopskud.accounts.inviting import accept, invite, mark_undelivered, send_again, withdraw
from knopskud.accounts.links import SALT, invitation_behind, token_of
from knopskud.accounts.models import LASTS, Invitation, Membership, Partnership, Role, User
from knopskud.accounts.queries import invitations_to
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused

AT = datetime(2027, 1, 4, 8, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
NEW = "ny@eksempel.dk"
PASSWORD = "tre gule cykler"
TYPED = {"name": "Ny i bestyrelsen", "password": PASSWORD}
pytestmark = pytest.mark.django_db


@pytest.fixture
def egely() -> Partnership:
    made = found_partnership(slug="egely", name="Egely", at=AT)
    give_role(made, email="leder@eksempel.dk", role=Role.LEADER, by=None, at=AT)
    return made


@pytest.fixture
def leader(egely: Partnership) -> User:
    return User.objects.get(email="leder@eksempel.dk")


def invited(of: Partnership, email: str = NEW, role: Role = Role.BOARD) -> Invitation:
    return invite(of, email=email, role=role, by=User.objects.get(email="leder@eksempel.dk"), at=AT)


def say_yes(invitation: Invitation, *, at: datetime = AT, **typed: str) -> Membership:
    return accept(invitation, user=None, at=at, **{**TYPED, **typed})


def kept(of: Partnership) -> tuple[object, ...]:
    """Everything that an act could have changed."""
    with scope(partnership=of):
        waiting = list(Invitation.objects.order_by("pk").values())
        return waiting, Event.objects.count(), Membership.objects.count(), User.objects.count()


def recorded(of: Partnership) -> list[tuple[str, str, object, object]]:
    with scope(partnership=of):
        rows = Event.objects.filter(act__startswith="invitation.").order_by("pk")
        return [(one.act, str(one.by or ""), one.before, one.after) for one in rows]


def test_somebody_new_says_yes_and_can_sign_in(egely: Partnership) -> None:
    invitation = invited(egely, " NY@eksempel.dk ")
    member = say_yes(invitation, name=" Ny i  bestyrelsen ")
    assert (member.role, member.user.name) == ("board", "Ny i bestyrelsen")
    assert member.user.check_password(PASSWORD)
    told = {"email": "NY@eksempel.dk", "role": "board"}
    assert recorded(egely) == [
        ("invitation.send", "leder@eksempel.dk", None, told),
        ("invitation.accept", "Ny i bestyrelsen", None, told),
    ]
    assert invitations_to(egely) == []


def test_somebody_known_says_yes_as_they_are(egely: Partnership) -> None:
    other = found_partnership(slug="birkely", name="Birkely", at=AT)
    user = give_role(other, email=NEW, role=Role.LEADER, by=None, at=AT, password=PASSWORD).user
    invitation = invited(egely, "NY@EKSEMPEL.DK", Role.READER)
    with pytest.raises(Refused, match="Sign in"):
        say_yes(invitation)
    assert accept(invitation, user=user, at=AT).role == "reader"
    user.refresh_from_db()
    assert (user.name, user.check_password(PASSWORD)) == ("", True)


def test_an_editor_comes_with_their_limits(egely: Partnership, leader: User) -> None:
    only = {"egely-2027": ["D-2", "D-1"]}
    made = invite(egely, email=NEW, role=Role.EDITOR, only=only, by=leader, at=AT)
    assert say_yes(made).only == {"egely-2027": ["D-1", "D-2"]}
    assert recorded(egely)[0][3] == {
        "email": NEW,
        "role": "editor",
        "only": {"egely-2027": ["D-1", "D-2"]},
    }


def test_who_has_got_a_role_meanwhile_keeps_it(egely: Partnership) -> None:
    invitation = invited(egely, role=Role.READER)
    user = give_role(egely, email=NEW, role=Role.LEADER, by=None, at=AT).user
    assert accept(invitation, user=user, at=AT).role == "leader"
    assert invitations_to(egely) == []


def test_it_is_for_one_person_only(egely: Partnership, leader: User) -> None:
    invitation = invited(egely)
    before = kept(egely)
    with pytest.raises(Refused, match="invitation is for"):
        accept(invitation, user=leader, at=AT)
    assert kept(egely) == before


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": "Ny\u202e"}, "name"),
        ({"name": "Ny 010190-1234"}, "name"),
        ({"password": "kort"}, "password"),
        ({"password": "x1Y" * 2000}, "password"),
        ({"password": ""}, "password"),
    ],
)
def test_a_bad_name_or_password_uses_nothing_up(
    egely: Partnership, typed: dict[str, str], place: str
) -> None:
    invitation = invited(egely)
    before = kept(egely)
    with pytest.raises((Invalid, Refused)) as refused:
        accept(invitation, user=None, at=AT, **{**TYPED, **typed})
    assert [one.place for one in refused.value.problems] == ([place] if place else [])
    assert kept(egely) == before


@pytest.mark.parametrize(
    "email", ["", "ingen adresse", "a@b", "010190-1234@eksempel.dk", "LEDER@eksempel.dk", NEW.upper()]
)  # fmt: skip
def test_an_address_that_cannot_be_invited_is_told_at_its_field(
    egely: Partnership, email: str
) -> None:
    invited(egely)
    before = kept(egely)
    with pytest.raises(Invalid) as refused:
        invited(egely, email)
    assert [one.place for one in refused.value.problems] == ["email"]
    assert kept(egely) == before


@pytest.mark.parametrize("role", [role for role in Role if role != Role.LEADER])
def test_only_leaders_invite_and_withdraw(egely: Partnership, role: Role) -> None:
    by = give_role(egely, email="anden@eksempel.dk", role=role, by=None, at=AT).user
    number = invited(egely).pk
    before = kept(egely)
    for act in (
        lambda: invite(egely, email="x@eksempel.dk", role=Role.READER, by=by, at=AT),
        lambda: send_again(egely, number, by=by, at=AT),
        lambda: withdraw(egely, number, by=by, at=AT),
    ):
        with pytest.raises(Refused, match="Only the leader"):
            act()
    assert kept(egely) == before


def test_invitations_of_others_are_not_there(egely: Partnership, leader: User) -> None:
    other = found_partnership(slug="birkely", name="Birkely", at=AT)
    theirs = invite(other, email=NEW, role=Role.READER, by=None, at=AT)
    before = kept(other)
    for act in (send_again, withdraw):
        with pytest.raises(Invitation.DoesNotExist):
            act(egely, theirs.pk, by=leader, at=AT)
    assert kept(other) == before


def test_the_link_lasts_fourteen_days(egely: Partnership) -> None:
    invitation = invited(egely)
    token, end = token_of(invitation), AT + LASTS
    assert invitation_behind(token, at=end - MOMENT) == invitation
    assert invitation_behind(token, at=end) is None
    with pytest.raises(Refused, match="not valid"):
        say_yes(invitation, at=end)


def test_it_is_accepted_once(egely: Partnership) -> None:
    invitation = invited(egely)
    token = token_of(invitation)
    user = say_yes(invitation).user
    assert invitation_behind(token, at=AT) is None
    with pytest.raises(Refused, match="not valid"):
        accept(invitation, user=user, at=AT)


def test_sent_again_it_has_a_new_link_and_fourteen_more_days(
    egely: Partnership, leader: User
) -> None:
    first = invited(egely)
    later = AT + timedelta(days=20)
    second = send_again(egely, first.pk, by=leader, at=later)
    assert invitation_behind(token_of(first), at=AT) is None
    assert invitation_behind(token_of(second), at=later + LASTS - MOMENT) == second
    with pytest.raises(Refused, match="not valid"):
        say_yes(first)
    assert say_yes(second, at=later).role == "board"


def test_withdrawn_it_opens_nothing(egely: Partnership, leader: User) -> None:
    invitation = invited(egely)
    assert withdraw(egely, invitation.pk, by=leader, at=AT) == NEW
    assert invitation_behind(token_of(invitation), at=AT) is None
    with pytest.raises(Refused, match="not valid"):
        say_yes(invitation)
    assert recorded(egely)[-1] == (
        "invitation.withdraw", "leder@eksempel.dk", {"email": NEW, "role": "board"}, None,
    )  # fmt: skip


def test_one_that_has_run_out_makes_room_for_another(egely: Partnership, leader: User) -> None:
    invited(egely)
    made = invite(egely, email=NEW.upper(), role=Role.READER, by=leader, at=AT + LASTS)
    assert [(one.pk, one.role) for one in invitations_to(egely)] == [(made.pk, "reader")]


def test_a_letter_that_did_not_leave_is_remembered_until_it_does(
    egely: Partnership, leader: User
) -> None:
    invitation = invited(egely)
    mark_undelivered(invitation, at=AT)
    assert invitations_to(egely)[0].undelivered
    send_again(egely, invitation.pk, by=leader, at=AT)
    mark_undelivered(invitation, at=AT)  # of the older letter
    assert not invitations_to(egely)[0].undelivered
    assert [act for act, *_ in recorded(egely)] == [
        "invitation.send", "invitation.undelivered", "invitation.again",
    ]  # fmt: skip


@pytest.mark.parametrize("made_up", ["", "x", "W1,1:x", "\x00", "🌱"])
def test_a_link_cannot_be_made_up(egely: Partnership, made_up: str) -> None:
    invitation = invited(egely)
    token = token_of(invitation)
    assert invitation_behind(made_up, at=AT) is None
    assert invitation_behind(token[:-1], at=AT) is None
    for other in ("knopskud.sign-in", SALT + "x"):
        signed = signing.Signer(salt=other).sign_object([invitation.pk, 1])
        assert invitation_behind(signed, at=AT) is None
    for odd in ("text", 7, [1], {"a": 1}, [invitation.pk, "x"], [None, None]):
        assert invitation_behind(signing.Signer(salt=SALT).sign_object(odd), at=AT) is None
