"""Asking an index: every word that was typed counts, in any form; a word that is nowhere is looked for as if misspelt."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import islice
from math import log
from typing import Generic, TypeVar

from knopskud.finding.index import Index, Text
from knopskud.finding.letters import Word, words
from knopskud.finding.near import SHORTEST, nearest, one_error_away
from knopskud.finding.stems import stem

K = TypeVar("K", bound=Hashable)
MOST_WORDS, LONGEST = 8, 200
SHORTEST_PART = 3
MOST_COMPOUNDS = 200
IN_TITLE, IN_COMPOUND, MISSPELT = 4.0, 0.4, 0.6
SMALL = frozenset(
    [
        "af",
        "alle",
        "at",
        "da",
        "de",
        "den",
        "der",
        "det",
        "du",
        "eller",
        "en",
        "er",
        "et",
        "for",
        "fra",
        "han",
        "har",
        "hos",
        "hvad",
        "hvem",
        "hvor",
        "hvordan",
        "hvornår",
        "hvis",
        "i",
        "ikke",
        "jeg",
        "kan",
        "med",
        "man",
        "mig",
        "min",
        "mit",
        "når",
        "og",
        "om",
        "op",
        "på",
        "sig",
        "skal",
        "som",
        "så",
        "til",
        "ud",
        "ved",
        "vi",
        "være",
        "a",
        "an",
        "and",
        "are",
        "at",
        "by",
        "for",
        "from",
        "how",
        "i",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "the",
        "to",
        "what",
        "when",
        "where",
        "who",
        "with",
    ]
)
"""Words that stand everywhere; they count when nothing else was typed."""


@dataclass(frozen=True)
class Answer(Generic[K]):
    """What was found, the best first. `stems` are those to mark in the texts.

    `instead` says for a misspelt word what was looked for; `nearest` what might have been meant where nothing was found.
    `is_part` is whether only some of the words were found together.
    """

    found: tuple[Text[K], ...] = ()
    stems: frozenset[str] = frozenset()
    instead: tuple[tuple[str, str], ...] = ()
    nearest: tuple[str, ...] = ()
    is_part: bool = False


def search(index: Index[K], asked: str, keep: Callable[[K], bool]) -> Answer[K]:
    """The texts that hold what was asked for, among those whose key may be kept."""
    every = list(dict.fromkeys(word.folded for word in words(asked[:LONGEST])))
    typed = [word for word in every if word not in SMALL] or every
    asking = _Asking(index, keep)
    scores = [asking.scores(word) for word in typed[:MOST_WORDS]]
    held = [one for one in scores if one]
    if not held:
        return Answer(nearest=asking.suggestions(typed[:MOST_WORDS]))
    together = set.intersection(*map(set, held)) if len(held) == len(scores) else set()
    numbers = together or set().union(*held)
    ranks = {number: sum(one.get(number, 0.0) for one in held) for number in numbers}
    best = sorted(ranks, key=lambda number: (-ranks[number], number))
    return Answer(
        tuple(index.texts[number] for number in best),
        frozenset(asking.stems),
        tuple(asking.instead),
        is_part=not together,
    )


class _Asking(Generic[K]):
    def __init__(self, index: Index[K], keep: Callable[[K], bool]) -> None:
        self.index = index
        self.keep = keep
        self.stems: set[str] = set()
        self.instead: list[tuple[str, str]] = []

    def scores(self, word: str) -> dict[int, float]:
        """The texts that hold a word, with how much it says of each."""
        found = self._of(stem(word), 1.0)
        part = stem(word)
        if len(part) >= SHORTEST_PART:
            for longer in islice(self.index.compounds(part), MOST_COMPOUNDS):
                _most(found, self._of(longer, IN_COMPOUND))
        return found or self._misspelt(word)

    def _misspelt(self, word: str) -> dict[int, float]:
        if len(word) < SHORTEST:
            return {}
        found: dict[int, float] = {}
        for other in dict.fromkeys(one_error_away(word)):
            meant = self.index.stem_of(other)
            more = self._of(meant, MISSPELT) if meant else {}
            if more:
                self.instead.append((word, self.index.written(other)))
                _most(found, more)
        return found

    def _of(self, found: str, weight: float) -> dict[int, float]:
        held = list(self.index.holding(found, self.keep))
        if not held:
            return {}
        self.stems.add(found)
        rare = weight * log(1 + len(self.index) / len(held))
        return {number: rare * (IN_TITLE if titled else 1.0) for number, titled in held}

    def suggestions(self, typed: list[str]) -> tuple[str, ...]:
        """The nearest words that would find something."""
        every = self.index.spellings()
        found = [
            self.index.written(other)
            for word in typed
            for other in nearest(word, every, 12)
            if any(self.index.holding(stem(other), self.keep))
        ]
        return tuple(dict.fromkeys(found))[:5]


def _most(found: dict[int, float], more: dict[int, float]) -> None:
    for number, score in more.items():
        found[number] = max(found.get(number, 0.0), score)


def marked(text: str, stems: frozenset[str], longest: int) -> list[tuple[str, bool]]:
    """A piece of a text around the first word with one of the stems, in runs: marked or not. Cut after whole words."""
    hits = [word for word in words(text) if stem(word.folded) in stems]
    begin = _beginning(text, hits, longest)
    end = len(text) if len(text) - begin <= longest else text.rfind(" ", begin, begin + longest)
    end = end if end > begin else min(len(text), begin + longest)
    runs, at = [("… ", False)] if begin else [], begin
    for word in hits:
        if begin <= word.start and word.end <= end:
            runs += [(text[at : word.start], False), (text[word.start : word.end], True)]
            at = word.end
    runs += [(text[at:end], False), (" …" if end < len(text) else "", False)]
    return [run for run in runs if run[0]]


def _beginning(text: str, hits: list[Word], longest: int) -> int:
    if not hits or hits[0].end <= longest:
        return 0
    return text.find(" ", hits[0].start - longest // 3, hits[0].start) + 1 or hits[0].start
