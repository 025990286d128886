"""A draft to write in, people with every role, and what was recorded."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from django_scopes import scopes_disabled

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.audit.models import Event
from knopskud.plan.actions import load_snapshot
from knopskud.plan.models import Part, Plan, Retired
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_plan

BEGUN = datetime(2017, 9, 1, 8, tzinfo=UTC)
NOW = datetime(2017, 9, 11, 10, tzinfo=UTC)


def make_partnership(slug: str = "eksempelparken") -> Partnership:
    """The partnership of that name, made when it is not there."""
    names = {"name": slug.capitalize()}
    return Partnership.objects.get_or_create(slug=slug, defaults=names)[0]


def make_person(partnership: Partnership, role: Role) -> User:
    """Somebody with that role in that partnership and nowhere else."""
    user = User.objects.create(email=f"{role.value}@{partnership.slug}.dk", name=role.label)
    Membership.objects.create(user=user, partnership=partnership, role=role)
    return user


def make_draft(
    snapshot: PlanSnapshot | None = None, partnership: Partnership | None = None
) -> Plan:
    """A draft of the small plan in a partnership of its own."""
    return load_snapshot(
        partnership=partnership or make_partnership(),
        snapshot=snapshot or make_plan(),
        by=None,
        at=BEGUN,
    )


class Kept(NamedTuple):
    """Everything that an act on a draft could change."""

    snapshot: PlanSnapshot
    versions: list[tuple[str, int]]
    retired: list[str]
    events: int


def kept(plan: Plan) -> Kept:
    """The draft as it is in the database, to be compared before and after."""
    with scopes_disabled():
        return Kept(
            snapshot_of(plan),
            list(Part.objects.filter(plan=plan).order_by("ref").values_list("ref", "version")),
            sorted(Retired.objects.filter(plan=plan).values_list("ref", flat=True)),
            Event.objects.count(),
        )


Told = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]


def recorded(plan: Plan) -> list[Told]:
    """The acts on a draft after it was begun: act, ref, before and after."""
    with scopes_disabled():
        rows = Event.objects.filter(plan_key=plan.key).exclude(act="plan.load").order_by("pk")
        return [(row.act, row.ref, row.before, row.after) for row in rows]
