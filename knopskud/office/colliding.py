"""Two people in the same field: both texts side by side, so that nobody's words are lost, and put together by choice."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any

from knopskud.audit import queries as audit
from knopskud.core.errors import Invalid
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.forms.form import marks_of
from knopskud.office.forms.shapes import Shape, shapes_of
from knopskud.office.forms.typed import Typed
from knopskud.office.merging import PREFIX, SEVERAL, Stretch, merged, picks_in, stretches
from knopskud.plan.models import Part
from knopskud.snapshot.diff.fields import field_changes
from knopskud.snapshot.diff.model import FieldChange
from knopskud.snapshot.parts import fields_of, validate_fields

MARK = f"{PREFIX}.mark"
LOOKED_BACK = 30
"""So many acts on a part are looked through for what stood there before both."""


@dataclass(frozen=True)
class Met:
    """One field that both have touched: the change from theirs to mine, and both texts in stretches to choose from."""

    change: FieldChange
    stretches: tuple[Stretch, ...]
    has_paragraphs: bool

    @property
    def name(self) -> str:
        """The field's name."""
        return self.change.name

    @property
    def label(self) -> Words:
        """What the field is called."""
        return self.change.label

    @property
    def quarrels(self) -> int:
        """How many choices there are."""
        return sum(one.number is not None for one in self.stretches)


@dataclass(frozen=True)
class Collision:
    """What somebody else has saved meanwhile, against what was typed now. `version` is theirs.

    `mark` is of what was typed: choices belong to exactly these two texts and to no others.
    """

    who: str
    version: int
    fields: tuple[Met, ...]
    mark: str = ""


def collision_of(
    draft: Draft, row: Part, mine: Mapping[str, Any], seen: Mapping[str, str]
) -> Collision | None:
    """The fields that both have touched, or None when both have written the same, as after a second press on Save.

    It is without fields when what was typed cannot be read yet. `seen` are the marks that the form was opened with.
    """
    who = str(row.changed_by) if row.changed_by else ""
    try:
        typed = validate_fields(row.kind, row.ref, {**row.fields, **mine})
    except Invalid:
        return Collision(who, row.version, ())
    whole = fields_of(typed)
    if whole == row.fields:
        return None
    called = draft.lookup.called
    changes = field_changes(draft.lookup.part(row.ref), typed, called, called)
    before = before_both(draft, row, mine, seen)
    met = (_met(row, whole, change, before.get(change.name)) for change in changes)
    return Collision(who, row.version, tuple(met), _mark(whole, mine))


def put_together(
    draft: Draft, row: Part, mine: Mapping[str, Any], seen: Mapping[str, str], typed: Typed
) -> dict[str, Any] | None:
    """The fields that both have touched as the choices in the form make them.

    None when something else has been typed since the choices were made. Raises Invalid when mine cannot be read.
    """
    whole = fields_of(validate_fields(row.kind, row.ref, {**row.fields, **mine}))
    if typed.get(MARK) != [_mark(whole, mine)]:
        return None
    before = before_both(draft, row, mine, seen)
    return {
        name: merged(
            _shape(row.kind, name), row.fields[name], whole[name], picks_in(typed, name), before.get(name)
        )
        for name in mine
    }  # fmt: skip


def before_both(
    draft: Draft, row: Part, names: Collection[str], seen: Mapping[str, str]
) -> dict[str, Any]:
    """What stood in these fields when the form was opened, as far as the record tells. One query."""
    found: dict[str, Any] = {}
    plan = draft.plan
    for event in audit.of_part(plan.partnership, plan.key, row.ref, most=LOOKED_BACK):
        for name, value in (event.before or {}).items():
            if name not in names or name in found or event.act != "part.change":
                continue
            if marks_of(row.kind, {**row.fields, name: value}).get(name) == seen.get(name):
                found[name] = value
    return found


def _mark(whole: Mapping[str, Any], names: Collection[str]) -> str:
    typed = dumps({name: whole[name] for name in names}, sort_keys=True)
    return sha256(typed.encode()).hexdigest()[:16]


def _met(row: Part, whole: Mapping[str, Any], change: FieldChange, before: Any) -> Met:
    shape = _shape(row.kind, change.name)
    found = stretches(shape, row.fields[change.name], whole[change.name], before)
    return Met(change, found, has_paragraphs=shape.widget in SEVERAL)


def _shape(kind: str, name: str) -> Shape:
    return next(shape for shape in shapes_of(kind) if shape.name == name)
