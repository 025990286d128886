"""Which line of an older row of things is which line of a newer one: first the equal ones, then the most alike."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from cydifflib import SequenceMatcher

T = TypeVar("T", bound=Hashable)
Pair = tuple[T | None, T | None]
"""An older and the newer thing that it has become; None where it is gone, or new."""
Likeness = Callable[[T, T], float]
"""How alike two things are; 0 or less when one is not the other in a new wording."""
REACH = 40
"""So many places from where it would be expected a thing is looked for. What has gone further counts as gone and new."""


def aligned(older: Sequence[T], newer: Sequence[T], alike: Likeness[T]) -> Iterator[Pair[T]]:
    """Every thing of both rows once, in both rows' order; what is gone stands before what has come."""
    for what, a1, a2, b1, b2 in SequenceMatcher(None, older, newer, autojunk=False).get_opcodes():
        if what == "equal":
            yield from zip(older[a1:a2], newer[b1:b2], strict=True)
        else:
            yield from _paired(older[a1:a2], newer[b1:b2], alike)


def _paired(older: Sequence[T], newer: Sequence[T], alike: Likeness[T]) -> Iterator[Pair[T]]:
    at_older = at_newer = 0
    for i, j in _best(older, newer, alike):
        yield from ((one, None) for one in older[at_older:i])
        yield from ((None, one) for one in newer[at_newer:j])
        yield older[i], newer[j]
        at_older, at_newer = i + 1, j + 1
    yield from ((one, None) for one in older[at_older:])
    yield from ((None, one) for one in newer[at_newer:])


def _best(older: Sequence[T], newer: Sequence[T], alike: Likeness[T]) -> list[tuple[int, int]]:
    """The places of the pairs that keep both orders and are most alike together."""
    scores = _scores(older, newer, alike)
    rows, columns = len(older), len(newer)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = scores[i, j] + best[i + 1][j + 1] if (i, j) in scores else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    found, i, j = [], 0, 0
    while i < rows and j < columns:
        if (i, j) in scores and best[i][j] == scores[i, j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _scores(
    older: Sequence[T], newer: Sequence[T], alike: Likeness[T]
) -> dict[tuple[int, int], float]:
    slope = len(newer) / len(older) if older else 0
    found: dict[tuple[int, int], float] = {}
    for i, one in enumerate(older):
        middle = int(i * slope)
        for j in range(max(0, middle - REACH), min(len(newer), middle + REACH)):
            score = alike(one, newer[j])
            if score > 0:
                found[i, j] = score
    return found
