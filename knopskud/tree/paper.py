"""The tree as an SVG file of its own, for the papers: fixed colours, no links, no style sheet, nothing but plain SVG."""

from html import escape

from knopskud.core.words import Language
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import ORIGINS, REACHES
from knopskud.tree import wood
from knopskud.tree.boughs import Bough
from knopskud.tree.layout import Tree, lay_out
from knopskud.tree.lettering import Label
from knopskud.tree.measures import PAPER, on_paper
from knopskud.tree.shapes import BLADES, EXTRAS, VEINS, number
from knopskud.tree.words import THE_TREE

WOOD = "#5d4430"
INK = "#1a1a1a"
LEAF = "#28613f"


def draw(plan: PublicPlan, programme: Programme, language: Language) -> str:
    """190 mm wide and 115 mm high; a plan with very many activities gets more height before its letters get too small."""
    tree = _fitted(plan)
    width, height = tree.width, max(tree.height, tree.width * PAPER[1] / PAPER[0])
    high = PAPER[0] * height / width
    drawn = (
        f"<title>{escape(THE_TREE.said_in(language))}</title>"
        f"{''.join(_foliage(tree, bough, programme) for bough in tree.boughs)}"
        f'<path fill="{LEAF}" fill-opacity="0.18" d="{wood.ground(tree)}"/>'
        f'<path fill="{WOOD}" d="{wood.wood(tree)}"/>'
        f'<path fill="none" stroke="#c4a98d" stroke-width="1.4" d="{wood.bark(tree)}"/>'
        f"{''.join(_bough(tree, bough, programme) for bough in tree.boughs)}"
        f"{_text(tree.root)}{_legend(tree, language)}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{PAPER[0]}mm" height="{number(high)}mm"'
        f' viewBox="0 0 {number(width)} {number(height)}" font-family="Libertinus Serif"'
        f' font-size="{number(tree.measures.size)}" fill="{INK}">{drawn}</svg>'
    )


def _fitted(plan: PublicPlan) -> Tree:
    """The drawing with the biggest letters that fits the paper."""
    share = 1.0
    tree = lay_out(plan, on_paper(share))
    while tree.height > tree.width * PAPER[1] / PAPER[0] and share < 1.5:
        share += 0.05
        tree = lay_out(plan, on_paper(share))
    return tree


def _foliage(tree: Tree, bough: Bough, programme: Programme) -> str:
    colour = programme.area(bough.sub_agreement.area).colour
    return f'<path fill="{colour}" fill-opacity="0.1" d="{wood.foliage(tree, bough)}"/>'


def _bough(tree: Tree, bough: Bough, programme: Programme) -> str:
    area = programme.area(bough.sub_agreement.area)
    (x, y), size = bough.mark, tree.measures.size
    twigs = "".join(wood.twig(leaf) for leaf in bough.leaves)
    drawn = [
        f'<path fill="none" stroke="{WOOD}" stroke-width="2.2" stroke-linecap="round" d="{twigs}"/>',
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(size * 0.85)}" fill="{area.colour}"/>',
        (
            f'<text x="{number(x)}" y="{number(y + size * 0.34)}" fill="#ffffff" font-weight="bold"'
            f' text-anchor="middle">{area.number}</text>'
        ),
        _text(bough.label),
    ]
    for leaf in bough.leaves:
        side = "" if bough.side > 0 else "-"
        place = (
            f"translate({number(leaf.at[0])} {number(leaf.at[1])})"
            f" rotate({-bough.side * leaf.angle:.0f}) scale({side}{leaf.scale:.3g} {leaf.scale:.3g})"
        )
        drawn.append(_leaf(leaf.activity.origin.type, leaf.activity.reach, area.colour, place))
        drawn.append(_text(leaf.label))
    return "".join(drawn)


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


def _text(label: Label) -> str:
    weight = ' font-weight="bold"' if label.bold else ""
    return "".join(
        f'<text x="{number(label.x)}" y="{number(label.first_baseline + i * label.leading)}"'
        f' font-size="{number(label.size)}" text-anchor="{label.anchor}"{weight}>{escape(line)}</text>'
        for i, line in enumerate(label.lines)
    )


def _legend(tree: Tree, language: Language) -> str:
    """Where leaves come from at the left of the foot, whom they are for at the right."""
    size, left = tree.measures.size, 6.0
    top = tree.ground - size * 0.4
    right = tree.width - size * 11.5
    origins = [(kind, "open", words) for kind, words in ORIGINS.items()]
    reaches = [("continued", kind, words) for kind, words in REACHES.items()]
    places = [
        (left, 0),
        (left + size * 8, 0),
        (left, 1),
        (left + size * 8, 1),
        (right, 0),
        (right, 1),
    ]
    drawn = []
    for (x, row), (origin, reach, words) in zip(places, origins + reaches, strict=True):
        y = top + row * size * 1.9
        scale = size * 1.7 / 40
        drawn.append(
            _leaf(origin, reach, LEAF, f"translate({number(x)} {number(y)}) scale({scale:.3g})")
        )
        label = Label((words.said_in(language),), x + size * 2.1, y, size * 0.9)
        drawn.append(_text(label))
    return "".join(drawn)
