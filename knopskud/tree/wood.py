"""The wood and the foliage of a tree as path data: trunk, roots, boughs, twigs, the ground."""

import math

from knopskud.tree.boughs import STEPS, Bough, Leaf
from knopskud.tree.layout import Tree
from knopskud.tree.shapes import Point, at_height, limb, number, pair, puff, whole


def trunk(tree: Tree) -> str:
    """From the roots up, thinner and thinner, with a slight swing; it goes on as the highest bough."""
    thick = tree.measures.thick
    height = tree.ground - tree.fork
    points: list[Point] = []
    widths: list[float] = []
    bend = max(height - thick * 3.2, height * 0.7)
    near = max(bend - thick * 3, height * 0.6)  # a curve that comes from afar shoots past its end
    for up in (0.0, height * 0.05, height * 0.12, height * 0.3, height * 0.55, near, bend):
        share = up / height
        points.append((tree.measures.trunk + tree.measures.swing(up), tree.ground - up))
        flare = 1.4 * math.exp(-up / (thick * 2.2))
        widths.append(thick * (2.2 - 1.2 * share + flare))
    top = highest(tree)
    if top:
        higher = [y < points[-1][1] - thick for _, y in top.points]
        join = higher.index(True) if True in higher else 2
        points.extend(top.points[join:])
        widths.extend(thickness(top)[join:])
    else:
        points.append((points[-1][0], tree.fork - thick * 4))
        widths.append(1.0)
    return limb(points, widths)


def highest(tree: Tree) -> Bough | None:
    """The bough that the trunk ends in."""
    return min(tree.boughs, key=lambda bough: bough.points[0][1], default=None)


def thickness(bough: Bough) -> list[float]:
    """How thick a bough is at each of its points."""
    return [bough.thick * (1 - t) ** 0.85 + 2.8 for t in STEPS]


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
    """Lines in the bark, as many as the trunk is high."""
    x, y, thick = tree.measures.trunk, tree.ground, tree.measures.thick
    drawn = []
    for off, low, long in ((-0.75, 0.6, 3), (-0.1, 1.2, 4), (0.6, 0.2, 2.6), (-0.3, 5.2, 2)):
        if (low + long + 0.5) * thick > y - tree.fork:
            continue
        start = (x + off * thick, y - low * thick)
        one, two = thick * 0.15, -off * thick * 0.3
        drawn.append(
            f"M{pair(start)}q{pair((one, -long * thick / 2))} {pair((two, -long * thick))}"
        )
    return "".join(drawn)


def wood(tree: Tree) -> str:
    """All wood but the twigs: the boughs get thinner towards their tips."""
    boughs = (limb(b.points, thickness(b)) for b in tree.boughs)
    return trunk(tree) + roots(tree) + "".join(boughs)


def twig(leaf: Leaf) -> str:
    """The line from the wood to a leaf."""
    start, bend, end = leaf.twig
    return f"M{whole(start)}Q{whole(bend)} {whole(end)}"


def foliage(tree: Tree, bough: Bough) -> str:
    """The soft rounds of green between a bough and the tips of its leaves."""
    leaf = tree.measures.leaf
    drawn = [puff(bough.mark, leaf * 0.7)]
    for i, found in enumerate(bough.leaves):
        x, y = found.at
        inner = at_height(bough.points, y)[0]
        tip = x + bough.side * leaf
        wide = abs(tip - inner)
        radius = min(wide * 0.6 + leaf * (0.25 + 0.14 * (i % 2)), leaf * 2)
        drawn.append(puff((tip + bough.side * (leaf * 0.25 - radius), y - 4), radius))
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
