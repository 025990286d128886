"""Where everything of the tree stands. Pure figures: the drawing makes SVG of them, the tests look at them."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.tree.bands import Band, bands_of, shared_out
from knopskud.tree.boughs import Bough, Place
from knopskud.tree.lettering import Label, wrap
from knopskud.tree.measures import Measures


@dataclass(frozen=True)
class Tree:
    """The whole drawing, `width` times `height`; the trunk stands on `ground` and ends at `fork`."""

    measures: Measures
    width: float
    height: float
    ground: float
    fork: float
    boughs: tuple[Bough, ...]
    root: Label

    def labels(self) -> Iterator[Label]:
        """All texts."""
        yield self.root
        for bough in self.boughs:
            yield bough.label
            yield from (leaf.label for leaf in bough.leaves)


def lay_out(plan: PublicPlan, measures: Measures) -> Tree:
    """Give every delaftale and activity its place. Same plan and measures, same places."""
    sides = shared_out(bands_of(Lookup(plan), measures), len(measures.sides))
    heights = [_height(bands, measures) for bands in sides]
    crown = max([*heights, measures.leaf * 6])  # a young tree is a slender one, no stump
    ground = measures.top + crown + measures.root * 0.72
    boughs: list[Bough] = []
    for side, bands, height in zip(measures.sides, sides, heights, strict=True):
        top = measures.top + (max(heights) - height) / 2
        for band in bands:
            boughs.append(Place(band, side, top, crown, ground, measures).bough())
            top += band.height + measures.gap
    fork = min((bough.points[0][1] for bough in boughs), default=measures.top + crown * 0.3)
    root = _root(plan, measures, ground)
    bottom = root.box.bottom + measures.size * 0.5
    return Tree(measures, measures.width, bottom, ground, fork, tuple(boughs), root)


def _height(bands: tuple[Band, ...], measures: Measures) -> float:
    return sum(band.height for band in bands) + measures.gap * max(len(bands) - 1, 0)


def _root(plan: PublicPlan, measures: Measures, ground: float) -> Label:
    size = measures.size * 1.25
    lines = wrap(plan.plan.name, size, measures.width - 24, bold=True)
    middle = ground + measures.size * 1.4 + len(lines) * size * 0.59
    if len(measures.sides) == 1:
        return Label(lines, 4, middle, size, "start", bold=True)
    return Label(lines, measures.trunk, middle, size, "middle", bold=True)
