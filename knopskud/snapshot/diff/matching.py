"""Which part of the older plan is which part of the newer one.

Inside a plan the ref says it: a ref never changes and is never used again. Between plans an activity's origin says
it (R17), a delaftale is known by its focus area, and everything else by its kind and name.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from knopskud.core.slugs import slug
from knopskud.snapshot.links import link_paths
from knopskud.snapshot.types import LISTS, Activity, Part, PlanHead, PlanShape, SubAgreement, Value

GONE = "?"
"""Stands before the ref of a part that did not come along, so that it never looks like another part's."""

Areas = Mapping[str, Sequence[str]]


class Match:
    """Pairs of parts in two plans, and the older parts as they read with the newer plan's refs."""

    def __init__(self, older: PlanShape, newer: PlanShape, areas: Areas) -> None:
        self.same_plan = older.plan.key == newer.plan.key
        self.refs: dict[str, str] = {older.plan.ref: newer.plan.ref}
        self.refs[older.agreement.ref] = newer.agreement.ref
        for name in LISTS:
            before, after = getattr(older, name), getattr(newer, name)
            if self.same_plan:
                self.refs |= {p.ref: p.ref for p in before}
            else:
                self.refs |= _pairs(before, after, older.plan.key, areas)

    def ref(self, older: str) -> str:
        """The newer ref of an older part."""
        return self.refs.get(older, GONE + older)

    def translated(self, part: Part) -> Part:
        """The older part with the newer plan's refs in it. Refs of parts that did not come along are marked."""
        if self.same_plan:
            return part
        found = part
        for path, _, _ in link_paths(type(part)):
            found = _replaced(found, path, self.ref)
        changes: dict[str, Any] = {"ref": self.ref(part.ref)}
        if isinstance(part, PlanHead) and part.current_scenario:
            changes["current_scenario"] = self.ref(part.current_scenario)
        return found.model_copy(update=changes)


def _pairs(
    before: Iterable[Part], after: Iterable[Part], plan: str, areas: Areas
) -> dict[str, str]:
    """Every older part finds at most one newer part, and the other way round; the surest signs come first."""
    found: dict[str, str] = {}
    left = list(after)
    for sign in (_by_origin, _by_area, _by_name):
        for older in before:
            if older.ref in found:
                continue
            newer = next((n for n in left if sign(older, n, plan, areas)), None)
            if newer is not None:
                found[older.ref] = newer.ref
                left.remove(newer)
    return found


def _by_origin(older: Part, newer: Part, plan: str, _: Areas) -> bool:
    return (
        isinstance(newer, Activity)
        and newer.origin.plan == plan
        and newer.origin.ref == older.ref
        and newer.origin.type in ("continued", "new_version")
    )


def _by_area(older: Part, newer: Part, _: str, areas: Areas) -> bool:
    if not isinstance(older, SubAgreement) or not isinstance(newer, SubAgreement):
        return False
    return newer.area in (older.area, *areas.get(older.area, ()))


def _by_name(older: Part, newer: Part, _: str, __: Areas) -> bool:
    return (slug(older.called) or older.called) == (slug(newer.called) or newer.called)


def _replaced(of: Any, path: tuple[str, ...], change: Any) -> Any:
    name, *rest = path
    value = getattr(of, name)

    def one(inner: Any) -> Any:
        if inner is None or inner == "":
            return inner
        return _replaced(inner, tuple(rest), change) if rest else change(inner)

    assert isinstance(of, Value)
    new = tuple(one(inner) for inner in value) if isinstance(value, tuple) else one(value)
    return of.model_copy(update={name: new})
