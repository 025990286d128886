"""Everything that can be done to a draft. Each act refuses, changes and records in one transaction."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django_scopes import scope, scopes_disabled

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.refs import next_ref
from knopskud.plan import queries, refusals
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.parts import fields_of, parts_of, problem_at, validate_fields
from knopskud.snapshot.types import KINDS, Period, PlanHead, PlanSnapshot


def start_plan(
    *,
    partnership: Partnership,
    key: str,
    name: str,
    programme: str,
    start: date,
    end: date,
    by: User | None,
    at: datetime,
) -> Plan:
    """Begin an empty plan. Raises Invalid for a key, name or period that cannot be used, Refused for a taken key."""
    period = {"start": start.isoformat(), "end": end.isoformat()}
    head = {"key": key, "name": name, "programme": programme, "period": period}
    validate_fields("plan", "P-1", head)
    plan = PlanHead(key=key, name=name, programme=programme, period=Period(start=start, end=end))
    return load_snapshot(partnership=partnership, snapshot=PlanSnapshot(plan=plan), by=by, at=at)


def load_snapshot(
    *, partnership: Partnership, snapshot: PlanSnapshot, by: User | None, at: datetime
) -> Plan:
    """Make a draft of a whole plan, such as one from a plan file; all of it or nothing.

    Raises Refused when the key is taken by any partnership's plan, or for somebody who may not write.
    """
    key = snapshot.plan.key
    with transaction.atomic():
        if not rules.may_edit(by, partnership):
            raise Refused(refusals.NOT_YOURS)
        with scopes_disabled():  # keys stand in public addresses, so they are everybody's
            if Plan.objects.filter(key=key).exists():
                raise Refused(refusals.TAKEN.filled(key=key))
        with scope(partnership=partnership):
            plan = Plan.objects.create(partnership=partnership, key=key)
            Part.objects.bulk_create(
                Part(
                    plan=plan,
                    ref=one.ref,
                    kind=one.kind,
                    position=one.position,
                    fields=one.fields,
                    changed_at=at,
                    changed_by=by,
                )
                for one in parts_of(snapshot)
            )
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="plan.load",
            plan_key=key,
            after={"parts": len(parts_of(snapshot))},
        )
    return plan


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
    fields that are wrong, Refused for strangers and for a ref that is or was taken.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_strangers(plan, by)
        parts = _locked(plan)
        taken = {part.ref for part in parts} | set(
            Retired.objects.filter(plan=plan).values_list("ref", flat=True)
        )
        if kind not in KINDS or kind in ("plan", "agreement"):
            raise Refused(refusals.STANDS_ONCE)
        ref = ref or next_ref(KINDS[kind].prefix, taken)
        if ref in taken:
            raise Refused(refusals.TAKEN.filled(key=ref))
        whole = fields_of(validate_fields(kind, ref, fields))
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
    Refused for strangers, Part.DoesNotExist. Equal values change nothing and leave no record.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_strangers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        if version is not None and version != part.version:
            raise refusals.Overtaken(part)
        whole = fields_of(validate_fields(part.kind, ref, {**part.fields, **fields}))
        before = {
            name: part.fields.get(name) for name in whole if whole[name] != part.fields.get(name)
        }
        if not before:
            return part
        if "key" in before and part.kind == "plan":
            raise problem_at("key", refusals.KEY_STAYS)
        refusals.of_dangling_links(part.kind, ref, whole, _kinds(parts))
        after = {name: whole[name] for name in before}
        part.fields, part.changed_at, part.changed_by = whole, at, by
        part.version += 1
        part.save()
        _record(plan, "part.change", part, at, by, before=before, after=after)
    return part


def remove_part(plan: Plan, ref: str, *, by: User | None, at: datetime) -> None:
    """Take a part out of the draft; its ref is never used again.

    Raises Refused for strangers, for a part that stands once in every plan, and for one that others point at, with
    their names; Part.DoesNotExist.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_strangers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        refusals.of_removing(part, [other for other in parts if other.ref != ref])
        _record(plan, "part.remove", part, at, by, before=part.fields)
        Retired.objects.create(plan=plan, ref=ref)
        part.delete()


def move_part(plan: Plan, ref: str, *, after: str | None, by: User | None, at: datetime) -> None:
    """Put a part right after another of its kind; None puts it first.

    Raises Refused for strangers, Part.DoesNotExist for refs that are not there or of another kind.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_strangers(plan, by)
        parts = _locked(plan)
        part = _found(parts, ref)
        before = part.position
        _put(part, after, parts)
        if part.position != before:
            _record(
                plan, "part.move", part, at, by, before={"position": before},
                after={"position": part.position},
            )  # fmt: skip


def _locked(plan: Plan) -> list[Part]:
    """The plan's parts, with the plan held so that links that are checked now still hold at the end."""
    Plan.objects.select_for_update().get(pk=plan.pk)
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
