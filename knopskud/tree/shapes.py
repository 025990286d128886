"""The shapes of leaves and wood, as path data.

A leaf lies along the x axis: its stalk is at (0, 0) and its tip at (40, 0). What it comes from is told by its shape and
whom it is for by its line, so that the drawing also speaks in black and white.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
LONG = 40.0
"""How long a leaf is."""
BLADES: dict[str, str] = {
    "continued": "M0 0C3-13 20-18 41-3C27 12 8 13 0 0Z",
    "new_version": "M1-1C1-11 10-19 31-19C29-8 17-1 1-1ZM2 1C11-6 27-4 40 5C27 13 10 12 2 1Z",
    "new": "M0 0C3-13 20-18 41-3C27 12 8 13 0 0Z",
    "bud": "M4-5C12-15 23-12 34 0C23 12 12 15 4 5ZM0 0C0-9 7-13 14-11C10-4 10 4 14 11C7 13 0 9 0 0Z",
}
"""The outline of the leaf."""
VEINS: dict[str, str] = {
    "continued": "M4-.5Q20-4 34-2M12-2L17-9M14-2L20 4M22-3L27-8M24-3L29 2",
    "new_version": "M5-4Q15-7 26-16M8 2Q20 1 33 5M14-9V-14M20 1.5L25 6",
    "new": "",
    "bud": "M14-11C10-4 10 4 14 11M18 0H28",
}
"""Thin lines on it."""
EXTRAS: dict[str, str] = {"new": "M30-26L32-20L38-18L32-16L30-10L28-16L22-18L28-20Z"}
"""What sits beside it, always full: the sparkle of a new leaf."""


def number(value: float) -> str:
    """A coordinate as text, short and the same on every machine."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def pair(point: Point) -> str:
    """A point as text."""
    return f"{number(point[0])} {number(point[1])}"


def whole(point: Point) -> str:
    """A point as text where tenths do not show."""
    return f"{point[0]:.0f} {point[1]:.0f}".replace(" -", "-")


def along(curve: Sequence[Point], t: float) -> Point:
    """The point of a cubic curve at `t`, from 0 to 1."""
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x = sum(w * p[0] for w, p in zip(weights, curve, strict=True))
    return x, sum(w * p[1] for w, p in zip(weights, curve, strict=True))


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
    return f"M{pair(left[0])}{_smooth(left)}L{pair(right[0])}{_smooth(right)}Z"


def _smooth(points: Sequence[Point]) -> str:
    """Curves through the points, without the first move (Catmull-Rom). Relative, since that is shorter.

    A short piece after a long one is bent by no more than its own length, so that nothing shoots past it.
    """
    drawn = []
    for i in range(len(points) - 1):
        before, here = points[max(i - 1, 0)], points[i]
        there, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        one = _pulled(here, before, there, math.dist(here, there))
        two = _pulled(there, after, here, math.dist(here, there))
        # from where rounding has really led to, so that errors do not add up
        start = (round(here[0], 1), round(here[1], 1))
        away = (coordinate - start[j % 2] for j, coordinate in enumerate((*one, *two, *there)))
        drawn.append("c" + " ".join(map(number, away)).replace(" -", "-"))
    return "".join(drawn)


def _pulled(point: Point, away: Point, towards: Point, length: float) -> Point:
    """Where a curve of that length is drawn to from `point`, on its way between its neighbours."""
    dx, dy = towards[0] - away[0], towards[1] - away[1]
    share = min(1 / 6, 0.4 * length / (math.hypot(dx, dy) or 1.0))
    return point[0] + dx * share, point[1] + dy * share


def at_height(points: Sequence[Point], y: float) -> Point:
    """The point of a rising line of points at height `y`, kept a little off its ends."""
    y = min(max(y, points[-1][1] + 14), points[0][1] - 14)
    for below, above in pairwise(points):
        if above[1] <= y <= below[1]:
            share = (below[1] - y) / ((below[1] - above[1]) or 1)
            return below[0] + (above[0] - below[0]) * share, y
    return points[len(points) // 2]


def bent(curve: tuple[Point, Point, Point], t: float) -> Point:
    """The point of a quadratic curve at `t`, from 0 to 1."""
    weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
    x = sum(w * p[0] for w, p in zip(weights, curve, strict=True))
    return x, sum(w * p[1] for w, p in zip(weights, curve, strict=True))


def puff(centre: Point, radius: float) -> str:
    """A round of foliage."""
    r = round(radius)
    left = f"M{round(centre[0]) - r} {round(centre[1])}"
    return f"{left}a{r} {r} 0 1 1 {2 * r} 0a{r} {r} 0 1 1-{2 * r} 0"
