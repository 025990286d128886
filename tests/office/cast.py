"""The people of the tests, whose rights everybody knows by heart, and a draft to write in."""

from datetime import UTC, datetime
from typing import NamedTuple

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


class Cast(NamedTuple):
    """Who may do what: the leader publishes, the editor writes, the reviewer comments, board and reader read,
    the stranger knows nothing.
    """

    plan: Plan
    leader: Client
    editor: Client
    reviewer: Client
    board: Client
    reader: Client
    stranger: Client
    nobody: Client


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
    clients = {}
    for role in Role:
        user = make_user(f"{role.value}@eksempel.dk", role.value.capitalize())
        Membership.objects.create(user=user, partnership=ours, role=role)
        clients[role.value] = client_of(user)
    stranger = make_user("fremmed@eksempel.dk", "Fremmed")
    Membership.objects.create(user=stranger, partnership=theirs, role=Role.LEADER)
    return Cast(plan=plan, stranger=client_of(stranger), nobody=Client(), **clients)


def now_in(plan: Plan) -> PlanSnapshot:
    """The draft as it is kept."""
    return snapshot_of(plan)


def version_of(plan: Plan, ref: str) -> int:
    """How often a part has been changed."""
    return part_of(plan, ref).version
