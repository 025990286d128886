"""Names as they are told to people: how each is written, what it means, and what stands there for the plan at hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from knopskud.core.words import Words
from knopskud.documents.forms.catalogue.whole import APART
from knopskud.documents.forms.examples import example
from knopskud.documents.forms.names import REPEAT, Kind, Name
from knopskud.documents.forms.reading import Reading
from knopskud.documents.forms.scope import Scope


@dataclass(frozen=True)
class Named:
    """One line. `example` is empty where the plan says nothing, None where all up to the end is repeated.

    `times` is how many things it is repeated for.
    """

    written: str
    about: Words
    example: str | None
    times: int | None = None


@dataclass(frozen=True)
class Group:
    """Names under one heading; those of a delaftale hold what repeats in it as groups of their own."""

    heading: Words
    names: tuple[Named, ...]
    inner: tuple["Group", ...] = ()

    @property
    def count(self) -> int:
        """How many names there are in it."""
        return len(self.names) + sum(one.count for one in self.inner)


def used_in(reading: Reading, scope: Scope) -> tuple[Named, ...]:
    """The names of a form, first what it repeats whole, then in the order in which they stand."""
    repeats = (_repeat(kind, scope) for kind in reading.repeated)
    return (*repeats, *(told(name, scope) for name in reading.used))


def told(name: Name, scope: Scope) -> Named:
    """One name with what it tells."""
    times = len(scope.items_of(name.kind)) if name.kind else None
    return Named(name.written, name.about, example(name, scope), times)


def grouped(names: Iterable[Name], scope: Scope) -> tuple[Group, ...]:
    """The names under their headings. Names of years that the plan does not have are left out."""
    years = len(scope.telling.economy.years)
    there = (one for one in names if one.position <= years)
    over = dict.fromkeys(one.group for one in scope.names.all if one.kind is None)
    found: list[Group] = []
    for heading, of in groupby(there, lambda one: one.group):
        lines = tuple(told(one, scope) for one in of)
        outer = next((one for one in over if heading.da.startswith(f"{one.da}{APART}")), None)
        if outer is None:
            found.append(Group(heading, lines))
            continue
        inner = Group(_without(heading, outer), lines)
        if found and found[-1].heading == outer:
            found[-1] = replace(found[-1], inner=(*found[-1].inner, inner))
        else:
            found.append(Group(outer, (), (inner,)))
    return tuple(found)


def _without(heading: Words, outer: Words) -> Words:
    """`Delmål (gentages)` for `Delaftale 1: Tryghed – Delmål (gentages)`"""
    of = zip(heading, outer, strict=True)
    return Words(*(said.removeprefix(f"{before}{APART}") for said, before in of))


def _repeat(kind: Kind, scope: Scope) -> Named:
    times = len(scope.items_of(kind))
    return Named(f"{REPEAT} {kind.name}", kind.words, None, times)
