"""Finding the differences of two plans."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from knopskud.core.words import Words
from knopskud.snapshot.diff.difference import Difference
from knopskud.snapshot.diff.fields import field_changes
from knopskud.snapshot.diff.matching import Areas, Match
from knopskud.snapshot.diff.model import Change
from knopskud.snapshot.diff.order import new_order, shifted
from knopskud.snapshot.diff.sentences import sentence
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import LISTS, SINGLES, Part, PlanShape

FROM_TO = Words("fra “{older}” til “{newer}”", "from “{older}” to “{newer}”")


def compare(
    older: PlanShape,
    newer: PlanShape,
    *,
    reasons: Mapping[str, str] | None = None,
    areas: Areas | None = None,
) -> Difference:
    """What changed from `older` to `newer`; equal plans give an empty difference.

    `reasons` are those that residents were given, by the ref of the part. Between different plans `areas` gives the
    newer focus areas of each older one (the frame's mapping). Raises TypeError when the one is a whole plan and the
    other its public projection.
    """
    if type(older) is not type(newer):
        raise TypeError("a whole plan and a public one cannot be compared")
    return _Comparison(older, newer, reasons or {}, areas or {}).difference()


class _Comparison:
    def __init__(
        self, older: PlanShape, newer: PlanShape, reasons: Mapping[str, str], areas: Areas
    ) -> None:
        self.older, self.newer, self.reasons = older, newer, reasons
        self.match = Match(older, newer, areas)
        self.before, self.after = Lookup(older), Lookup(newer)
        self.back = {new: old for old, new in self.match.refs.items()}

    def difference(self) -> Difference:
        changes = [change for name in SINGLES for change in self._single(name)]
        orders = {}
        for name in LISTS:
            was, now = self._refs(self.older, name), self._refs(self.newer, name)
            if (order := new_order(was, now, self.match.refs)) is not None:
                orders[name] = order
            changes += self._list(name, shifted(was, now, self.match.refs))
        renumbered = {} if self.match.same_plan else self.match.refs
        said = tuple(self._told(change) for change in changes)
        return Difference(self.older, self.newer, said, orders, renumbered)

    @staticmethod
    def _refs(plan: PlanShape, name: str) -> list[str]:
        return [part.ref for part in getattr(plan, name)]

    def _single(self, name: str) -> Iterator[Change]:
        yield from self._both(getattr(self.older, name), getattr(self.newer, name), shifted=False)

    def _list(self, name: str, moved: frozenset[str]) -> Iterator[Change]:
        before = {self.match.ref(part.ref): part for part in getattr(self.older, name)}
        for part in getattr(self.newer, name):
            was = before.pop(part.ref, None)
            if was is None:
                yield Change("added", None, part)
            else:
                yield from self._both(was, part, shifted=part.ref in moved)
        for gone in before.values():
            yield Change("removed", gone, None)

    def _both(self, was: Part, now: Part, *, shifted: bool) -> Iterator[Change]:
        fields = field_changes(self.match.translated(was), now, self._was_called, self.after.called)
        if fields or shifted:
            yield Change("changed", was, now, fields, shifted, self._moved(was, now))

    def _was_called(self, ref: str) -> str:
        """What a ref in a translated older part was called."""
        older = self.back.get(ref, ref.lstrip("?"))
        return self.before.called(older)

    def _moved(self, was: Part, now: Part) -> Words | None:
        for field in ("sub_agreement", "activity"):
            older, newer = getattr(was, field, None), getattr(now, field, None)
            if older and newer and self.match.ref(older) != newer:
                names = self.before.called(older), self.after.called(newer)
                return FROM_TO.filled(older=names[0], newer=names[1])
        return None

    def _told(self, change: Change) -> Change:
        reason = self.reasons.get(change.ref, "")
        return replace(change, reason=reason, sentence=sentence(change))
