"""The demo's partnership and the people who sign in to it: roles, nobody's name."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.audit.actions import record

SLUG, NAME = "partnerskabet-urbanplanen-demo", "Partnerskabet Urbanplanen (demo)"
PASSWORD = "knopskud-demo-2017"  # noqa: S105 - printed for everybody who tries the demo


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in."""

    email: str
    name: str
    role: Role


LEADER = Person("leder@eksempel.dk", "Sekretariatsleder", Role.LEADER)
EDITOR = Person("medarbejder@eksempel.dk", "Naboskabsmedarbejder", Role.EDITOR)
BOARD = Person("bestyrelse@eksempel.dk", "Medlem af bestyrelsen", Role.BOARD)
PEOPLE = (LEADER, EDITOR, BOARD)


def partnership() -> Partnership:
    """The partnership, founded when it is not there."""
    return Partnership.objects.get_or_create(slug=SLUG, defaults={"name": NAME})[0]


def user(person: Person, of: Partnership, at: datetime) -> User:
    """The person, made a member when they are not. Somebody who has chosen another password keeps it."""
    with transaction.atomic():
        found, is_new = User.objects.get_or_create(
            email=person.email, defaults={"name": person.name}
        )
        if is_new:
            found.set_password(PASSWORD)
            found.save()
        _, joins = Membership.objects.get_or_create(
            user=found, partnership=of, defaults={"role": person.role}
        )
        if joins:
            joined = {"email": person.email, "role": person.role.value}
            record(partnership=of, at=at, by=None, act="member.add", after=joined)
    return found
