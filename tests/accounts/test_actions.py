"""Partnerships are founded by the host; leaders give and take roles; everything is recorded."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django_scopes import scope

from knopskud.accounts.actions import found_partnership, give_role, take_role
from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.audit.models import Event
from knopskud.core.errors import Refused

AT = datetime(2027, 1, 4, 8, tzinfo=UTC)
PASSWORD = "tre gule cykler"
pytestmark = pytest.mark.django_db


@pytest.fixture
def egely() -> Partnership:
    return found_partnership(slug="egely", name="Egely", at=AT)


def member(of: Partnership, email: str, role: Role = Role.LEADER) -> User:
    return give_role(of, email=email, role=role, by=None, at=AT, password=PASSWORD).user


def roles(of: Partnership) -> dict[str, str]:
    rows = Membership.objects.filter(partnership=of)
    return dict(rows.values_list("user__email", "role"))


def recorded(of: Partnership) -> list[tuple[str, object, object]]:
    with scope(partnership=of):
        return list(Event.objects.order_by("pk").values_list("act", "before", "after"))


def test_a_leader_gives_changes_and_takes_a_role_and_all_of_it_is_recorded(
    egely: Partnership,
) -> None:
    leader = member(egely, "leder@eksempel.dk")
    for role in (Role.READER, Role.EDITOR):
        give_role(egely, email="ny@eksempel.dk", role=role, by=leader, at=AT, password=PASSWORD)
    assert roles(egely) == {"leder@eksempel.dk": "leader", "ny@eksempel.dk": "editor"}
    take_role(egely, email="NY@eksempel.dk", by=leader, at=AT)
    assert roles(egely) == {"leder@eksempel.dk": "leader"}
    new = {"email": "ny@eksempel.dk"}
    assert recorded(egely)[2:] == [
        ("member.role", None, {**new, "role": "reader"}),
        ("member.role", {**new, "role": "reader"}, {**new, "role": "editor"}),
        ("member.leave", {**new, "role": "editor"}, None),
    ]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.BOARD, Role.READER])
def test_only_leaders_give_and_take_roles(egely: Partnership, role: Role) -> None:
    member(egely, "leder@eksempel.dk")
    by = member(egely, "anden@eksempel.dk", role)
    with pytest.raises(Refused):
        give_role(egely, email="x@eksempel.dk", role=Role.READER, by=by, at=AT)
    with pytest.raises(Refused):
        take_role(egely, email="leder@eksempel.dk", by=by, at=AT)
    assert len(roles(egely)) == 2


def test_a_leader_elsewhere_is_a_stranger_here(egely: Partnership) -> None:
    other = found_partnership(slug="birkely", name="Birkely", at=AT)
    by = member(other, "nabo@eksempel.dk")
    with pytest.raises(Refused):
        give_role(egely, email="nabo@eksempel.dk", role=Role.LEADER, by=by, at=AT)
    assert roles(egely) == {}


def test_the_last_leader_stays(egely: Partnership) -> None:
    member(egely, "leder@eksempel.dk")
    with pytest.raises(Refused):
        take_role(egely, email="leder@eksempel.dk", by=None, at=AT)
    with pytest.raises(Refused):
        give_role(egely, email="leder@eksempel.dk", role=Role.READER, by=None, at=AT)
    member(egely, "ny-leder@eksempel.dk")
    take_role(egely, email="leder@eksempel.dk", by=None, at=AT)
    assert roles(egely) == {"ny-leder@eksempel.dk": "leader"}


def test_somebody_who_is_known_keeps_their_password(egely: Partnership) -> None:
    user = member(egely, "leder@eksempel.dk")
    other = found_partnership(slug="birkely", name="Birkely", at=AT)
    give_role(other, email="LEDER@eksempel.dk", role=Role.READER, by=None, at=AT, password="x" * 20)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("email", "password"),
    [("ingen adresse", PASSWORD), ("a@eksempel.dk", "kort"), ("a@eksempel.dk", "password1234")],
)
def test_a_bad_address_or_password_makes_nobody(
    egely: Partnership, email: str, password: str
) -> None:
    with pytest.raises(Refused):
        give_role(egely, email=email, role=Role.READER, by=None, at=AT, password=password)
    assert not User.objects.exists()


@pytest.mark.parametrize("slug", ["egely", "Ege ly", "Egeby", "x" * 61, ""])
def test_a_partnership_needs_a_short_name_of_its_own(egely: Partnership, slug: str) -> None:
    with pytest.raises(Refused):
        found_partnership(slug=slug, name="Anden", at=AT)
    assert Partnership.objects.count() == 1


def test_a_host_begins_from_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knopskud.accounts.management.commands.member.getpass", lambda _: PASSWORD)
    call_command("partnership", "egely", "Egely", verbosity=0)
    call_command("member", "egely", "leder@eksempel.dk", "leader", "--name", "Leder")
    user = User.objects.get()
    assert (user.name, user.check_password(PASSWORD)) == ("Leder", True)
    with pytest.raises(CommandError, match="needs a leader"):
        call_command("member", "egely", "leder@eksempel.dk", "none")
    with pytest.raises(CommandError, match="Known: egely"):
        call_command("member", "egeby", "leder@eksempel.dk", "leader")
    with pytest.raises(CommandError, match="already is"):
        call_command("partnership", "egely", "Egely")


def test_an_editor_can_be_limited_and_freed_and_it_is_recorded(egely: Partnership) -> None:
    member(egely, "leder@eksempel.dk")
    new = {"email": "ny@eksempel.dk", "role": "editor"}

    def give(role: Role = Role.EDITOR, **only: list[str]) -> object:
        return give_role(
            egely, email=new["email"], role=role, only=only or None, by=None, at=AT
        ).only

    member(egely, new["email"], Role.EDITOR)
    limits = {"a": ["D-1", "D-2"], "b": ["*"]}
    assert give(a=["D-2", "D-1", "D-2"], b=["*", "D-1"], c=[]) == limits
    assert give(b=["*"], a=["D-1", "D-2"]) == limits
    assert give() is None
    assert recorded(egely)[3:] == [
        ("member.role", new, {**new, "only": limits}),
        ("member.role", {**new, "only": limits}, new),
    ]


def test_an_editor_is_not_limited_to_nothing(egely: Partnership) -> None:
    with pytest.raises(Refused, match="at least one"):
        give_role(egely, email="a@eksempel.dk", role=Role.EDITOR, only={"a": []}, by=None, at=AT)
    assert roles(egely) == {}


def test_only_editors_have_limits(egely: Partnership) -> None:
    made = give_role(egely, email="a@eksempel.dk", role=Role.LEADER, only={"a": ["D-1"]}, by=None, at=AT)  # fmt: skip
    assert (made.only, made.is_limited) == (None, False)


def test_limits_are_given_from_the_command_line(
    egely: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knopskud.accounts.management.commands.member.getpass", lambda _: PASSWORD)
    call = ["member", "egely", "a@eksempel.dk", "editor"]
    call_command(*call, "--only", "egely-2027:d-1,D-2", "--only", "egely-2023:D-4")
    assert Membership.objects.get().only == {"egely-2023": ["D-4"], "egely-2027": ["D-1", "D-2"]}
    for wrong in ("egely-2027", "egely-2027:", ":D-1", "egely-2027:tryghed"):
        with pytest.raises(CommandError, match="names no delaftaler"):
            call_command(*call, "--only", wrong)
