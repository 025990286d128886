"""The plan as a tree, for screens."""

import unicodedata
from collections.abc import Callable
from html import escape

from knopskud.core.words import Language
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Part
from knopskud.tree import legend, wood
from knopskud.tree.boughs import Bough, Leaf
from knopskud.tree.layout import Tree, lay_out
from knopskud.tree.lettering import Label
from knopskud.tree.measures import narrow, wide
from knopskud.tree.shapes import number
from knopskud.tree.words import THE_TREE, name_of

Href = Callable[[Part], str]


def draw(
    plan: PublicPlan,
    programme: Programme,
    *,
    language: Language,
    href: Href,
) -> str:
    """The tree of a plan for screens. Deterministic.

    A figure of HTML with one drawing for wide screens, one for narrow ones, and a legend; the style sheet
    `tree.css` shows one of the two. `href` gives the address of an activity or a delaftale, or an empty text.
    """
    pen = Pen(plan, programme, language, href)
    drawings = "".join(pen.tree(lay_out(plan, measures)) for measures in (wide(), narrow()))
    return (
        f'<figure class="tree-figure">{legend.shapes()}{drawings}{legend.html(language)}</figure>'
    )


class Pen:
    """Draws a tree with links and classes, whose colours come from the style sheet and the programme."""

    def __init__(
        self, plan: PublicPlan, programme: Programme, language: Language, href: Href
    ) -> None:
        self.programme = programme
        self.language = language
        self.href = href
        self.lookup = Lookup(plan)
        self.lang = "" if language == "da" else ' lang="da"'

    def tree(self, tree: Tree) -> str:
        """One drawing."""
        box = f"0 0 {number(tree.width)} {number(tree.height)}"
        clouds = "".join(
            f'<path class="foliage" {self.colour(bough)} d="{wood.foliage(tree, bough)}"/>'
            for bough in tree.boughs
        )
        return (
            f'<svg class="tree {tree.measures.name}" viewBox="{box}"'
            f' font-size="{number(tree.measures.size)}" role="group"'
            f' aria-label="{escape(THE_TREE.said_in(self.language))}">{clouds}'
            f'<path class="ground" d="{wood.ground(tree)}"/>'
            f'<path class="grass" d="{wood.grass(tree)}"/>'
            f'<path class="wood" d="{wood.wood(tree)}"/><path class="bark" d="{wood.bark(tree)}"/>'
            f"{''.join(self.bough(tree, bough) for bough in tree.boughs)}"
            f'<g class="root" text-anchor="{tree.root.anchor}">{self.text(tree.root)}</g></svg>'
        )

    def colour(self, bough: Bough) -> str:
        """The area's two colours; the page's colour scheme chooses."""
        area = self.programme.area(bough.sub_agreement.area)
        return f'color="light-dark({area.colour},{area.dark_colour})"'

    def bough(self, tree: Tree, bough: Bough) -> str:
        """A delaftale: its twigs, its mark and name, its leaves."""
        area = self.programme.area(bough.sub_agreement.area)
        x, y = bough.mark
        size = tree.measures.size
        mark = (
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(size * 0.85)}"/>'
            f'<text class="number" x="{number(x)}" y="{number(y + size * 0.35)}">{area.number}</text>'
        )
        name = f"{area.number}. {bough.sub_agreement.title}"
        head = self.linked(bough.sub_agreement, name, "mark", mark + self.text(bough.label))
        twigs = "".join(wood.twig(leaf) for leaf in bough.leaves)
        leaves = "".join(self.leaf(bough, leaf) for leaf in bough.leaves)
        return (
            f'<g {self.colour(bough)} text-anchor="{bough.label.anchor}">'
            f'<path class="twig" d="{twigs}"/>{head}{leaves}</g>'
        )

    def leaf(self, bough: Bough, leaf: Leaf) -> str:
        """An activity."""
        side = "" if bough.side > 0 else "-"
        place = (
            f"translate({leaf.at[0]:.0f} {leaf.at[1]:.0f})"
            f"rotate({-bough.side * leaf.angle:.0f})scale({side}{leaf.scale:.3g} {leaf.scale:.3g})"
        )
        shape = f'<use href="#leaf-{leaf.activity.origin.type}" class="{leaf.activity.reach}" transform="{place}"/>'
        hit = _hit(bough, leaf)
        name = name_of(leaf.activity, self.lookup, self.language)
        return self.linked(leaf.activity, name, "", hit + shape + self.text(leaf.label))

    def linked(self, part: Part, name: str, kind: str, inside: str) -> str:
        """The inside as a link, or as a named group where the part has no page."""
        look = f' class="{kind}"' if kind else ""
        href = self.href(part)
        if href:
            return f'<a{look} href="{escape(href)}" aria-label="{escape(name)}">{inside}</a>'
        return f'<g{look} role="img" aria-label="{escape(name)}">{inside}</g>'

    def text(self, label: Label) -> str:
        """A text in lines."""
        return text(label, self.lang)


def text(label: Label, attributes: str = "") -> str:
    """A label as SVG; its anchor and the size of a plain one are said further out."""
    look = f' class="strong" font-size="{number(label.size)}"' if label.bold else ""
    x, y = number(label.x), number(label.first_baseline)
    first, *others = map(written, label.lines or ("",))
    more = "".join(f'<tspan x="{x}" dy="{number(label.leading)}">{line}</tspan>' for line in others)
    return f'<text{look} x="{x}" y="{y}"{attributes}>{first}{more}</text>'


def written(line: str) -> str:
    """A line for XML, set apart when it holds letters from right to left."""
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in line):
        line = f"\u2068{line}\u2069"
    return escape(line)


def _hit(bough: Bough, leaf: Leaf) -> str:
    """What a finger can meet: the whole row, from the stalk to the end of the text."""
    box = leaf.label.box
    left, right = sorted((leaf.at[0], box.right if bough.side > 0 else box.left))
    top = leaf.label.y - leaf.height / 2
    return (
        f'<rect x="{left:.0f}" y="{number(top)}" width="{right - left:.0f}"'
        f' height="{number(leaf.height)}"/>'
    )
