"""The changes where people look for them: under their delaftale, and under their afdeling."""

from typing import TYPE_CHECKING

from knopskud.snapshot.diff.matching import GONE
from knopskud.snapshot.diff.model import Change, Group
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import KINDS, LISTS, Activity, Department, Meeting, Milestone, Part

if TYPE_CHECKING:
    from knopskud.snapshot.diff.difference import Difference

FIRST = ("sub_agreement", "activity", "sub_goal", "indicator", "milestone", "data_point")
"""What residents look for first; everything else follows in the order of the plan."""
ORDER = {kind: at for at, kind in enumerate((*FIRST, *(k for k in KINDS if k not in FIRST)))}


def by_sub_agreement(difference: "Difference") -> tuple[Group, ...]:
    """One group for each delaftale with changes, in the newer plan's order, then those that are gone, then the rest."""
    before, after = Lookup(difference.older), Lookup(difference.newer)
    table: dict[str, list[Change]] = {}
    for change in difference.changes:
        if change.newer is not None:
            found = after.sub_agreement_of(change.newer)
            home = found.ref if found else ""
        else:
            found = before.sub_agreement_of(change.part)
            home = _now(difference, found.ref) if found else ""
        table.setdefault(home, []).append(change)
    return _groups(difference, "sub_agreements", table)


def by_department(difference: "Difference") -> tuple[Group, ...]:
    """One group for each afdeling that something changed for: its activities, their milestones, its meeting, itself.

    Last, without a part, come the changed activities that are or were for everybody.
    """
    before, after = Lookup(difference.older), Lookup(difference.newer)
    table: dict[str, list[Change]] = {}
    for change in difference.changes:
        were = {_now(difference, ref) for ref in _homes(change.older, before)}
        for home in were | _homes(change.newer, after):
            table.setdefault(home, []).append(change)
    return _groups(difference, "departments", table)


def _now(difference: "Difference", ref: str) -> str:
    """An older ref as the newer plan has it; between plans the ref of what is gone may be another part's by now."""
    if not ref or not difference.renumbered:
        return ref
    return difference.renumbered.get(ref, GONE + ref)


def _groups(
    difference: "Difference", name: str, table: dict[str, list[Change]]
) -> tuple[Group, ...]:
    """The groups in the order of that list in the newer plan, then what is gone from it, then those without a part."""
    parts: dict[str, Part] = {part.ref: part for part in getattr(difference.newer, name)}
    for change in difference.changes:
        if change.what == "removed" and change.kind == LISTS[name].kind:
            parts[_now(difference, change.ref)] = change.part
    groups = [Group(part, _sorted(table[home])) for home, part in parts.items() if home in table]
    return (*groups, Group(None, _sorted(table[""]))) if "" in table else tuple(groups)


def _sorted(changes: list[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: ORDER[change.kind]))


def _homes(part: Part | None, lookup: Lookup) -> set[str]:
    """The refs of the afdelinger that a part concerns; "" for all of them, nothing for parts without a place."""
    match part:
        case Department():
            return {part.ref}
        case Meeting():
            return set(part.departments)
        case Activity() if part.reach == "open":
            return set(part.departments) or {""}
        case Milestone() if part.activity:
            return _homes(lookup.get(part.activity), lookup)
    return set()
