"""How the pages of an edition get made: the public site registers the way, so that editions need not know it."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from knopskud.editions.reading import PublicEdition

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Candidate:
    """An edition that is about to be published: its number is taken, and nothing is written yet.

    `text` is the public plan as canonical bytes, `papers` and `photos` the bytes of its papers and photos by name.
    """

    edition: PublicEdition
    text: bytes
    papers: Mapping[str, bytes]
    photos: Mapping[str, bytes] = field(default_factory=dict)


Numbering = AbstractContextManager[None]
"""Held while an edition gets its number, its pages and its rows, so that one is published at a time."""

Switch = Callable[[], None]
"""Shows the prepared pages to readers. Called once, after the edition is committed."""


@dataclass(frozen=True)
class Preparer:
    """How one surface prepares. `turn` is taken before the edition gets its number; within it `prepare` makes the
    pages and gives a `Switch`; leaving without having switched settles the pages by what the database says.
    `renew` brings the pages up to what is published, where editions have got more papers; it takes the turn itself.
    """

    turn: Callable[[], Numbering]
    prepare: Callable[[Candidate], AbstractContextManager[Switch]]
    renew: Callable[[], object] = lambda: None


_registered: list[Preparer] = []


def register(preparer: Preparer) -> None:
    """Have pages prepared in this way whenever an edition is published; the last one registered counts."""
    _registered[:] = [preparer]


@contextmanager
def turn() -> Iterator[None]:
    """The turn to publish. Without a registered preparer there is nobody to wait for."""
    if not _registered:
        yield
        return
    with _registered[0].turn():
        yield


@contextmanager
def prepared(candidate: Candidate) -> Iterator[Switch]:
    """The pages of a candidate, made and on the disk, and the switch that shows them."""
    if not _registered:
        yield lambda: None
        return
    with _registered[0].prepare(candidate) as switch:
        yield switch


def renew() -> None:
    """Show the papers that editions have got afterwards. Where that fails, the next start or publishing does it."""
    if not _registered:
        return
    try:
        _registered[0].renew()
    except OSError:
        log.exception("The papers are kept; the pages that show them are made later.")
