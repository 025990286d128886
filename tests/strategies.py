"""Whole plans at random: small, valid, with every link in place; and pairs of plans of which one was edited.

`snapshots()` draws a plan, `changed_snapshots()` two plans of which the second is an edit of the first, the first
itself, or another plan.
"""

from collections.abc import Iterable
from functools import cache
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from knopskud.snapshot.links import link_paths
from knopskud.snapshot.types import KINDS, LISTS, SINGLES, Part, PlanSnapshot
from tests.field_strategies import Refs, value_of

MOST = 3
"""Parts of a kind in a drawn plan."""
PAIRS, TRIPLES = (tuple(permutations(range(1, MOST + 1), count)) for count in (2, MOST))
ORDERS = st.sampled_from(((1,), ()) * len(PAIRS) + PAIRS + TRIPLES)
"""The numbers of the parts of a kind in any order, each count as often as any other."""
Fields = dict[str, Any]


@st.composite
def snapshots(draw: st.DrawFn) -> PlanSnapshot:
    """A small plan that is valid from end to end."""
    refs: Refs = {kind: [] for kind in KINDS}
    for part in LISTS.values():
        refs[part.kind] = [f"{part.prefix}-{number:03d}" for number in draw(ORDERS)]
    return _plan(draw, _possible(refs), {}, set())


@st.composite
def changed_snapshots(draw: st.DrawFn) -> tuple[PlanSnapshot, PlanSnapshot]:
    """Two plans, most often the second an edit of the first: parts added, removed, moved and changed."""
    older = draw(snapshots())
    how = draw(st.sampled_from(("edited", "edited", "edited", "same", "other")))
    if how == "same":
        return older, older
    return older, draw(_edited(older) if how == "edited" else snapshots())


@st.composite
def _edited(draw: st.DrawFn, plan: PlanSnapshot) -> PlanSnapshot:
    refs: Refs = {kind: [] for kind in KINDS}
    kept: dict[str, Part] = {}
    for name in SINGLES:
        kept |= {getattr(plan, name).ref: getattr(plan, name)}
    for name, part in LISTS.items():
        kept |= {old.ref: old for old in getattr(plan, name)}
        refs[part.kind] = [old.ref for old in getattr(plan, name)]
    for part in draw(st.lists(st.sampled_from([*LISTS.values()]), max_size=4)):
        refs[part.kind] = _other_refs(draw, part, refs[part.kind])
    changed = draw(st.lists(st.sampled_from(sorted(kept)), max_size=3, unique=True))
    return _plan(draw, _possible(refs), kept, set(changed))


def _other_refs(draw: st.DrawFn, part: type[Part], refs: list[str]) -> list[str]:
    act = draw(st.sampled_from(("add", "remove", "move")))
    if act == "add":
        new = f"{part.prefix}-{draw(st.integers(21, 40)):03d}"
        return refs if new in refs else [*refs, new]
    if act == "remove" and refs:
        gone = draw(st.sampled_from(refs))
        return [ref for ref in refs if ref != gone]
    return draw(st.permutations(refs))


def _needs(part: type[Part]) -> set[str]:
    """The kinds that a part of this type cannot be without."""
    return {kind for path, kind, _ in link_paths(part) if path[0] in _required(part)}


def _possible(refs: Refs) -> Refs:
    """The refs without parts whose required links could lead nowhere."""
    while gone := [k for k in refs if refs[k] and any(not refs[n] for n in _needs(KINDS[k]))]:
        refs = {kind: [] if kind in gone else found for kind, found in refs.items()}
    return refs


def _plan(draw: st.DrawFn, refs: Refs, kept: dict[str, Part], changed: set[str]) -> PlanSnapshot:
    def part(of: type[Part], ref: str) -> Fields:
        old = kept.get(ref)
        return _new(draw, of, ref, refs) if old is None else _old(draw, old, refs, ref in changed)

    data: Fields = {name: part(of, of.model_fields["ref"].default) for name, of in SINGLES.items()}
    for name, of in LISTS.items():
        data[name] = [part(of, ref) for ref in refs[of.kind]]
    scenarios = refs["scenario"]
    data["plan"]["current_scenario"] = draw(st.sampled_from(scenarios)) if scenarios else ""
    return PlanSnapshot.model_validate(data)


def _new(draw: st.DrawFn, of: type[Part], ref: str, refs: Refs) -> Fields:
    """A part with what it must have and a few other fields filled in."""
    optional = {draw(_one_or_none(of)) for _ in range(3)} - {""}
    return {"ref": ref} | _drawn(draw, of, [*_required(of), *optional], refs)


def _old(draw: st.DrawFn, old: Part, refs: Refs, changed: bool) -> Fields:
    """A part as it was, perhaps with one field drawn anew, and always those whose links are dead."""
    of = type(old)
    names = {p[0] for p, kind, _ in link_paths(of) if _dead(getattr(old, p[0]), kind, refs)}
    if changed:
        names |= {draw(st.sampled_from((*_required(of), *_optional(of))))}
    return {name: getattr(old, name) for name in of.model_fields} | _drawn(draw, of, names, refs)


def _drawn(draw: st.DrawFn, of: type[Part], names: Iterable[str], refs: Refs) -> Fields:
    return {name: draw(value_of(of, name, refs)) for name in sorted(names)}


@cache
def _required(of: type[Part]) -> tuple[str, ...]:
    return tuple(n for n, f in of.model_fields.items() if f.is_required() and n != "ref")


@cache
def _one_or_none(of: type[Part]) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *_optional(of)))


@cache
def _optional(of: type[Part]) -> tuple[str, ...]:
    return tuple(n for n, f in of.model_fields.items() if not f.is_required() and n != "ref")


def _dead(value: Any, kind: str, refs: Refs) -> bool:
    values = value if isinstance(value, tuple) else (value,)
    links = [one if isinstance(one, str) else getattr(one, kind, None) for one in values]
    return any(link is not None and link not in refs[kind] for link in links)
