"""The difference that one recorded act made: from the fields as they were kept before it and after it.

A record is older than the program that reads it. What the types would refuse today is told as it was kept.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from knopskud.core.words import Words
from knopskud.snapshot.diff.fields import changes_in
from knopskud.snapshot.diff.model import FieldChange
from knopskud.snapshot.diff.said import Called
from knopskud.snapshot.types import KINDS, Part

Kept = Mapping[str, Any]
"""Fields as JSON-ready data, by their names."""


def recorded_changes(
    kind: str, before: Kept, after: Kept, called: Called
) -> tuple[FieldChange, ...]:
    """Every field that was not the same, in the order in which the part has them, then those that it has no longer.

    A field that is not there is empty. Raises KeyError for a kind that does not exist.
    """
    part = KINDS[kind]
    own = [name for name in part.model_fields if name != "ref"]
    gone = sorted({*before, *after} - set(own))
    told = [change for name in own for change in _told(part, name, before, after, called)]
    lost = [_without_type(name, before.get(name), after.get(name)) for name in gone]
    return (*told, *(change for change in lost if change is not None))


def _told(
    part: type[Part], name: str, before: Kept, after: Kept, called: Called
) -> tuple[FieldChange, ...]:
    older, newer = (value_in(part, name, kept) for kept in (before, after))
    return changes_in(part, name, (older, newer), (called, called)) if older != newer else ()


def value_in(part: type[Part], name: str, kept: Kept) -> Any:
    """The value of a field as the part would hold it; as it was kept when the type refuses it."""
    field = part.model_fields[name]
    if kept.get(name) is None:
        return None if field.is_required() else field.get_default(call_default_factory=True)
    try:
        return _reader(part, name).validate_python(kept[name])
    except ValidationError:
        found = kept[name]
        return found if isinstance(found, str) else str(found)


def _without_type(name: str, older: Any, newer: Any) -> FieldChange | None:
    if older == newer:
        return None
    said = [Words(text, text) for text in ("" if v is None else str(v) for v in (older, newer))]
    return FieldChange(name, Words(name, name), said[0], said[1], newer)


@cache
def _reader(part: type[Part], name: str) -> TypeAdapter[Any]:
    field = part.model_fields[name]
    annotated: Any = Annotated[(field.annotation, *field.metadata)]
    return TypeAdapter(annotated)
