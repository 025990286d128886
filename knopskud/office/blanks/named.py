"""Names as they are told to people: how each is written, what it means, and what stands there for the plan at hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from knopskud.core.words import Words
from knopskud.documents.forms.examples import example
from knopskud.documents.forms.names import REPEAT, Kind, Name
from knopskud.documents.forms.reading import Reading
from knopskud.documents.forms.scope import Scope


@dataclass(frozen=True)
class Named:
    """One line: `example` is empty where the plan says nothing, None where all up to the end is repeated. `times` is how many things it is repeated for."""

    written: str
    about: Words
    example: str | None
    times: int | None = None


def used_in(reading: Reading, scope: Scope) -> tuple[Named, ...]:
    """The names of a form, first what it repeats whole, then in the order in which they stand."""
    repeats = (_repeat(kind, scope) for kind in reading.repeated)
    return (*repeats, *(told(name, scope) for name in reading.used))


def told(name: Name, scope: Scope) -> Named:
    """One name with what it tells."""
    times = len(scope.items_of(name.kind)) if name.kind else None
    return Named(name.written, name.about, example(name, scope), times)


def grouped(names: Iterable[Name], scope: Scope) -> Iterator[tuple[Words, tuple[Named, ...]]]:
    """The names under their headings. Names of years that the plan does not have are left out."""
    years = len(scope.telling.economy.years)
    there = (one for one in names if one.position <= years)
    for group, of in groupby(there, lambda one: one.group):
        yield group, tuple(told(one, scope) for one in of)


def _repeat(kind: Kind, scope: Scope) -> Named:
    times = len(scope.items_of(kind))
    return Named(f"{REPEAT} {kind.name}", kind.words, None, times)
