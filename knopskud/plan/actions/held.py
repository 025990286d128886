"""A plan that an act holds: who writes, what stands in it, and each change with its record. Several changes cost one reading."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.refs import next_ref
from knopskud.plan import queries, refusals
from knopskud.plan.models import Part, Plan, Retired
from knopskud.snapshot.parts import fields_of, problem_at, validate_fields
from knopskud.snapshot.types import KINDS


@contextmanager
def held(plan: Plan, *, by: User | None, at: datetime) -> Iterator["Held"]:
    """Hold the plan until the block ends: links that are checked now still hold then, and all of it is kept or nothing.

    Raises NotYours for strangers, Refused for a closed plan.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        yield Held(plan, by=by, at=at)


class Held:
    """The plan's parts as they are now. Every change refuses first and writes then, so a refusal leaves them as they were."""

    def __init__(self, plan: Plan, *, by: User | None, at: datetime) -> None:
        self.plan, self.by, self.at = plan, by, at
        self.writing = refusals.of_readers(plan, by)
        refusals.of_closed(Plan.objects.select_for_update().get(pk=plan.pk))
        self.parts = queries.parts_of(plan)

    def part(self, ref: str) -> Part:
        """The part with that ref. Raises Part.DoesNotExist."""
        found = next((part for part in self.parts if part.ref == ref), None)
        if found is None:
            raise Part.DoesNotExist(ref)
        return found

    def add(
        self, kind: str, fields: Mapping[str, Any], *, ref: str | None, after: str | None
    ) -> Part:
        """As `add_part`."""
        refusals.of_adding(kind, self.parts)
        taken = {part.ref for part in self.parts} | self._retired
        ref = ref or next_ref(KINDS[kind].prefix, taken)
        if ref in taken:
            raise Refused(refusals.TAKEN.filled(key=ref))
        value = validate_fields(kind, ref, fields)
        refusals.of_other_hands(self.plan, self.writing, self.parts, ref, value)
        refusals.of_civil_numbers(value)
        whole = fields_of(value)
        refusals.of_dangling_links(kind, ref, whole, self._kinds() | {ref: kind})
        places = [part.position for part in self.parts if part.kind == kind]
        part = Part.objects.create(
            plan=self.plan,
            ref=ref,
            kind=kind,
            position=max(places, default=-1) + 1,
            fields=whole,
            changed_at=self.at,
            changed_by=self.by,
        )
        self._record("part.add", part, after=whole)
        if after is not None:
            self._put(part, after)
        self.parts.append(part)
        return part

    def change(self, ref: str, fields: Mapping[str, Any], *, version: int | None) -> Part:
        """As `change_part`."""
        part = self.part(ref)
        refusals.of_other_hands(self.plan, self.writing, self.parts, ref)
        if version is not None and version != part.version:
            raise refusals.Overtaken(part)
        value = validate_fields(part.kind, ref, {**part.fields, **fields})
        whole = fields_of(value)
        # with fields that are newer than the part
        stood = fields_of(validate_fields(part.kind, ref, part.fields))
        before = {name: stood[name] for name in whole if whole[name] != stood[name]}
        if not before:
            return part
        if "key" in before and part.kind == "plan":
            raise problem_at("key", refusals.KEY_STAYS)
        refusals.of_other_hands(self.plan, self.writing, self.parts, ref, value)
        refusals.of_civil_numbers(value)
        refusals.of_dangling_links(part.kind, ref, whole, self._kinds())
        after = {name: whole[name] for name in before}
        part.fields, part.changed_at, part.changed_by = whole, self.at, self.by
        part.version += 1
        part.save()
        self._record("part.change", part, before=before, after=after)
        return part

    def remove(self, ref: str) -> None:
        """As `remove_part`."""
        part = self.part(ref)
        refusals.of_taking_out(self.plan, self.writing, self.parts, part)
        refusals.of_removing(part, [other for other in self.parts if other.ref != ref])
        self._record("part.remove", part, before=part.fields)
        Retired.objects.create(plan=self.plan, ref=ref)
        part.delete()
        self.parts.remove(part)
        self._retired.add(ref)

    def move(self, ref: str, *, after: str | None) -> None:
        """As `move_part`."""
        part = self.part(ref)
        refusals.of_taking_out(self.plan, self.writing, self.parts, part)
        before = [other.ref for other in self.parts if other.kind == part.kind].index(ref)
        self._put(part, after)
        if part.position != before:
            self._record(
                "part.move", part, before={"position": before}, after={"position": part.position}
            )

    @cached_property
    def _retired(self) -> set[str]:
        found = Retired.objects.filter(plan=self.plan)
        return set(found.values_list("ref", flat=True))

    def _kinds(self) -> dict[str, str]:
        return {part.ref: part.kind for part in self.parts}

    def _put(self, part: Part, after: str | None) -> None:
        same = [one for one in self.parts if one.kind == part.kind and one.ref != part.ref]
        row = sorted(same, key=lambda one: one.position)
        at = 0 if after is None else [one.ref for one in row].index(self._beside(row, after)) + 1
        row.insert(at, part)
        for position, one in enumerate(row):
            one.position = position
        Part.objects.bulk_update(row, ["position"])

    @staticmethod
    def _beside(row: list[Part], ref: str) -> str:
        if all(one.ref != ref for one in row):
            raise Part.DoesNotExist(ref)
        return ref

    def _record(
        self,
        act: str,
        part: Part,
        *,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
    ) -> None:
        record(
            partnership=self.plan.partnership,
            at=self.at,
            by=self.by,
            act=act,
            plan_key=self.plan.key,
            ref=part.ref,
            before=before,
            after=after,
        )
