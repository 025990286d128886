"""The tree for the papers: fixed colours, no links, no style sheet. The drawing holds no letters: the paper sets them, with
all the fonts that it has.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from knopskud.core.words import Words
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import ORIGINS, REACHES, Activity
from knopskud.tree import wood
from knopskud.tree.boughs import Bough
from knopskud.tree.layout import Tree, lay_out
from knopskud.tree.lettering import Label
from knopskud.tree.measures import PAPER, Measures, bare, nameless, on_paper
from knopskud.tree.shapes import BLADES, EXTRAS, VEINS, number

WOOD = "#5d4430"
LEAF = "#28613f"
WIDER = (1.0, 1.15, 1.3, 1.5)
BIGGER = (18, 22, 27, 33, 40, 50, 62, 76, 94, 118, 147)
SMALLEST = 8.0
"""Points: below this the names of leaves are left out rather than made smaller."""
MM_PER_POINT = 25.4 / 72
Names = Literal["all", "areas", "none"]
Say = Callable[[Words], str]
"""Gives the words of the legend in the language of the paper."""
REMEMBERED = 8
"""Trees that are kept for the next paper: the plan as it reads in each language."""


@dataclass(frozen=True)
class PaperTree:
    """A drawing `width` times `height` units big, and the texts that stand in it; `named` when each leaf has its own.

    `points`: how big the smallest letters are when the drawing fills its paper.
    """

    svg: str
    width: float
    height: float
    labels: tuple[Label, ...]
    named: bool
    points: float


def draw(plan: PublicPlan, programme: Programme, say: Say) -> PaperTree:
    """The tree with the biggest letters that fit the paper; of very many leaves only the boughs are named. Deterministic."""
    return _drawn(_biggest(plan), programme, say)


def draw_bare(plan: PublicPlan, programme: Programme) -> PaperTree:
    """The same tree without a word: an ornament."""
    return _drawn(_wordless(plan), programme, str)


def leaf(activity: Activity, colour: str) -> str:
    """The leaf of one activity as a picture of its own, as it hangs on the tree."""
    return alone(activity.origin.type, activity.reach, colour)


def alone(origin: str, reach: str, colour: str = LEAF) -> str:
    """A leaf of one kind as a picture of its own."""
    drawn = _leaf(origin, reach, colour, "translate(2 27)")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 46 42" width="46" height="42">{drawn}</svg>'


@dataclass(frozen=True)
class Cut:
    """A tree cut to what is drawn of it, with the trunk in the middle."""

    tree: Tree
    names: Names

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The texts, without the plan's name, which the paper says elsewhere."""
        if self.names == "none":
            return ()
        return tuple(one for one in self.tree.labels() if one is not self.tree.root and one.lines)

    @cached_property
    def half(self) -> float:
        """From the trunk to the farther edge; never less than the legend needs."""
        measures, trunk = self.tree.measures, self.tree.measures.trunk
        reach = [measures.size * 21 if self.labels else measures.far + measures.leaf * 1.9]
        for label in self.labels:
            reach += [trunk - label.box.left, label.box.right - trunk]
        return max(reach) + measures.size * 0.4

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.tree.measures.trunk - self.half

    @property
    def height(self) -> float:
        """From the top to under the roots, or to under the legend."""
        measures = self.tree.measures
        below = measures.thick * 1.6 if self.names == "none" else measures.size * 2.6
        return self.tree.ground + below


@lru_cache(REMEMBERED)
def _biggest(plan: PublicPlan) -> Cut:
    best = max((Cut(lay_out(plan, on_paper(share)), "all") for share in WIDER), key=_points)
    for size in BIGGER:
        if _points(best) >= SMALLEST:
            break
        best = Cut(lay_out(plan, nameless(size)), "areas")
    return best


@lru_cache(REMEMBERED)
def _wordless(plan: PublicPlan) -> Cut:
    return Cut(lay_out(plan, bare()), "none")


def _points(cut: Cut) -> float:
    scale = min(PAPER[0] / (cut.half * 2), PAPER[1] / cut.height)
    return cut.tree.measures.size * scale / MM_PER_POINT


