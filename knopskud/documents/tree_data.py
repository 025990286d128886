"""The tree as a picture with texts, for the templates of papers."""

from typing import Any

from knopskud.core.words import Language, Words
from knopskud.documents.data import area_data
from knopskud.documents.folder_words import BOUGH, LEAVES, NO_LEAVES, ONE_LEAF, TREE_ALT
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import ORIGINS, REACHES
from knopskud.tree import paper
from knopskud.tree.lettering import Label
from knopskud.tree.words import name_of


def named(
    plan: PublicPlan, programme: Programme, lookup: Lookup, language: Language
) -> dict[str, Any] | None:
    """The tree with its texts, a line that counts the leaves, and what it says to those who do not see it."""
    if not plan.activities:
        return None
    count = len(plan.activities)
    leaves = ONE_LEAF if count == 1 else LEAVES.filled(count=count)
    tree = paper.draw(plan, programme, language)
    return _data(tree) | {
        "named": tree.named,
        "points": tree.points,
        "caption": leaves.said_in(language),
        "alt": _alt(plan, lookup, language),
    }


def told(
    plan: PublicPlan, programme: Programme, lookup: Lookup, language: Language
) -> dict[str, Any] | None:
    """The tree without letters, and beside it what its leaves and boughs are; what it says to those who do not see it."""
    drawn = bare(plan, programme)
    if not drawn:
        return None
    count = len(plan.activities)
    leaves = ONE_LEAF if count == 1 else LEAVES.filled(count=count)
    kinds = [(origin, "open", words) for origin, words in ORIGINS.items()]
    kinds.append(("continued", "targeted", REACHES["targeted"]))
    return drawn | {
        "caption": leaves.said_in(language),
        "alt": _alt(plan, lookup, language),
        "kinds": [[paper.alone(a, b), words.said_in(language)] for a, b, words in kinds],
        "boughs": [
            {**area_data(programme.area(one.area), language), "name": one.title}
            for one in plan.sub_agreements
        ],
    }


def bare(plan: PublicPlan, programme: Programme) -> dict[str, Any] | None:
    """The tree without a word; None for a plan without activities."""
    return _data(paper.draw_bare(plan, programme)) if plan.activities else None


def _data(tree: paper.PaperTree) -> dict[str, Any]:
    return {
        "svg": tree.svg,
        "width": tree.width,
        "height": tree.height,
        "labels": [line for label in tree.labels for line in _lines(label)],
    }


def _lines(label: Label) -> list[dict[str, Any]]:
    """Each line of a text by itself: `y` is its baseline."""
    return [
        {
            "text": line,
            "x": label.x,
            "y": label.first_baseline + label.leading * number,
            "size": label.size,
            "anchor": label.anchor,
            "bold": label.bold,
            "light": label.light,
        }
        for number, line in enumerate(label.lines)
    ]


def _alt(plan: PublicPlan, lookup: Lookup, language: Language) -> str:
    """What the picture says: every bough with its leaves, each with its origin and reach."""
    boughs = []
    for agreement in plan.sub_agreements:
        names = [name_of(a, lookup, language) for a in lookup.activities_of(agreement.ref)]
        leaves = "; ".join(names) or NO_LEAVES.said_in(language)
        boughs.append(BOUGH.filled(name=agreement.title, leaves=leaves).said_in(language))
    return TREE_ALT.filled(boughs=Words(*[". ".join(boughs)] * 2)).said_in(language)
