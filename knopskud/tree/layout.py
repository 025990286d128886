"""Where everything of the tree stands. Pure figures: the drawing makes SVG of them, the tests look at them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import radians, sin

from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, SubAgreement
from knopskud.tree.bands import Band, Row, bands_of, bud_indent, shared_out
from knopskud.tree.lettering import Label, wrap
from knopskud.tree.measures import Measures
from knopskud.tree.shapes import LONG, Point, along


@dataclass(frozen=True)
class Leaf:
    """An activity: its stalk ends at `at`; it turns `angle` degrees up and out; `twig` leads to it from the wood."""

    activity: Activity
    at: Point
    angle: float
    scale: float
    twig: tuple[Point, Point, Point]
    label: Label
    parent: Activity | None


@dataclass(frozen=True)
class Bough:
    """A delaftale: a cubic curve from the trunk to its mark at the tip."""

    sub_agreement: SubAgreement
    side: int
    curve: tuple[Point, Point, Point, Point]
    thick: float
    leaves: tuple[Leaf, ...]
    label: Label
    top: float
    bottom: float
    far: float

    @property
    def mark(self) -> Point:
        """Where its number stands."""
        return self.curve[3]


@dataclass(frozen=True)
class Tree:
    """The whole drawing, `width` times `height`."""

    measures: Measures
    width: float
    height: float
    crown_top: float
    ground: float
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
    crown = max([*heights, measures.leaf * 3])
    boughs: list[Bough] = []
    for side, bands, height in zip(measures.sides, sides, heights, strict=True):
        top = measures.top + (crown - height) / 2
        for band in bands:
            boughs.append(_bough(band, side, top, crown, measures))
            top += band.height + measures.gap
    ground = measures.top + crown + measures.root * 0.72
    root = _root(plan, measures, ground)
    height = root.box.bottom + 6
    return Tree(measures, measures.width, height, measures.top, ground, tuple(boughs), root)


def _height(bands: tuple[Band, ...], measures: Measures) -> float:
    return sum(band.height for band in bands) + measures.gap * max(len(bands) - 1, 0)


def _root(plan: PublicPlan, measures: Measures, ground: float) -> Label:
    size = measures.size * 1.2
    lines = wrap(plan.plan.name, size, measures.width - 24, bold=True)
    middle = ground + 22 + len(lines) * size * 0.59
    if len(measures.sides) == 1:
        return Label(lines, 4, middle, size, "start", bold=True)
    return Label(lines, measures.trunk, middle, size, "middle", bold=True)


def _bough(band: Band, side: int, top: float, crown: float, measures: Measures) -> Bough:
    def out(distance: float) -> float:
        return measures.trunk + side * distance

    def reach(y: float) -> float:
        return measures.reach((y - measures.top) / crown)

    tip_y = top + band.heading.height / 2
    foot = top + band.height + measures.near * 0.34
    tip = reach(tip_y) + measures.leaf * 0.3
    knee = reach(top + band.height * 0.7) * 0.78
    curve = (
        (out(0), foot),
        (out(knee * 0.9), top + band.height * 0.98),
        (out(knee * 0.86), top + band.height * 0.5),
        (out(tip), tip_y),
    )
    anchor = "start" if side > 0 else "end"
    leaves = []
    y = top + band.heading.height
    for row in band.rows:
        leaves.append(_leaf(row, y, (y - top) / band.height, curve, reach, side, measures))
        y += row.height
    label_x = out(tip + measures.size * 1.15)
    label = Label(band.heading.lines, label_x, tip_y, band.heading.size, anchor, bold=True)
    far = max(reach(top), reach(top + band.height)) + measures.leaf
    thick = measures.thick * (0.72 + 0.05 * min(len(band.rows), 9))
    bottom = top + band.height
    return Bough(band.sub_agreement, side, curve, thick, tuple(leaves), label, top, bottom, far)


def _leaf(
    row: Row,
    top: float,
    share: float,
    curve: tuple[Point, Point, Point, Point],
    reach: Callable[[float], float],
    side: int,
    measures: Measures,
) -> Leaf:
    """A row's leaf: turned more upwards the higher it stands, its text beside its tip."""
    middle = top + row.height / 2
    out = measures.trunk + side * (reach(middle) + bud_indent(row.depth, measures))
    angle = 24.0 - 20.0 * share
    scale = measures.leaf / LONG
    rise = measures.leaf * 0.5 * sin(radians(angle))
    at = (out, middle + rise)
    start = _on(curve, at[1] + row.height * (0.3 if row.depth else 0.62))
    bend = (start[0] * 0.45 + out * 0.55, at[1] + row.height * 0.16)
    x = out + side * (measures.leaf * 1.0 + measures.size * 0.55)
    label = Label(row.lines, x, middle, measures.size, "start" if side > 0 else "end")
    return Leaf(row.activity, at, angle, scale, (start, bend, at), label, row.parent)


def _on(curve: tuple[Point, Point, Point, Point], y: float) -> Point:
    """The point of an upward curve at height `y`, kept off its very ends."""
    low, high = 0.04, 0.94
    for _ in range(20):
        half = (low + high) / 2
        low, high = (half, high) if along(curve, half)[1] > y else (low, half)
    return along(curve, low)
