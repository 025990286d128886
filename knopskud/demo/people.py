"""The demo's partnership and the people who sign in to it: roles, nobody's name."""

from dataclasses import dataclass
from datetime import datetime

from knopskud.accounts.actions import found_partnership, give_role
from knopskud.accounts.models import Membership, Partnership, Role, User

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
PARTNER = Person("partner@eksempel.dk", "Partner i kommunen", Role.REVIEWER)
BOARD = Person("bestyrelse@eksempel.dk", "Medlem af bestyrelsen", Role.BOARD)
PEOPLE = (LEADER, EDITOR, PARTNER, BOARD)


def partnership(at: datetime) -> Partnership:
    """The partnership, founded when it is not there."""
    found = Partnership.objects.filter(slug=SLUG).first()
    return found or found_partnership(slug=SLUG, name=NAME, at=at)


def user(person: Person, of: Partnership, at: datetime) -> User:
    """The person, made a member when they are not. Somebody who has another role or password by now keeps it."""
    found = Membership.objects.filter(user__email=person.email, partnership=of).first()
    return (
        found
        or give_role(
            of,
            email=person.email,
            role=person.role,
            by=None,
            at=at,
            name=person.name,
            password=PASSWORD,
        )
    ).user
