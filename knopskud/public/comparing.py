"""What changed from one edition of a plan to another, as a page and in short."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.public.page import Maker, Page
from knopskud.public.volume import Volume
from knopskud.snapshot.diff import Difference, compare, summary

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition


@dataclass(frozen=True)
class Compared:
    """Two editions and what changed from the older to the newer."""

    older: "PublicEdition"
    newer: "PublicEdition"
    difference: Difference


def compared(between: Sequence["PublicEdition"]) -> Compared:
    """What changed from the first to the last of neighbouring editions, with all reasons given on the way."""
    older, newer = between[0], between[-1]
    reasons = {ref: why for edition in between[1:] for ref, why in edition.reasons.items()}
    return Compared(older, newer, compare(older.plan, newer.plan, reasons=reasons))


def prepared_pairs(editions: Sequence["PublicEdition"]) -> dict[tuple[int, int], Compared]:
    """The pairs whose pages are prepared, by their numbers: neighbours, and every edition with the newest."""
    neighbours = [list(pair) for pair in pairwise(editions)]
    with_newest = [editions[at:] for at in range(len(editions) - 2)]
    found = [compared(between) for between in (*neighbours, *with_newest)]
    return {(pair.older.number, pair.newer.number): pair for pair in found}


def page(maker: Maker, volume: Volume, pair: Compared) -> Page:
    """The page that shows a comparison, grouped by delaftale and, below, by afdeling."""
    rest = addresses.comparison_path(
        pair.newer.plan_key, pair.older.number, pair.newer.number
    ).removeprefix("/")
    return maker.page("comparison", volume.language, rest, volume=volume, pair=pair)
