"""What the shapes of the leaves mean, in words; and the shapes themselves, drawn once for all drawings of a page."""

from html import escape

from knopskud.core.words import Language, Words
from knopskud.snapshot.types import ORIGINS, REACHES
from knopskud.tree.shapes import BLADES, EXTRAS, VEINS

LEGEND = Words("Sådan læser du træet", "How to read the tree")
ORIGIN_MEANS = {
    "continued": Words(
        "et helt blad med årer: fra den forrige plan", "a whole leaf with veins: from the last plan"
    ),
    "new_version": Words("to blade på én stilk: fornyet", "two leaves on one stalk: renewed"),
    "new": Words("et blad med en gnist", "a leaf with a spark"),
    "bud": Words("en knop ved det, den voksede ud af", "a bud by what it grew out of"),
}
REACH_MEANS = {
    "open": Words("fyldt", "filled"),
    "targeted": Words("hult med stiplet kant", "hollow with a dashed edge"),
}


def shapes() -> str:
    """The definitions that every `<use>` of the page points at."""
    drawn = "".join(f'<g id="leaf-{kind}">{_shape(kind)}</g>' for kind in ORIGINS)
    return f'<svg class="tree-shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>{drawn}</defs></svg>'


def html(language: Language) -> str:
    """The legend of a page."""
    title = escape(LEGEND.said_in(language))
    origins = "".join(
        _entry(kind, "open", words.said_in(language), ORIGIN_MEANS[kind].said_in(language))
        for kind, words in ORIGINS.items()
    )
    reaches = "".join(
        _entry("continued", kind, words.said_in(language), REACH_MEANS[kind].said_in(language))
        for kind, words in REACHES.items()
    )
    return f'<figcaption class="tree-legend"><strong>{title}</strong><ul>{origins}{reaches}</ul></figcaption>'


def leaf(origin: str, reach: str, transform: str = "") -> str:
    """One of the shapes, in its place."""
    look = ' class="targeted"' if reach == "targeted" else ""
    place = f' transform="{transform}"' if transform else ""
    return f'<use href="#leaf-{origin}"{look}{place}/>'


def _entry(origin: str, reach: str, name: str, meaning: str) -> str:
    icon = (
        '<svg viewBox="-3 -28 50 44" width="45" height="40" aria-hidden="true" focusable="false">'
        f"{leaf(origin, reach)}</svg>"
    )
    return f"<li>{icon}<span><b>{escape(name)}:</b> {escape(meaning)}</span></li>"


def _shape(kind: str) -> str:
    veins = f'<path class="leaf-vein" d="{VEINS[kind]}"/>' if VEINS[kind] else ""
    extra = f'<path class="leaf-spark" d="{EXTRAS[kind]}"/>' if kind in EXTRAS else ""
    return f'<path d="{BLADES[kind]}"/>{veins}{extra}'
