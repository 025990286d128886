"""People are known by their e-mail, whatever the size of its letters."""

import pytest
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from knopskud.accounts.models import Membership, Role, User
from knopskud.accounts.queries import memberships_of
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db


def test_letters_of_any_size_and_spaces_at_the_ends_find_the_person() -> None:
    user = User.objects.create(email="Leder@Eksempel.dk")
    for typed in ("leder@eksempel.dk", "LEDER@EKSEMPEL.DK", " Leder@Eksempel.dk "):
        assert User.objects.get_by_natural_key(typed) == user


@pytest.mark.parametrize("typed", ["", None, "nogen@eksempel.dk"])
def test_nobody_is_found_by_another_e_mail(typed: str | None) -> None:
    User.objects.create(email="leder@eksempel.dk")
    with pytest.raises(User.DoesNotExist):
        User.objects.get_by_natural_key(typed)


def test_two_people_cannot_have_one_e_mail_in_letters_of_two_sizes() -> None:
    User.objects.create(email="leder@eksempel.dk")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="LEDER@eksempel.dk")


def test_a_password_opens_for_its_owner_while_they_are_here() -> None:
    user = User(email="leder@eksempel.dk")
    user.set_password("en-lang-adgangskode")
    user.save()
    assert let_in("Leder@Eksempel.DK", "en-lang-adgangskode") == user
    assert let_in("leder@eksempel.dk", "en-anden-adgangskode") is None
    user.is_active = False
    user.save()
    assert let_in("leder@eksempel.dk", "en-lang-adgangskode") is None


def let_in(email: str, password: str) -> object:
    """Whoever these open for, or None."""
    return authenticate(None, username=email, password=password)


def test_a_person_has_one_role_in_a_partnership() -> None:
    ours = make_partnership()
    person = make_person(ours, Role.EDITOR)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=person, partnership=ours, role=Role.LEADER)


@pytest.mark.parametrize("count", [1, 3])
def test_roles_are_read_with_their_partnerships_in_one_query(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person = User.objects.create(email="leder@eksempel.dk")
    for number in reversed(range(count)):
        partnership = make_partnership(f"partnerskab-{number}")
        Membership.objects.create(user=person, partnership=partnership, role=Role.LEADER)
    with django_assert_num_queries(1):
        names = [one.partnership.name for one in memberships_of(person)]
    assert names == [f"Partnerskab-{number}" for number in range(count)]
