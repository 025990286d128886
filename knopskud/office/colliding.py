"""Two people in the same field: both texts side by side, so that nobody's words are lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knopskud.core.errors import Invalid
from knopskud.office.draft import Draft
from knopskud.plan.models import Part
from knopskud.snapshot.diff.fields import field_changes
from knopskud.snapshot.diff.model import FieldChange
from knopskud.snapshot.parts import fields_of, validate_fields


@dataclass(frozen=True)
class Collision:
    """What somebody else has saved meanwhile, against what was typed now. `version` is theirs."""

    who: str
    version: int
    changes: tuple[FieldChange, ...]


def collision_of(draft: Draft, row: Part, mine: Mapping[str, Any]) -> Collision | None:
    """The fields that both have touched, or None when both have written the same, as after a second press on Save.

    It is without words when what was typed cannot be read yet.
    """
    who = str(row.changed_by) if row.changed_by else ""
    try:
        typed = validate_fields(row.kind, row.ref, {**row.fields, **mine})
    except Invalid:
        return Collision(who, row.version, ())
    if fields_of(typed) == row.fields:
        return None
    called = draft.lookup.called
    changes = field_changes(draft.lookup.part(row.ref), typed, called, called)
    return Collision(who, row.version, changes)
