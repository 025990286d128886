"""The tree as an SVG file of its own, for the papers: fixed colours, no links, no style sheet."""

from html import escape

from knopskud.core.words import Language
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.tree.words import THE_TREE


def draw(plan: PublicPlan, programme: Programme, language: Language) -> str:
    """190 mm wide and 115 mm high."""
    title = escape(THE_TREE.said_in(language))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 190 115"><title>{title}</title></svg>'
