"""Stand-ins for the papers of an edition: named and told as the true ones, and a line instead of set pages.

Hundreds of tests publish a small plan and never look at a paper; setting the true ones would take most of their time.
A test that reads papers says `@pytest.mark.papers` and gets the whole catalogue.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from knopskud.documents import papers
from knopskud.documents.orders import Kind, Order, Source

FEW = ("folders", "sub_agreements")
"""The kinds that stand for all: one of afdelinger and one of delaftaler."""


def stand_ins() -> tuple[Kind, ...]:
    """The few kinds of the catalogue, made at once."""
    found = tuple(kind for kind in papers.KINDS if getattr(kind, "__name__", "") in FEW)
    assert len(found) == len(FEW), "tests/papers.py names kinds that the catalogue does not have"
    return tuple(partial(_quick, kind) for kind in found)


def _quick(kind: Kind, source: Source) -> Iterator[Order]:
    for order in kind(source):
        stamp = source.stamp
        line = f"%PDF {order.name} {stamp.number} {stamp.day} {stamp.digest}\n"
        yield replace(order, make=line.encode)
