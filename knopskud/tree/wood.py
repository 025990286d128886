"""The wood and the foliage of a tree as path data: trunk, boughs, twigs, the ground."""

import math

from knopskud.tree.layout import Bough, Leaf, Tree
from knopskud.tree.shapes import Point, along, cloud, limb, number, pair

STEPS = (0.0, 0.12, 0.26, 0.44, 0.62, 0.8, 1.0)


def trunk(tree: Tree) -> str:
    """From the roots to the highest fork, thinner and thinner, with a slight swing."""
    foot = tree.ground
    head = min((bough.curve[0][1] for bough in tree.boughs), default=tree.crown_top)
    thick = tree.measures.thick
    points: list[Point] = []
    widths: list[float] = []
    for i in range(9):
        share = i / 8
        y = foot - (foot - head) * share
        points.append((tree.measures.trunk + swing(tree, y), y))
        flare = 1.5 * math.exp(-share * 14)
        widths.append(thick * (2.3 - 1.25 * share + flare))
    return limb(points, widths)


def swing(tree: Tree, y: float) -> float:
    """How far the trunk leans to the side at height `y`."""
    return tree.measures.thick * 0.4 * math.sin((tree.ground - y) / 95)


def roots(tree: Tree) -> str:
    """Three roots that run out into the ground."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    found = []
    for way, long in ((-1, 4.2), (1, 4.6), (-1, 2.2), (1, 2.0)):
        end = (x + way * thick * long, y + thick * (0.5 if long > 3 else 0.95))
        middle = (x + way * thick * long * 0.5, y - thick * 0.15 + (0 if long > 3 else thick * 0.4))
        points = [(x + way * thick * 0.5, y - thick * 0.9), middle, end]
        found.append(limb(points, (thick * 1.1, thick * 0.6, 1)))
    return "".join(found)


def bark(tree: Tree) -> str:
    """Lines in the bark."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    drawn = []
    for off, low, long in ((-0.55, 6, 46), (0.1, 16, 60), (0.6, 4, 34), (-0.2, 70, 30)):
        bottom = y - low
        drawn.append(
            f"M{pair((x + off * thick * 1.2, bottom))}"
            f"q{number(thick * 0.12)} {number(-long / 2)} {number(-off * thick * 0.4)} {number(-long)}"
        )
    return "".join(drawn)


def wood(tree: Tree, bough: Bough) -> str:
    """A bough that gets thinner towards its tip."""
    start = (bough.curve[0][0] + swing(tree, bough.curve[0][1]), bough.curve[0][1])
    curve = (start, *bough.curve[1:])
    points = [along(curve, t) for t in STEPS]
    return limb(points, [bough.thick * (1 - t) ** 0.8 + 2.6 for t in STEPS])


def twig(leaf: Leaf) -> str:
    """The line from the wood to a leaf."""
    start, bend, end = leaf.twig
    return f"M{pair(start)}Q{pair(bend)} {pair(end)}"


def foliage(tree: Tree, bough: Bough) -> str:
    """The soft round of green behind a bough."""
    inner = bough.side * tree.measures.near * 0.2
    outer = bough.side * bough.far
    centre = (tree.measures.trunk + (inner + outer) / 2, (bough.top + bough.bottom) / 2)
    across = abs(outer - inner) / 2 + tree.measures.size * 0.8
    down = (bough.bottom - bough.top) / 2 + tree.measures.size * 0.6
    return cloud(centre, across, down, 9 + round(down / 30))


def ground(tree: Tree) -> str:
    """The line of the ground."""
    x, y, thick = tree.measures.trunk, tree.ground + tree.measures.thick * 0.4, tree.measures.thick
    long = thick * 11
    left = max(x - long, 2)
    return f"M{pair((left, y + 5))}Q{pair((x, y - 7))} {pair((x + long, y + 5))}"
