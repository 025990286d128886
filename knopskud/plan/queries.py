"""Reading the draft."""

from collections.abc import Iterable

from django.db.models import OuterRef, Subquery
from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.core.refs import next_ref
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.parts import Placed, plan_of
from knopskud.snapshot.types import KINDS, PlanSnapshot, Step


def heads_of(partnerships: Iterable[Partnership]) -> list[Part]:
    """The first page of every plan of these partnerships, each with its plan and partnership, by key. One query.

    `last_changed` is when any part of the plan was changed last.
    """
    with scope(partnership=list(partnerships)):
        newest = Part.objects.filter(plan=OuterRef("plan")).order_by("-changed_at")
        rows = Part.objects.filter(kind="plan").select_related("plan__partnership")
        dated = rows.annotate(last_changed=Subquery(newest.values("changed_at")[:1]))
        return list(dated.order_by("plan__key"))


def steps_of(partnerships: Iterable[Partnership]) -> dict[str, tuple[Step, ...]]:
    """The calendar of every plan of these partnerships, by the plan's key. One query."""
    found: dict[str, list[Step]] = {}
    with scope(partnership=list(partnerships)):
        rows = Part.objects.filter(kind="step").select_related("plan").order_by("position", "pk")
        for row in rows:
            found.setdefault(row.plan.key, []).append(Step(ref=row.ref, **row.fields))
    return {key: tuple(steps) for key, steps in found.items()}


def delaftaler_in(partnership: Partnership) -> dict[str, list[Part]]:
    """The first page and the delaftaler of every plan of a partnership, by the plan's key. One query."""
    with scope(partnership=partnership):
        rows = Part.objects.filter(
            plan__partnership=partnership, kind__in=("plan", "sub_agreement")
        )
        found: dict[str, list[Part]] = {}
        for part in rows.select_related("plan").order_by("plan__key", "kind", "position", "pk"):
            found.setdefault(part.plan.key, []).append(part)
        return found


def parts_of(plan: Plan) -> list[Part]:
    """Every part of a plan, each kind in its order. One query."""
    with scope(partnership=plan.partnership):
        return list(Part.objects.filter(plan=plan).order_by("kind", "position", "pk"))


def parts_of_each(plans: Iterable[Plan]) -> dict[int, list[Part]]:
    """Every part of some plans by the plan's id, each kind in its order. One query."""
    asked = list(plans)
    found: dict[int, list[Part]] = {plan.pk: [] for plan in asked}
    with scope(partnership=[plan.partnership for plan in asked]):
        rows = Part.objects.filter(plan__in=asked).order_by("kind", "position", "pk")
        for row in rows:
            found[row.plan_id].append(row)
    return found


def part_of(plan: Plan, ref: str) -> Part:
    """One part. Raises Part.DoesNotExist."""
    with scope(partnership=plan.partnership):
        return Part.objects.get(plan=plan, ref=ref)


def refs_spent(plan: Plan) -> set[str]:
    """Every ref that a part has or has had. Two queries."""
    with scope(partnership=plan.partnership):
        own = Part.objects.filter(plan=plan).values_list("ref", flat=True)
        return {*own, *Retired.objects.filter(plan=plan).values_list("ref", flat=True)}


def free_ref(plan: Plan, kind: str) -> str:
    """The ref that the next new part of a kind gets. Raises KeyError for a kind that is none."""
    return next_ref(KINDS[kind].prefix, refs_spent(plan))


def placed(parts: list[Part]) -> list[Placed]:
    """The parts as the snapshot takes them."""
    return [Placed(part.kind, part.ref, part.position, part.fields) for part in parts]


def snapshot_of(plan: Plan) -> PlanSnapshot:
    """The whole draft as one frozen value. One query.

    Raises Invalid when the rows make no plan, which no act lets happen.
    """
    return plan_of(placed(parts_of(plan)))
