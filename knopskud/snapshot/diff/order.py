"""The order of lists: does it follow from what was added and removed, and if not, which parts were moved?"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def new_order(
    older: Sequence[str], newer: Sequence[str], refs: Mapping[str, str]
) -> tuple[str, ...] | None:
    """The refs of `newer` when its order is not that of `older` with the gone taken out and the new at the end."""
    here = set(newer)
    stayed = [refs[ref] for ref in older if refs.get(ref) in here]
    known = set(stayed)
    expected = [*stayed, *(ref for ref in newer if ref not in known)]
    return None if expected == list(newer) else tuple(newer)


def shifted(older: Sequence[str], newer: Sequence[str], refs: Mapping[str, str]) -> frozenset[str]:
    """The fewest parts (by their newer refs) that must be picked up to get from the older order to the newer."""
    places = {refs[ref]: at for at, ref in enumerate(older) if ref in refs}
    row = [(places[ref], ref) for ref in newer if ref in places]
    stays = _longest_rising([place for place, _ in row])
    return frozenset(ref for at, (_, ref) in enumerate(row) if at not in stays)


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The positions of one longest rising subsequence, by patience sorting."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tails, number)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(number)
            ends.append(at)
        else:
            tails[pile], ends[pile] = number, at
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return frozenset(found)
