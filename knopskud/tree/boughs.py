"""A delaftale as a bough of the tree, its activities as leaves on twigs."""

from dataclasses import dataclass
from math import pi, radians, sin

from knopskud.snapshot.types import Activity, SubAgreement
from knopskud.tree.bands import Band, Row, bud_indent
from knopskud.tree.lettering import Label
from knopskud.tree.measures import Measures
from knopskud.tree.shapes import LONG, Point, along, at_height, bent

STEPS = (0.0, 0.09, 0.2, 0.36, 0.55, 0.76, 1.0)
"""Where a bough is measured, from the trunk to its tip."""
Twig = tuple[Point, Point, Point]


@dataclass(frozen=True)
class Leaf:
    """An activity: its stalk ends at `at`; it turns `angle` degrees up and out; `twig` leads to it from the wood."""

    activity: Activity
    at: Point
    angle: float
    scale: float
    twig: Twig
    label: Label
    height: float
    parent: Activity | None


@dataclass(frozen=True)
class Bough:
    """A delaftale: `points` lead from the trunk to its mark at the tip."""

    sub_agreement: SubAgreement
    side: int
    points: tuple[Point, ...]
    thick: float
    leaves: tuple[Leaf, ...]
    label: Label

    @property
    def mark(self) -> Point:
        """Where its number stands."""
        return self.points[-1]


@dataclass(frozen=True)
class Place:
    """The room of a band: on which side of the trunk, from where on, under how high a crown."""

    band: Band
    side: int
    top: float
    crown: float
    ground: float
    measures: Measures

    def bough(self) -> Bough:
        """The bough with all its leaves."""
        band, measures = self.band, self.measures
        points = self._points()
        leaves: dict[str, Leaf] = {}
        y = self.top + band.heading.height
        for row in band.rows:
            above = leaves[row.parent.ref].twig if row.parent and row.parent.ref in leaves else None
            leaves[row.activity.ref] = self._leaf(row, y, points, above)
            y += row.height
        mark = points[-1]
        label_x = mark[0] + self.side * measures.size * 1.3
        anchor = "start" if self.side > 0 else "end"
        heading = band.heading
        label = Label(heading.lines, label_x, mark[1], heading.size, anchor, bold=True)
        thick = measures.thick * (0.7 + 0.05 * min(len(band.rows), 9))
        return Bough(band.sub_agreement, self.side, points, thick, tuple(leaves.values()), label)

    def _out(self, distance: float) -> float:
        return self.measures.trunk + self.side * distance

    def _reach(self, y: float) -> float:
        return self.measures.reach((y - self.measures.top) / self.crown)

    def _points(self) -> tuple[Point, ...]:
        """Out of the trunk, outwards and then up to the name, with the little bends of old wood."""
        high = self.band.height
        tip_y = self.top + self.band.heading.height / 2
        foot = min(self.top + high + self.measures.near * 0.42, self.ground - self.measures.thick)
        tip = self._reach(tip_y) - self.measures.leaf * 0.3
        knee = self._reach(self.top + high * 0.7)
        trunk = self.measures.swing(self.ground - foot)
        curve = (
            (self.measures.trunk + trunk, foot),
            (self._out(knee * 0.5), foot - high * 0.06 - self.measures.thick),
            (self._out(knee * 0.82), self.top + high * 0.64),
            (self._out(tip), tip_y),
        )
        return tuple(
            (x + self.side * self.measures.thick * 0.22 * sin(t * 3 * pi), y)
            for t, (x, y) in ((t, along(curve, t)) for t in STEPS)
        )

    def _leaf(self, row: Row, top: float, points: tuple[Point, ...], above: Twig | None) -> Leaf:
        """A row's leaf: turned more upwards the higher it stands, its text beside its tip."""
        measures = self.measures
        middle = top + row.height / 2
        x = self._out(self._reach(middle) + bud_indent(row.depth, measures))
        angle = 27.0 - 23.0 * (top - self.top) / self.band.height
        at = (x, middle + measures.leaf * 0.45 * sin(radians(angle)))
        if above:
            start = bent(above, 0.62)
            bend = (start[0] + (x - start[0]) * 0.3, at[1] + row.height * 0.1)
        else:
            start = at_height(points, at[1] + row.height * 0.62)
            bend = (start[0] * 0.5 + x * 0.5, at[1] + row.height * 0.12)
        label_x = x + self.side * (measures.leaf + measures.size * 0.5)
        anchor = "start" if self.side > 0 else "end"
        label = Label(row.lines, label_x, middle, measures.size, anchor)
        scale = measures.leaf / LONG
        twig = (start, bend, at)
        return Leaf(row.activity, at, angle, scale, twig, label, row.height, row.parent)
