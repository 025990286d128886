"""Runs word by word: what was added and removed inside one stretch of styled text."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from knopskud.documents.content.model import Mark, Run, Runs
from knopskud.documents.content.runs import text_of
from knopskud.snapshot.diff.tokens import Kind, compared, tokens

RECOGNISED = 0.4
"""So much of two texts' words has to be the same for one to be a new wording of the other."""


@dataclass(frozen=True)
class Stretch:
    """A piece of both texts, or of one when it was added or removed: where it begins and ends in each, in letters."""

    kind: Kind
    older: tuple[int, int]
    newer: tuple[int, int]


def marked_runs(older: Runs, newer: Runs) -> Runs:
    """`newer` with what was added marked and what was removed put in; a new wording throughout stands whole beside the old."""
    if older == newer:
        return newer
    before, after = text_of(older), text_of(newer)
    if likeness(before, after) < RECOGNISED:
        return joined([*_marked(older, "removed"), *_marked(newer, "added")])
    stretches = _sorted(_tidied(list(_stretches(older, newer)), after))
    return joined(run for stretch in stretches for run in _runs_of(stretch, older, newer))


def joined(runs: Iterable[Run]) -> Runs:
    """The same text in as few runs as its styles and marks allow."""
    return tuple(
        replace(style, text=text)
        for style, same in groupby(runs, lambda run: replace(run, text=""))
        if (text := "".join(run.text for run in same))
    )


def likeness(older: str, newer: str) -> float:
    """How much of two texts is the same words, from 0 to 1; the order of the words does not count."""
    if older == newer:
        return 1.0
    a, b = Counter(older.casefold().split()), Counter(newer.casefold().split())
    count = a.total() + b.total()
    return 2 * (a & b).total() / count if count else 1.0


def _marked(runs: Runs, mark: Mark) -> Runs:
    return tuple(replace(run, mark=mark) for run in runs)


def _stretches(older: Runs, newer: Runs) -> Iterator[Stretch]:
    words = tokens(text_of(older)), tokens(text_of(newer))
    styles: dict[Run, int] = {}
    shapes = _shape(older, styles), _shape(newer, styles)
    first, second = words if len(styles) < 2 else (_styled(*one) for one in zip(words, shapes, strict=True))  # fmt: skip
    i = j = a = b = 0
    for kind, count in compared(first, second):
        more_a = sum(map(len, words[0][i : i + count])) if kind != "added" else 0
        more_b = sum(map(len, words[1][j : j + count])) if kind != "removed" else 0
        yield Stretch(kind, (a, a + more_a), (b, b + more_b))
        a, b = a + more_a, b + more_b
        i += count if kind != "added" else 0
        j += count if kind != "removed" else 0


def _shape(runs: Runs, styles: dict[Run, int]) -> str:
    """One sign for the style of each letter."""
    return "".join(
        chr(styles.setdefault(replace(run, text=""), len(styles))) * len(run.text)
        for run in runs
        if run.text
    )


def _styled(words: list[str], shape: str) -> list[Hashable]:
    """Each word with the styles of its letters: one that changes style inside is still one word."""
    found: list[Hashable] = []
    at = 0
    for word in words:
        found.append((word, shape[at : at + len(word)]))
        at += len(word)
    return found


def _tidied(found: list[Stretch], newer: str) -> Iterator[Stretch]:
    """Lone white space and signs between two changes join them: a sentence reads better in whole pieces."""
    for at, one in enumerate(found):
        between = one.kind == "same" and 0 < at < len(found) - 1
        if between and not any(letter.isalnum() for letter in newer[slice(*one.newer)]):
            yield Stretch("removed", one.older, (one.newer[0], one.newer[0]))
            yield Stretch("added", (one.older[1], one.older[1]), one.newer)
        else:
            yield one


def _sorted(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Between two unchanged pieces, first all that was removed and then all that was added."""
    for _, group in groupby(stretches, lambda one: one.kind == "same"):
        yield from sorted(group, key=lambda one: one.kind == "added")


def _runs_of(stretch: Stretch, older: Runs, newer: Runs) -> Iterator[Run]:
    if stretch.kind == "removed":
        return _cut(older, *stretch.older, "removed")
    return _cut(newer, *stretch.newer, "added" if stretch.kind == "added" else "")


def _cut(runs: Runs, start: int, end: int, mark: Mark) -> Iterator[Run]:
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text, mark=mark)
