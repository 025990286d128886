"""The host helps who has lost everything."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from knopskud.accounts.models import Role
from knopskud.accounts.second_factor import has_second_factor
from tests.plan.drafting import make_partnership, make_person
from tests.proving import with_app

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("second_step", *arguments, stdout=out)
    return out.getvalue().strip()


def test_the_host_looks_and_takes_away() -> None:
    person = make_person(make_partnership(), Role.EDITOR)
    with_app(person)
    assert said(person.email.upper()) == f"{person.email}: 1 second steps"
    assert has_second_factor(person)
    assert said(person.email, "--take-away") == f"{person.email}: 1 taken away"
    assert not has_second_factor(person)


def test_nobody_is_told() -> None:
    with pytest.raises(CommandError, match="Nobody signs in as ingen@"):
        call_command("second_step", "ingen@eksempel.dk")
