"""The wood and the foliage of a tree as path data: trunk, roots, boughs, twigs, the ground."""

import math

from knopskud.tree.boughs import STEPS, Bough, Leaf
from knopskud.tree.layout import Tree
from knopskud.tree.shapes import Point, limb, number, pair, puff


def trunk(tree: Tree) -> str:
    """From the roots to the highest fork, thinner and thinner, with a slight swing."""
    thick = tree.measures.thick
    height = tree.ground - tree.fork
    points: list[Point] = []
    widths: list[float] = []
    for share in (0.0, 0.05, 0.12, 0.3, 0.55, 0.8, 1.0):
        up = height * share
        points.append((tree.measures.trunk + tree.measures.swing(up), tree.ground - up))
        flare = 1.4 * math.exp(-up / (thick * 2.2))
        widths.append(thick * (2.2 - 1.3 * share + flare))
    points.append((points[-1][0], tree.fork - thick))  # a soft shoulder under the fork
    return limb(points, [*widths, thick * 0.2])


def roots(tree: Tree) -> str:
    """Roots that run out into the ground."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    found = []
    for way, long, deep in ((-1, 4.4, 0.3), (1, 4.9, 0.35), (-1, 2.1, 0.95), (1, 2.3, 0.9)):
        middle = (x + way * thick * long * 0.55, y + thick * (deep * 0.6 - 0.25))
        end = (x + way * thick * long, y + thick * deep)
        points = [(x + way * thick * 0.6, y - thick * 1.1), middle, end]
        found.append(limb(points, (thick * 1.2, thick * 0.55, 1)))
    return "".join(found)


def bark(tree: Tree) -> str:
    """Lines in the bark."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    drawn = []
    for off, low, long in ((-0.75, 0.6, 3), (-0.1, 1.2, 4), (0.6, 0.2, 2.6), (-0.3, 5.2, 2)):
        start = (x + off * thick, y - low * thick)
        one, two = thick * 0.15, -off * thick * 0.3
        drawn.append(
            f"M{pair(start)}q{pair((one, -long * thick / 2))} {pair((two, -long * thick))}"
        )
    return "".join(drawn)


def wood(bough: Bough) -> str:
    """A bough that gets thinner towards its tip."""
    return limb(bough.points, [bough.thick * (1 - t) ** 0.85 + 2.8 for t in STEPS])


def twig(leaf: Leaf) -> str:
    """The line from the wood to a leaf."""
    start, bend, end = leaf.twig
    return f"M{pair(start)}Q{pair(bend)} {pair(end)}"


def foliage(tree: Tree, bough: Bough) -> str:
    """The soft rounds of green around the leaves of a bough, bigger and smaller in turn."""
    big = tree.measures.leaf * 0.86
    drawn = [puff(bough.mark, big * 0.8)]
    for i, leaf in enumerate(bough.leaves):
        x, y = leaf.at
        drawn.append(puff((x + bough.side * big * 0.3, y), big * (0.9 + 0.16 * (i % 2))))
    inner = bough.points[2:-1]
    drawn.extend(puff(point, big * (0.8 + 0.2 * (i % 2))) for i, point in enumerate(inner))
    return "".join(drawn)


def ground(tree: Tree) -> str:
    """The mound that the tree stands on."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    long, deep = thick * 12, y + thick * 1.1
    left = max(x - long, 0)
    return f"M{pair((left, deep))}Q{pair((x, y - thick * 1.4))} {pair((x + long, deep))}Z"


def grass(tree: Tree) -> str:
    """A few blades of grass on the mound."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    drawn = []
    for off in (-7.5, -6.9, -4.9, 5.6, 6.1, 8.3):
        start = (x + off * thick, y + thick * (0.25 + abs(off) * 0.085))
        if start[0] > thick:
            lean = number(thick * (0.28 if off > 0 else -0.28))
            drawn.append(f"M{pair(start)}q0-{number(thick * 0.5)} {lean}-{number(thick * 0.8)}")
    return "".join(drawn)
