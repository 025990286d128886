"""People change their name and password; their partnerships are told."""

from datetime import UTC, datetime

import pytest
from django_scopes import scopes_disabled

from knopskud.accounts.models import Membership, Role, User
from knopskud.accounts.own import change_name, change_password
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from tests.plan.drafting import make_partnership, make_person

AT = datetime(2027, 1, 4, 8, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    return make_person(make_partnership(), Role.EDITOR)


def recorded() -> list[tuple[str, str, object, object]]:
    with scopes_disabled():
        rows = Event.objects.order_by("pk")
        return list(rows.values_list("partnership__slug", "act", "before", "after"))


def test_a_new_name_is_told_to_every_partnership_of_that_person(editor: User) -> None:
    before = editor.name
    second = make_partnership("naboen")
    Membership.objects.create(user=editor, partnership=second, role=Role.READER)
    make_partnership("fremmed")
    assert change_name(editor, name="  Nabo-\n medarbejder ", by=editor, at=AT)
    assert User.objects.get(pk=editor.pk).name == "Nabo- medarbejder"
    who = {"email": editor.email}
    told = ("person.name", {**who, "name": before}, {**who, "name": "Nabo- medarbejder"})
    assert recorded() == [("eksempelparken", *told), ("naboen", *told)]


def test_the_same_name_is_no_change(editor: User) -> None:
    assert not change_name(editor, name=f" {editor.name} ", by=editor, at=AT)
    assert recorded() == []


@pytest.mark.parametrize("name", ["x" * 121, "010190-1234", "Ulla\0", "Ulla\u202e", "\u200f"])
def test_a_name_that_cannot_be_is_refused_and_nothing_is_recorded(editor: User, name: str) -> None:
    before = editor.name
    with pytest.raises(Refused):
        change_name(editor, name=name, by=editor, at=AT)
    assert User.objects.get(pk=editor.pk).name == before
    assert recorded() == []


@pytest.mark.parametrize("name", ["", "نور الهدى", "🌱 Spire", "Þórunn Ærøe"])
def test_names_of_all_the_world_are_taken(editor: User, name: str) -> None:
    assert change_name(editor, name=name, by=editor, at=AT)
    assert User.objects.get(pk=editor.pk).name == name


def test_a_new_password_is_recorded_and_never_written_down(editor: User) -> None:
    change_password(editor, password="fire gule cykler", by=editor, at=AT)
    assert User.objects.get(pk=editor.pk).check_password("fire gule cykler")
    assert recorded() == [("eksempelparken", "person.password", None, {"email": editor.email})]


@pytest.mark.parametrize(
    "password", ["", "kort", "password1234", "editor@eksempelparken.dk", "x" * 5000]
)
def test_a_password_that_is_easy_to_guess_is_refused(editor: User, password: str) -> None:
    with pytest.raises(Refused):
        change_password(editor, password=password, by=editor, at=AT)
    assert recorded() == []
