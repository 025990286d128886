"""Carrying parts from one plan into another: refs that are free are kept, links follow, and what is one is one."""

from copy import deepcopy
from typing import Any

from knopskud.core.refs import next_ref
from knopskud.snapshot.links import link_paths
from knopskud.snapshot.parts import Placed
from knopskud.snapshot.types import KINDS

NAMED = {"party": "name", "department": "name", "body": "name", "contact": "title", "partner": "name"}  # fmt: skip
"""Kinds of which two plans may have the same one, such as the municipality, and the field that tells."""
NEEDED = frozenset({"sub_agreement", "scenario"})
"""Links without which a part has no place: it stays behind when they lead to nothing that came along."""


class Carrying:
    """The parts of the new plan as they come in."""

    def __init__(self) -> None:
        self.parts: list[Placed] = []
        self._taken: set[str] = set()
        self._named: dict[tuple[str, str], str] = {}
        self._brought: dict[tuple[str, str], str] = {}

    def add(self, kind: str, fields: dict[str, Any], ref: str = "") -> str:
        """Put a part last among its kind, under `ref` when that is free; return the ref that it got."""
        if not ref or ref in self._taken:
            ref = next_ref(KINDS[kind].prefix, self._taken)
        self._taken.add(ref)
        self.parts.append(Placed(kind, ref, len(self.parts), fields))
        return ref

    def next_plan(self) -> None:
        """What comes now is of another plan: what has a name that was brought already is the same thing."""
        self._named |= self._brought
        self._brought = {}

    def carry(self, part: Placed, refs: dict[str, str], **changes: Any) -> None:
        """Bring a part of an older plan along, with `changes` to its fields.

        `refs` leads from the older plan's refs to the new ones, and learns this part's. Nothing happens when what the
        part belongs to did not come along; a party, place or partner that another plan brought already is that one.
        """
        fields = deepcopy(part.fields)
        for path, *_ in link_paths(KINDS[part.kind]):
            if not _follow(fields, path, refs):
                return
        fields |= changes
        name = (part.kind, str(fields.get(NAMED.get(part.kind, ""), "")).casefold())
        if part.kind in NAMED and name in self._named:
            refs[part.ref] = self._named[name]
            return
        refs[part.ref] = self._brought[name] = self.add(part.kind, fields, part.ref)


def _follow(fields: dict[str, Any], path: tuple[str, ...], refs: dict[str, str]) -> bool:
    """Lead the links at `path` to where their parts are now, and drop those that lead nowhere. Tells whether the part
    still has its place.
    """
    name, *rest = path
    value = fields.get(name)
    if rest:
        fields[name] = [row for row in value or () if _follow(row, tuple(rest), refs)]
    elif isinstance(value, list):
        fields[name] = [refs[ref] for ref in value if ref in refs]
    elif value:
        fields[name] = refs.get(value)
        return bool(fields[name]) or (name not in NEEDED and name != "partner")
    return True
