"""A difference as JSON-ready data, for scripts and for keeping."""

from typing import Any

from knopskud.core.words import Words
from knopskud.snapshot.diff.difference import Difference
from knopskud.snapshot.diff.model import Change, FieldChange
from knopskud.snapshot.diff.translating import TRANSLATIONS
from knopskud.snapshot.types import Part, Translation, translations_of


def as_json(difference: Difference) -> dict[str, Any]:
    """Every change with its values, its words and its reason; the order of lists where it changed."""
    return {
        "from": difference.older.plan.key,
        "to": difference.newer.plan.key,
        "changes": [_change(change) for change in difference.changes],
        "orders": {name: list(refs) for name, refs in difference.orders.items()},
        "renumbered": dict(difference.renumbered),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "what": change.what,
        "kind": change.kind,
        "ref": change.ref,
        "called": change.called,
        "was_called": change.was_called,
        "moved": change.moved is not None or change.shifted,
        "renamed": change.renamed,
        "reason": change.reason,
        "sentence": _words(change.sentence),
        "part": change.part.model_dump(mode="json") if change.what != "changed" else None,
        "fields": [_field(field, change) for field in change.fields],
    }


def _field(field: FieldChange, change: Change) -> dict[str, Any]:
    return {
        "name": field.name,
        "label": _words(field.label),
        **({"language": field.tongue, "of": field.of} if field.of else {}),
        "older": _value(change.older, field),
        "newer": _value(change.newer, field),
        "runs": [[run.kind, run.text] for run in field.runs],
    }


def _value(part: Part | None, field: FieldChange) -> Any:
    if part is None:
        return None
    if field.name == TRANSLATIONS:
        return next((one.text for one in translations_of(part) if _is(one, field)), None)
    return part.model_dump(mode="json", include={field.name})[field.name]


def _is(one: Translation, field: FieldChange) -> bool:
    return (one.language, one.field) == (field.tongue, field.of)


def _words(words: Words) -> dict[str, str]:
    return {"da": words.da, "en": words.en}
