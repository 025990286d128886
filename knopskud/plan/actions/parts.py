"""What can be done to one part of a draft."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.refs import next_ref
from knopskud.plan import queries, refusals
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.parts import fields_of, problem_at, validate_fields
from knopskud.snapshot.types import KINDS


def add_part(
    plan: Plan,
    *,
    kind: str,
    fields: Mapping[str, Any],
    by: User | None,
    at: datetime,
    ref: str | None = None,
    after: str | None = None,
) -> Part:
    """Add a part, last among its kind or right after the part with the ref `after`.

    Without `ref` it gets the next free one; refs of removed parts are never given again. Raises Invalid with the
    fields that are wrong, NotYours for strangers and in a delaftale that is not theirs, Refused for a ref that is or
    was taken, for a kind that a plan has once or not at all, and for one more than a plan can hold.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        writing = refusals.of_readers(plan, by)
        parts = _locked(plan)
        refusals.of_adding(kind, parts)
        taken = {part.ref for part in parts} | set(
            Retired.objects.filter(plan=plan).values_list("ref", flat=True)
        )
        ref = ref or next_ref(KINDS[kind].prefix, taken)
        if ref in taken:
            raise Refused(refusals.TAKEN.filled(key=ref))
        value = validate_fields(kind, ref, fields)
        refusals.of_other_hands(plan, writing, parts, ref, value)
        refusals.of_civil_numbers(value)
        whole = fields_of(value)
        refusals.of_dangling_links(kind, ref, whole, _kinds(parts) | {ref: kind})
        last = Part.objects.filter(plan=plan, kind=kind).aggregate(last=Max("position"))["last"]
        part = Part.objects.create(
            plan=plan,
            ref=ref,
            kind=kind,
            position=0 if last is None else last + 1,
            fields=whole,
            changed_at=at,
            changed_by=by,
        )
        _record(plan, "part.add", part, at, by, after=whole)
        if after is not None:
            _put(part, after, parts)
    return part


def change_part(
    plan: Plan,
    ref: str,
    *,
    fields: Mapping[str, Any],
    by: User | None,
    at: datetime,
    version: int | None = None,
) -> Part:
    """Give fields of a part new values; the others stay. `version` is the one that the writer has seen.

    Raises Overtaken when the part has been changed since that version, Invalid with the fields that are wrong,
    NotYours for strangers and when it is or would come into a delaftale that is not theirs, Part.DoesNotExist. Equal
    values change nothing and leave no record.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        writing = refusals.of_readers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        refusals.of_other_hands(plan, writing, parts, ref)
        if version is not None and version != part.version:
            raise refusals.Overtaken(part)
        value = validate_fields(part.kind, ref, {**part.fields, **fields})
        whole = fields_of(value)
        stood = fields_of(
            validate_fields(part.kind, ref, part.fields)
        )  # with fields that are newer than the part
        before = {name: stood[name] for name in whole if whole[name] != stood[name]}
        if not before:
            return part
        if "key" in before and part.kind == "plan":
            raise problem_at("key", refusals.KEY_STAYS)
        refusals.of_other_hands(plan, writing, parts, ref, value)
        refusals.of_civil_numbers(value)
        refusals.of_dangling_links(part.kind, ref, whole, _kinds(parts))
        after = {name: whole[name] for name in before}
        part.fields, part.changed_at, part.changed_by = whole, at, by
        part.version += 1
        part.save()
        _record(plan, "part.change", part, at, by, before=before, after=after)
    return part


def remove_part(plan: Plan, ref: str, *, by: User | None, at: datetime) -> None:
    """Take a part out of the draft; its ref is never used again.

    Raises NotYours for strangers and in a delaftale that is not theirs, Refused for a part that stands once in every
    plan and for one that others point at, with their names; Part.DoesNotExist.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        writing = refusals.of_readers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        refusals.of_taking_out(plan, writing, parts, part)
        refusals.of_removing(part, [other for other in parts if other.ref != ref])
        _record(plan, "part.remove", part, at, by, before=part.fields)
        Retired.objects.create(plan=plan, ref=ref)
        part.delete()


def move_part(plan: Plan, ref: str, *, after: str | None, by: User | None, at: datetime) -> None:
    """Put a part right after another of its kind; None puts it first.

    Raises NotYours for strangers and in a delaftale that is not theirs, Part.DoesNotExist for refs that are not there or of another kind.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        writing = refusals.of_readers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        refusals.of_taking_out(plan, writing, parts, part)
        before = [other.ref for other in parts if other.kind == part.kind].index(ref)
        _put(part, after, parts)
        if part.position != before:
            _record(
                plan, "part.move", part, at, by, before={"position": before},
                after={"position": part.position},
            )  # fmt: skip


def _locked(plan: Plan) -> list[Part]:
    """The plan's parts, with the plan held so that links that are checked now still hold at the end."""
    refusals.of_closed(Plan.objects.select_for_update().get(pk=plan.pk))
    return queries.parts_of(plan)


def _found(parts: list[Part], ref: str) -> Part:
    found = next((part for part in parts if part.ref == ref), None)
    if found is None:
        raise Part.DoesNotExist(ref)
    return found


def _kinds(parts: list[Part]) -> dict[str, str]:
    return {part.ref: part.kind for part in parts}


def _put(part: Part, after: str | None, parts: list[Part]) -> None:
    row = [other for other in parts if other.kind == part.kind and other.ref != part.ref]
    at = 0 if after is None else row.index(_found(row, after)) + 1
    row.insert(at, part)
    for position, one in enumerate(row):
        one.position = position
    Part.objects.bulk_update(row, ["position"])


def _record(
    plan: Plan,
    act: str,
    part: Part,
    at: datetime,
    by: User | None,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    record(
        partnership=plan.partnership,
        at=at,
        by=by,
        act=act,
        plan_key=plan.key,
        ref=part.ref,
        before=before,
        after=after,
    )
