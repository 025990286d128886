"""Going from the older plan to the newer one by its differences alone."""

from typing import Any

from knopskud.snapshot.diff.difference import Difference
from knopskud.snapshot.diff.matching import Match
from knopskud.snapshot.diff.model import Change
from knopskud.snapshot.types import LISTS, SINGLES, Part, PlanShape


def apply(older: PlanShape, difference: Difference) -> PlanShape:
    """The plan that `older` becomes when every change is made. `apply(a, compare(a, b))` equals `b`.

    Raises ValueError when `older` is not the plan that the differences were found in.
    """
    if older != difference.older:
        raise ValueError("these are the differences of another plan")
    match = Match(difference.older, difference.newer, {})
    match.refs.clear()
    match.refs.update(difference.renumbered or {part: part for part in _refs(older)})
    changes = {c.older.ref: c for c in difference.changes if c.older is not None}
    fields: dict[str, Any] = {
        name: _changed(getattr(older, name), changes, match) for name in SINGLES
    }
    for name, kind in LISTS.items():
        stayed = [p for p in getattr(older, name) if not _gone(p, changes)]
        added = [c.newer for c in difference.changes if c.what == "added" and c.kind == kind.kind]
        parts = [*(_changed(part, changes, match) for part in stayed), *added]
        if name in difference.orders:
            row = {ref: at for at, ref in enumerate(difference.orders[name])}
            parts.sort(key=lambda part, row=row: row[part.ref])  # type: ignore[misc]
        fields[name] = tuple(parts)
    return older.model_copy(update=fields)


def _refs(plan: PlanShape) -> list[str]:
    parts = [getattr(plan, name) for name in SINGLES]
    for name in LISTS:
        parts += getattr(plan, name)
    return [part.ref for part in parts]


def _gone(part: Part, changes: dict[str, Change]) -> bool:
    return part.ref in changes and changes[part.ref].what == "removed"


def _changed(part: Part, changes: dict[str, Change], match: Match) -> Part:
    found = match.translated(part)
    if part.ref not in changes:
        return found
    return found.model_copy(update={f.name: f.value for f in changes[part.ref].fields})
