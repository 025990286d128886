"""Bringing a part back that was removed."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.audit.queries import removals
from knopskud.plan import queries, refusals
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.links import without_lost_links
from knopskud.snapshot.parts import fields_of, kind_of, validate_fields


def bring_back_part(
    plan: Plan, ref: str, *, by: User | None, at: datetime, without_lost: bool = False
) -> Part:
    """Put a removed part back under its own ref, with the fields that the record has of it, last among its kind.

    Only the record says what comes back, so an old address leads to the same thing again and never to another
    (docs/decisions/0017). `without_lost` leaves out its links to what is gone. Raises NotYours for
    strangers and in a delaftale that is not theirs, Refused for a ref that no part was removed from, Invalid with
    every field that cannot stand any more.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        writing = refusals.of_readers(plan, by)
        Plan.objects.select_for_update().get(pk=plan.pk)
        fields = _as_removed(plan, ref)
        kind, parts = kind_of(ref) or "", queries.parts_of(plan)
        refusals.of_adding(kind, parts)
        kinds = {part.ref: part.kind for part in parts} | {ref: kind}
        if without_lost:
            fields = without_lost_links(kind, fields, kinds)
        value = validate_fields(kind, ref, fields)
        refusals.of_other_hands(plan, writing, parts, ref, value)
        refusals.of_civil_numbers(value)
        whole = fields_of(value)
        refusals.of_dangling_links(kind, ref, whole, kinds)
        last = Part.objects.filter(plan=plan, kind=kind).aggregate(last=Max("position"))["last"]
        Retired.objects.filter(plan=plan, ref=ref).delete()
        part = Part.objects.create(
            plan=plan,
            ref=ref,
            kind=kind,
            position=0 if last is None else last + 1,
            fields=whole,
            changed_at=at,
            changed_by=by,
        )
        record(
            partnership=plan.partnership,
            at=at,
            by=by,
            act="part.return",
            plan_key=plan.key,
            ref=ref,
            after=whole,
        )
    return part


def _as_removed(plan: Plan, ref: str) -> dict[str, Any]:
    """The fields that a part had when it was removed last. Raises Refused when it is there, or never was."""
    removed = removals(plan.partnership, plan.key, ref=ref)
    is_gone = Retired.objects.filter(plan=plan, ref=ref).exists()
    if not is_gone or not removed:
        raise refusals.not_removed(ref)
    return dict(removed[0].before or {})
