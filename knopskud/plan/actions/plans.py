"""What can be done to a whole draft."""

from datetime import date, datetime

from django.db import transaction
from django_scopes import scope, scopes_disabled

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.plan import queries, refusals
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.diff import Change, compare
from knopskud.snapshot.parts import fields_of, parts_of, problem_at, validate_fields
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import Period, PlanHead, PlanSnapshot


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

    Raises Refused when the key is taken by any partnership's plan, or for somebody who may not write, and Invalid when
    its links lead nowhere.
    """
    key = snapshot.plan.key
    with transaction.atomic():
        if not rules.may_edit(by, partnership):
            raise refusals.NotYours(refusals.NOT_YOURS)
        refusals.of_a_plan_that_falls_apart(snapshot)
        refusals.of_civil_numbers(*every_part(snapshot))
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


def revise(plan: Plan, snapshot: PlanSnapshot, *, by: User | None, at: datetime) -> int:
    """Bring the draft to a whole new text of the same plan, part by part; return how many parts were touched.

    Every changed part has its own record, so its history reads on. Raises Refused for strangers and for refs that
    were removed before, Invalid when the text is another plan's or its links lead nowhere.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_strangers(plan, by)
        if snapshot.plan.key != plan.key:
            raise problem_at("plan.key", refusals.KEY_STAYS)
        refusals.of_a_plan_that_falls_apart(snapshot)
        refusals.of_civil_numbers(*every_part(snapshot))
        refusals.of_closed(Plan.objects.select_for_update().get(pk=plan.pk))
        changes = compare(queries.snapshot_of(plan), snapshot).changes
        refusals.of_retired(plan, [c.ref for c in changes if c.what == "added"])
        rows = {part.ref: part for part in queries.parts_of(plan)}
        for change in changes:
            _make(plan, change, rows, by, at)
        _in_order(plan, snapshot)
    return len(changes)


def _make(plan: Plan, change: Change, rows: dict[str, Part], by: User | None, at: datetime) -> None:
    """One change of a revision, with its record."""
    before = after = None
    if change.newer is None:
        row = rows[change.ref]
        before = row.fields
        Retired.objects.create(plan=plan, ref=change.ref)
        row.delete()
    elif change.older is None:
        after = fields_of(change.newer)
        Part.objects.create(
            plan=plan, ref=change.ref, kind=change.kind, fields=after, changed_at=at, changed_by=by
        )
    elif change.fields:
        row, whole = rows[change.ref], fields_of(change.newer)
        names = [field.name for field in change.fields]
        before = {name: row.fields.get(name) for name in names}
        after = {name: whole[name] for name in names}
        row.fields, row.changed_at, row.changed_by = whole, at, by
        row.version += 1
        row.save()
    act = {"added": "part.add", "removed": "part.remove"}.get(change.what, "part.change")
    record(
        partnership=plan.partnership,
        at=at,
        by=by,
        act=act if before or after else "part.move",
        plan_key=plan.key,
        ref=change.ref,
        before=before,
        after=after,
    )


def _in_order(plan: Plan, snapshot: PlanSnapshot) -> None:
    places = {one.ref: one.position for one in parts_of(snapshot)}
    moved = [part for part in queries.parts_of(plan) if part.position != places[part.ref]]
    for part in moved:
        part.position = places[part.ref]
    Part.objects.bulk_update(moved, ["position"])
