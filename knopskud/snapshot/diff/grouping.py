"""The changes where people look for them: under their delaftale, and under their afdeling."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from knopskud.snapshot.diff.model import Change, Group
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import KINDS, Activity, Department, Meeting, Milestone, Part

if TYPE_CHECKING:
    from knopskud.snapshot.diff.difference import Difference

FIRST = ("sub_agreement", "activity", "sub_goal", "indicator", "milestone", "data_point")
"""What residents look for first; everything else follows in the order of the plan."""
ORDER = {kind: at for at, kind in enumerate((*FIRST, *(k for k in KINDS if k not in FIRST)))}


def by_sub_agreement(difference: "Difference") -> tuple[Group, ...]:
    """One group for each delaftale with changes, in the newer plan's order, then those that are gone, then the rest."""
    before, after = Lookup(difference.older), Lookup(difference.newer)

    def home(change: Change) -> Part | None:
        if change.newer is not None:
            return after.sub_agreement_of(change.newer)
        found = before.sub_agreement_of(change.part)
        now = difference.renumbered.get(found.ref, found.ref) if found else None
        return after.get(now) or found

    gone = [c.part for c in difference.changes if c.what == "removed" and c.kind == "sub_agreement"]
    return _groups(difference.changes, [*difference.newer.sub_agreements, *gone], home)


def _groups(
    changes: Iterable[Change], parts: Iterable[Part], home: Callable[[Change], Part | None]
) -> tuple[Group, ...]:
    table: dict[str, list[Change]] = {}
    for change in changes:
        found = home(change)
        table.setdefault(found.ref if found else "", []).append(change)
    groups = [Group(part, _sorted(table[part.ref])) for part in parts if part.ref in table]
    return (*groups, Group(None, _sorted(table[""]))) if "" in table else tuple(groups)


def _sorted(changes: list[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: ORDER[change.kind]))


def by_department(difference: "Difference") -> tuple[Group, ...]:
    """One group for each afdeling that something changed for: its activities, their milestones, its meeting, itself.

    Last, without a part, come the changed activities that are for everybody.
    """
    before, after = Lookup(difference.older), Lookup(difference.newer)
    table: dict[str, list[Change]] = {}
    for change in difference.changes:
        homes = _homes(change.older, before) | _homes(change.newer, after)
        named = {difference.renumbered.get(ref, ref) for ref in homes if ref}
        for ref in named or homes:
            table.setdefault(ref, []).append(change)
    parts: list[Part] = list(difference.newer.departments)
    parts += [c.part for c in difference.changes if c.what == "removed" and c.kind == "department"]
    groups = [Group(part, _sorted(table[part.ref])) for part in parts if part.ref in table]
    return (*groups, Group(None, _sorted(table[""]))) if "" in table else tuple(groups)


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
