"""The plan as a tree (stand-in until the drawing lands)."""

from collections.abc import Callable

from knopskud.core.words import Language
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Part


def draw(
    plan: PublicPlan,
    programme: Programme,
    *,
    language: Language,
    href: Callable[[Part], str],
    for_paper: bool = False,
) -> str:
    """An empty drawing."""
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>'
