"""The people of the tests, whose rights everybody knows by heart, and a draft to write in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from django.db import connection
from django.test import Client

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.plan.actions import load_snapshot
from knopskud.plan.models import Plan
from knopskud.plan.queries import part_of, snapshot_of
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_plan

KEY = "eksempelparken-2018-2021"
DESK = f"/kontor/planer/{KEY}/"
PASSWORD = "en-lang-adgangskode"
BEGUN = datetime(2017, 9, 1, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    """Who may do what: the leader publishes, the editor writes, the reviewer comments, board and reader read,
    the stranger knows nothing. Everybody signs in when first asked for.
    """

    plan: Plan
    users: dict[str, User]

    def __getattr__(self, who: str) -> Client:
        if who not in self.users:
            raise AttributeError(who)
        with _uncounted():
            self.__dict__[who] = client = client_of(self.users[who])
        return client

    @cached_property
    def nobody(self) -> Client:
        """A browser in which nobody is signed in."""
        return Client()


@contextmanager
def _uncounted() -> Iterator[None]:
    """Keep the queries of the block out of those that a test counts."""
    counting, connection.force_debug_cursor = connection.force_debug_cursor, False
    yield
    connection.force_debug_cursor = counting


def make_user(email: str, name: str = "") -> User:
    """Somebody who can sign in."""
    user = User(email=email, name=name)
    user.set_password(PASSWORD)
    user.save()
    return user


def client_of(user: User) -> Client:
    """A browser in which that person is signed in."""
    client = Client()
    client.force_login(user)
    return client


def make_cast(snapshot: PlanSnapshot | None = None) -> Cast:
    """The whole cast around one draft; the stranger leads another partnership."""
    ours = Partnership.objects.create(slug="eksempelparken", name="Eksempelparken")
    theirs = Partnership.objects.create(slug="naboen", name="Naboen")
    plan = load_snapshot(partnership=ours, snapshot=snapshot or make_plan(), by=None, at=BEGUN)
    users = {
        role.value: make_user(f"{role.value}@eksempel.dk", role.value.capitalize()) for role in Role
    }
    for role in Role:
        Membership.objects.create(user=users[role.value], partnership=ours, role=role)
    users["stranger"] = make_user("fremmed@eksempel.dk", "Fremmed")
    Membership.objects.create(user=users["stranger"], partnership=theirs, role=Role.LEADER)
    return Cast(plan, users)


def now_in(plan: Plan) -> PlanSnapshot:
    """The draft as it is kept."""
    return snapshot_of(plan)


def version_of(plan: Plan, ref: str) -> int:
    """How often a part has been changed."""
    return part_of(plan, ref).version