def _drawn(cut: Cut, programme: Programme, say: Say) -> PaperTree:
    tree, labels, marks = cut.tree, list(cut.labels), ""
    if cut.names != "none":
        labels += [_number(bough, programme, tree.measures) for bough in tree.boughs]
        marks = "".join(_mark(bough, programme, tree.measures) for bough in tree.boughs)
        keys, words = _legend(tree, cut.left + tree.measures.size * 0.3, say)
        marks += keys
        labels += words
    width, height = number(cut.half * 2), number(cut.height)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{number(cut.left)} 0 {width} {height}"'
        f' width="{width}" height="{height}">'
        f"{''.join(_foliage(tree, bough, programme) for bough in tree.boughs)}"
        f'<path fill="{LEAF}" fill-opacity="0.18" d="{wood.ground(tree)}"/>'
        f'<path fill="{WOOD}" d="{wood.wood(tree)}"/>'
        f'<path fill="none" stroke="#c4a98d" stroke-width="1.4" d="{wood.bark(tree)}"/>'
        f"{''.join(_bough(bough, programme) for bough in tree.boughs)}{marks}</svg>"
    )
    moved = tuple(label.moved(-cut.left) for label in labels)
    return PaperTree(svg, cut.half * 2, cut.height, moved, cut.names == "all", _points(cut))


def _foliage(tree: Tree, bough: Bough, programme: Programme) -> str:
    colour = programme.area(bough.sub_agreement.area).colour
    return f'<path fill="{colour}" fill-opacity="0.1" d="{wood.foliage(tree, bough)}"/>'


def _bough(bough: Bough, programme: Programme) -> str:
    """Its twigs and leaves."""
    area = programme.area(bough.sub_agreement.area)
    twigs = "".join(wood.twig(leaf) for leaf in bough.leaves)
    drawn = [
        f'<path fill="none" stroke="{WOOD}" stroke-width="2.2" stroke-linecap="round" d="{twigs}"/>'
    ]
    for leaf in bough.leaves:
        side = "" if bough.side > 0 else "-"
        place = (
            f"translate({number(leaf.at[0])} {number(leaf.at[1])})"
            f" rotate({-bough.side * leaf.angle:.0f}) scale({side}{leaf.scale:.3g} {leaf.scale:.3g})"
        )
        drawn.append(_leaf(leaf.activity.origin.type, leaf.activity.reach, area.colour, place))
    return "".join(drawn)


def _mark(bough: Bough, programme: Programme, measures: Measures) -> str:
    (x, y), colour = bough.mark, programme.area(bough.sub_agreement.area).colour
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(measures.size * 0.85)}" fill="{colour}"/>'


def _number(bough: Bough, programme: Programme, measures: Measures) -> Label:
    said = str(programme.area(bough.sub_agreement.area).number)
    return Label((said,), *bough.mark, measures.size, "middle", bold=True, light=True)


def _leaf(origin: str, reach: str, colour: str, place: str) -> str:
    targeted = reach == "targeted"
    dashes = ' stroke-dasharray="3.4 3.2"' if targeted else ""
    fill, vein = ("#ffffff", colour) if targeted else (colour, "#ffffff")
    drawn = f'<path fill="{fill}" stroke="{colour}" stroke-width="2"{dashes} d="{BLADES[origin]}"/>'
    if VEINS[origin]:
        drawn += f'<path fill="none" stroke="{vein}" stroke-width="1.4" d="{VEINS[origin]}"/>'
    if origin in EXTRAS:
        drawn += f'<path fill="{colour}" d="{EXTRAS[origin]}"/>'
    return f'<g transform="{place}">{drawn}</g>'


def _legend(tree: Tree, left: float, say: Say) -> tuple[str, list[Label]]:
    """Where leaves come from at the left of the foot, whom they are for at the right."""
    measures, size = tree.measures, tree.measures.size
    top = tree.ground - size * 0.4
    right = measures.trunk + (measures.trunk - left) - size * 11
    origins = [(kind, "open", words) for kind, words in ORIGINS.items()]
    reaches = [("continued", kind, words) for kind, words in REACHES.items()]
    second = left + size * 8.2
    places = [(left, 0), (second, 0), (left, 1), (second, 1), (right, 0), (right, 1)]
    drawn, labels = "", []
    for (x, row), (origin, reach, words) in zip(places, origins + reaches, strict=True):
        y = top + row * size * 1.9
        place = f"translate({number(x)} {number(y)}) scale({size * 1.7 / 40:.3g})"
        drawn += _leaf(origin, reach, LEAF, place)
        labels.append(Label((say(words),), x + size * 2.1, y, size))
    return drawn, labels
