"""What changed from one edition of a plan to another, as a page and in short."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.editions.kinds import amendments
from knopskud.public.page import Kept, Maker, Page
from knopskud.public.places import place_of
from knopskud.public.volume import Volume
from knopskud.snapshot.diff import Change, Difference, compare, summary

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition

MOST_FOR_ALL_PAIRS = 8
"""Up to so many editions any two are compared. Of more, neighbours are, and every edition with the newest."""


@dataclass(frozen=True)
class Compared:
    """Neighbouring editions, and what changed from the first to the last of them."""

    between: tuple["PublicEdition", ...]

    @property
    def older(self) -> "PublicEdition":
        """The first."""
        return self.between[0]

    @property
    def newer(self) -> "PublicEdition":
        """The last."""
        return self.between[-1]

    @cached_property
    def difference(self) -> Difference:
        """What changed, with all reasons given on the way."""
        given: dict[str, list[str]] = {}
        for edition in self.between[1:]:
            for ref, why in edition.reasons.items():
                given.setdefault(ref, []).append(why)
        reasons = {ref: " ".join(dict.fromkeys(why)) for ref, why in given.items()}
        return compare(self.older.plan, self.newer.plan, reasons=reasons)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """What a page about this depends on."""
        return tuple(edition.identity for edition in self.between)


@dataclass(frozen=True)
class Place:
    """Where a changed part can be read in one of the two editions."""

    number: int
    href: str


def pairs_of(count: int) -> Iterator[tuple[int, int]]:
    """The places, in a row of `count` editions, of every two whose comparison is prepared."""
    if count <= MOST_FOR_ALL_PAIRS:
        yield from combinations(range(count), 2)
    else:
        yield from pairwise(range(count))
        yield from ((at, count - 1) for at in range(count - 2))


def prepared_pairs(editions: Sequence["PublicEdition"]) -> dict[tuple[int, int], Compared]:
    """The comparisons whose pages are prepared, by the two editions' numbers; an amendment's with what was handed in too."""
    at = {one.number: place for place, one in enumerate(editions)}
    amended = amendments((one.number, one.kind) for one in editions)
    against = ((at[one.to], at[number]) for number, one in amended.items())
    pairs = sorted({*pairs_of(len(editions)), *against})
    found = [Compared(tuple(editions[a : b + 1])) for a, b in pairs]
    return {(pair.older.number, pair.newer.number): pair for pair in found}


def page(
    maker: Maker, volume: Volume, pair: Compared, numbered: Mapping[int, Volume]
) -> Page | Kept:
    """The page that shows a comparison, by delaftale and then by afdeling, in the language of `volume`.

    `numbered` holds the plan's editions by number, where the changed parts can be read.
    """

    def places(change: Change) -> Iterator[Place]:
        for edition, part in ((pair.older, change.older), (pair.newer, change.newer)):
            if part is not None:
                yield Place(edition.number, place_of(numbered[edition.number], part))

    rest = addresses.comparison_path(
        pair.newer.plan_key, pair.older.number, pair.newer.number
    ).removeprefix("/")
    return maker.page_of(
        (pair.identity, volume.frame),
        "comparison",
        volume.language,
        rest,
        volume=volume,
        pair=pair,
        summary=summary,
        places=places,
        older_volume=numbered[pair.older.number],
        newer_volume=numbered[pair.newer.number],
    )
