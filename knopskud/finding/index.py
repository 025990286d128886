"""An index in memory: which texts hold a word, in any of its forms.

A text is put in under a key and taken out by it. What is taken out stays in the tables of words until more than half of
them are gone; so one plan's new edition costs the reading of that plan and no more.
"""

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from knopskud.finding.letters import words
from knopskud.finding.stems import stem

K = TypeVar("K", bound=Hashable)
SMALLEST_TABLE = 1_000
"""Texts that may be gone before the tables are made anew."""


@dataclass(frozen=True)
class Text(Generic[K]):
    """What is found: by its title first, then by its text, then by what else it is called (in other languages)."""

    key: K
    title: str
    text: str = ""
    more: str = ""


class Index(Generic[K]):
    """Words and the texts that hold them. Not for several threads at once."""

    def __init__(self) -> None:
        self._empty()

    def _empty(self) -> None:
        self.texts: dict[int, Text[K]] = {}
        self._numbers: dict[K, int] = {}
        self._next = 0
        self._holding: dict[str, array[int]] = {}
        self._stems: dict[str, str] = {}  # by the word as it is written, folded
        self._spelt: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def __contains__(self, key: K) -> bool:
        return key in self._numbers

    def put(self, text: Text[K]) -> None:
        """Take a text in, instead of the one with the same key."""
        self.drop([text.key])
        number = self._next
        self._next += 1
        self.texts[number] = text
        self._numbers[text.key] = number
        in_title = {self._learnt(word, text.title[a:b]) for word, a, b in words(text.title)}
        rest = f"{text.text}\n{text.more}"
        in_text = {self._learnt(word, rest[a:b]) for word, a, b in words(rest)}
        for found in in_title | in_text:
            self._holding.setdefault(found, array("I")).append(number * 2 + (found in in_title))

    def drop(self, keys: Iterable[K]) -> None:
        """Take texts out; those that are not there are left alone."""
        for key in keys:
            number = self._numbers.pop(key, None)
            if number is not None:
                del self.texts[number]
        if self._next > SMALLEST_TABLE and self._next > 2 * len(self.texts):
            kept = list(self.texts.values())
            self._empty()
            for text in kept:
                self.put(text)
        self.__dict__.pop("_stems_in_a_row", None)

    def holding(self, found: str, keep: Callable[[K], bool]) -> Iterator[tuple[int, bool]]:
        """The numbers of the texts that hold a stem, and whether in their title."""
        for one in self._holding.get(found, ()):
            text = self.texts.get(one // 2)
            if text is not None and keep(text.key):
                yield one // 2, bool(one % 2)

    def stem_of(self, spelt: str) -> str | None:
        """The stem of a folded word that some text holds in exactly this form."""
        return self._stems.get(spelt)

    def spellings(self) -> Iterable[str]:
        """Every word of the texts, folded."""
        return self._stems.keys()

    def written(self, spelt: str) -> str:
        """A folded word as some text writes it."""
        return self._spelt.get(spelt, spelt)

    def compounds(self, part: str) -> Iterator[str]:
        """The stems of longer words that begin or end with a stem: `job` is in `lommepengejob`."""
        row = self._stems_in_a_row
        at = row.find(part)
        while at >= 0:
            begin, end = row.rfind("\n", 0, at) + 1, row.find("\n", at)
            if end - begin > len(part) and (begin == at or end == at + len(part)):
                yield row[begin:end]
            at = row.find(part, at + 1)

    @cached_property
    def _stems_in_a_row(self) -> str:
        return "\n".join(["", *self._holding, ""])

    def _learnt(self, word: str, written: str) -> str:
        found = self._stems.get(word)
        if found is None:
            found = self._stems[word] = stem(word)
            if written.lower() != word:
                self._spelt[word] = written.lower()
        return found
