"""Every name that can stand in a form, found by its spelling, and the nearest one for a name that nobody knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from knopskud.core.words import Words
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.spelling import folded
from knopskud.documents.forms.telling import Telling

Say = Callable[[Telling, Any], Value]
"""Tells one thing of an item; of nothing in particular for names that stand once."""
REPEAT, END = "gentag", "slut"
NEAR = 0.6


@dataclass(frozen=True)
class Kind:
    """Things of which a plan has several: a row with their names is repeated, once for each.

    `items` gives them, of one delaftale when its ref is given; inside what a kind that `narrows` repeats, it is.
    """

    name: str
    words: Words
    items: Callable[[Telling, str | None], tuple[Any, ...]]
    narrows: bool = False


@dataclass(frozen=True)
class Name:
    """One name: how it is written, what it means, and how it is told. With a kind it stands in what is repeated.

    `position` is the plan's year that it is about, 0 for all others.
    """

    written: str
    about: Words
    say: Say
    group: Words
    kind: Kind | None = None
    position: int = 0


@dataclass(frozen=True)
class Names:
    """All names of a programme. `other` are further spellings of their first words."""

    all: tuple[Name, ...]
    kinds: dict[str, Kind]
    other: dict[str, str]
    by_spelling: dict[str, Name]

    @classmethod
    def of(cls, names: tuple[Name, ...], kinds: tuple[Kind, ...], other: dict[str, str]) -> "Names":
        """The names, found by how they are spelt."""
        return cls(
            names,
            {folded(one.name): one for one in kinds},
            other,
            {folded(one.written): one for one in names},
        )

    def found(self, written: str) -> Name | None:
        """The name that somebody wrote; None when there is none."""
        return self.by_spelling.get(self._usual(folded(written)))

    def kind(self, written: str) -> Kind | None:
        """The kind that `gentag …` names."""
        return self.kinds.get(self._usual(folded(written)))

    def repeated(self, written: str) -> Kind | str | None:
        """The kind of a mark `gentag …`, the name as it stands when nobody knows it; None for every other mark."""
        if not is_repeat(written):
            return None
        rest = " ".join(written.split()[1:])
        return self.kind(rest) or rest or REPEAT

    def nearest(self, written: str) -> str:
        """The known name that looks most like it; empty when none does."""
        asked = folded(written)
        found = get_close_matches(asked, self.by_spelling, n=1, cutoff=NEAR)
        if found:
            return self.by_spelling[found[0]].written
        last = asked.rpartition(".")[2]
        return next((n.written for s, n in self.by_spelling.items() if s.endswith(f".{last}")), "")

    def searched(self, words: str) -> Iterator[Name]:
        """The names in which every word stands, in the name or in what it means."""
        wanted = [folded(one) for one in words.split()]
        for name in self.all:
            text = folded(f"{name.written} {name.about.da} {name.about.en} {name.group.da}")
            if all(one in text for one in wanted):
                yield name

    def _usual(self, spelling: str) -> str:
        first, dot, rest = spelling.partition(".")
        return f"{self.other.get(first, first)}{dot}{rest}"


def is_repeat(written: str) -> bool:
    """Whether a mark begins a repeat: `gentag …`."""
    return folded(written.split(maxsplit=1)[0] if written.strip() else "") == REPEAT


def is_end(written: str) -> bool:
    """Whether a mark ends what `gentag …` began."""
    return folded(written) == END
