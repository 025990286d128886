"""A row of the catalogue: how a field is called, what it means, and how it is told of one thing."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from knopskud.core.words import Words
from knopskud.documents.forms.names import Kind, Name
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.telling import Telling

MOST_YEARS = 10
OF_YEAR = Words("{what} i planens {n}. år", "{what} in year {n} of the plan")


class Field(NamedTuple):
    """One thing that can be told of a part."""

    name: str
    about: Words
    say: Callable[[Telling, Any], Value]
    position: int = 0


class Group(NamedTuple):
    """Fields of one kind of thing, under the heading that the list of names has for them."""

    kind: Kind
    fields: tuple[Field, ...]

    def names(self) -> Iterator[Name]:
        """Their names, such as `aktivitet.titel`."""
        for one in self.fields:
            written = f"{self.kind.name}.{one.name}"
            yield Name(written, one.about, one.say, self.kind.words, self.kind, one.position)


def each_year(
    name: str, what: Words, say: Callable[[Telling, Any, int], Value]
) -> tuple[Field, ...]:
    """A field for the plan's first, second … year: `år_1`, `år_2` …"""
    return tuple(
        Field(f"{name}år_{n}", OF_YEAR.filled(what=what, n=n), _in_year(say, n), n)
        for n in range(1, MOST_YEARS + 1)
    )


def _in_year(say: Callable[[Telling, Any, int], Value], n: int) -> Callable[[Telling, Any], Value]:
    return lambda t, of: say(t, of, n)
