"""A new part is made once, however often its form is sent: a double press, or a page that is loaded again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from knopskud.core.errors import Invalid, Refused
from knopskud.office.draft import Draft
from knopskud.plan.actions import add_part
from knopskud.plan.models import Part
from knopskud.plan.queries import free_ref
from knopskud.snapshot.parts import fields_of, validate_fields


def added_once(
    draft: Draft, kind: str, fields: Mapping[str, Any], becomes: str, *, at: datetime
) -> Part:
    """Add the part under the ref that its form was given, or under the next free one when somebody else has got that.

    The part that is already there is returned when the same person has sent the same before. Raises as `add_part`.
    """
    if becomes == free_ref(draft.plan, kind):
        try:
            return add_part(draft.plan, kind=kind, fields=fields, by=draft.user, at=at, ref=becomes)
        except Invalid:
            raise
        except (
            Refused
        ):  # taken between our look and our writing, or not allowed: the act below says which
            draft = Draft(draft.plan, draft.user)
    there = draft.rows.get(becomes)
    if there is not None and _is_the_same(there, kind, fields, draft):
        return there
    return add_part(draft.plan, kind=kind, fields=fields, by=draft.user, at=at)


def _is_the_same(there: Part, kind: str, fields: Mapping[str, Any], draft: Draft) -> bool:
    if there.kind != kind or there.changed_by_id != draft.user.pk:
        return False
    return bool(fields_of(validate_fields(kind, there.ref, fields)) == there.fields)
