"""An older text of a part, held against the one that it has now, and brought back field by field."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404

from knopskud.audit import queries as audit
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.past import Past, fields_before
from knopskud.plan import actions
from knopskud.plan.models import Part
from knopskud.snapshot.diff.model import FieldChange
from knopskud.snapshot.diff.recorded import recorded_changes, value_in
from knopskud.snapshot.types import KINDS

NONE_CHOSEN = Words("Vælg mindst én tekst.", "Choose at least one text.")


@dataclass(frozen=True)
class Older:
    """A part as it was before an act: its fields then, every one that is another now, and those that the act changed."""

    event: Event
    fields: dict[str, Any]
    changes: tuple[FieldChange, ...]
    touched: frozenset[str]

    @property
    def by_field(self) -> dict[str, list[FieldChange]]:
        """The changes of each field: of translations there are several, which come back together."""
        found: dict[str, list[FieldChange]] = {}
        for change in self.changes:
            found.setdefault(change.name, []).append(change)
        return found


def older_of(draft: Draft, row: Part, event_id: int) -> Older:
    """The part as it was before that change of it. Raises Http404 when there was no such change."""
    plan = draft.plan
    since = audit.of_part_since(plan.partnership, plan.key, row.ref, event_id)
    if not since or since[-1].pk != event_id or since[-1].act != "part.change":
        raise Http404
    fields = fields_before(row.fields, since)
    changes = recorded_changes(row.kind, row.fields, fields, Past(draft).called)
    return Older(since[-1], fields, changes, frozenset(since[-1].before or {}))


def restore(
    draft: Draft, row: Part, older: Older, names: Collection[str], *, version: int, at: datetime
) -> Part:
    """Give the chosen fields their older text, as a new change. Raises as `change_part`, Refused without a choice."""
    part = KINDS[row.kind]
    fields = {
        change.name: value_in(part, change.name, older.fields)
        for change in older.changes
        if change.name in names and change.name in part.model_fields
    }
    if not fields:
        raise Refused(NONE_CHOSEN)
    return actions.change_part(
        draft.plan, row.ref, fields=fields, by=draft.user, at=at, version=version
    )
