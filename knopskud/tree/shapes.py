"""The shapes of leaves and wood, as path data.

A leaf lies along the x axis: its stalk is at (0, 0) and its tip at (40, 0). What it comes from is told by its shape and
whom it is for by its line, so that the drawing also speaks in black and white.
"""

import math
from collections.abc import Sequence

Point = tuple[float, float]
LONG = 40.0
"""How long a leaf is."""
_BLADE = "M0 0C7-14 25-15 40 0C25 15 7 14 0 0Z"
BLADES: dict[str, str] = {
    "continued": _BLADE,
    "new_version": "M0 0C2-15 14-22 33-18C27-2 14 4 0 0ZM4 3C14 0 25 2 36 14C22 20 9 17 4 3Z",
    "new": _BLADE,
    "bud": "M0 0C4-9 14-13 20-10C24-7 27-3 29 0C27 3 24 7 20 10C14 13 4 9 0 0Z",
}
"""The outline of the leaf."""
VEINS: dict[str, str] = {
    "continued": "M3 0H33M11 0L17-6.500M11 0L17 6.500M20 0L26-5M20 0L26 5",
    "new_version": "M3-1C11-8 18-12 27-15M9 6C16 7 22 9 30 13",
    "new": "",
    "bud": "M5-1C11-5 17-4 22 0M5 1C11 5 17 4 22 0",
}
"""Thin lines on it."""
EXTRAS: dict[str, str] = {"new": "M41-17L43-11L49-9L43-7L41-1L39-7L33-9L39-11Z"}
"""What sits beside it, always full: the sparkle of a new leaf."""


def number(value: float) -> str:
    """A coordinate as text, short and the same on every machine."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def pair(point: Point) -> str:
    """A point as text."""
    return f"{number(point[0])} {number(point[1])}"


def along(curve: Sequence[Point], t: float) -> Point:
    """The point of a cubic curve at `t`, from 0 to 1."""
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x = sum(w * p[0] for w, p in zip(weights, curve, strict=True))
    return x, sum(w * p[1] for w, p in zip(weights, curve, strict=True))


def smooth(points: Sequence[Point]) -> str:
    """Curves through the points, without the first move (Catmull-Rom)."""
    drawn = []
    for i in range(len(points) - 1):
        before, here = points[max(i - 1, 0)], points[i]
        there, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        one = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        two = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        drawn.append(f"C{pair(one)} {pair(two)} {pair(there)}")
    return "".join(drawn)


def limb(points: Sequence[Point], widths: Sequence[float]) -> str:
    """The outline of wood that runs through the points and is as thick as `widths` says at each."""
    left, right = [], []
    for i, (x, y) in enumerate(points):
        back, front = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        dx, dy = front[0] - back[0], front[1] - back[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length * widths[i] / 2, dx / length * widths[i] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    right.reverse()
    return f"M{pair(left[0])}{smooth(left)}L{pair(right[0])}{smooth(right)}Z"


def cloud(centre: Point, across: float, down: float, puffs: int) -> str:
    """A round of foliage: arcs from point to point on an ellipse."""
    turns = [2 * math.pi * i / puffs for i in range(puffs)]
    edge = [(centre[0] + across * math.cos(a), centre[1] + down * math.sin(a)) for a in turns]
    drawn = [f"M{pair(edge[0])}"]
    for i, point in enumerate(edge):
        there = edge[(i + 1) % puffs]
        radius = math.dist(point, there) * 0.62
        drawn.append(f"A{number(radius)} {number(radius)} 0 0 1 {pair(there)}")
    return "".join(drawn) + "Z"
