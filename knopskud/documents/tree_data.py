"""The tree as a picture with texts, for the templates of papers."""

from typing import Any

from knopskud.documents.data import area_data
from knopskud.documents.folder_words import BOUGH, LEAVES, NO_LEAVES, ONE_LEAF, TREE_ALT
from knopskud.documents.reading import Reading
from knopskud.documents.speech import Speech
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import ORIGINS, REACHES, Activity
from knopskud.tree import paper
from knopskud.tree.lettering import Label
from knopskud.tree.words import name_of


def named(reading: Reading, programme: Programme) -> dict[str, Any] | None:
    """The tree with its texts, a line that counts the leaves, and what it says to those who do not see it."""
    plan, speech = reading.bare, reading.speech
    if not plan.activities:
        return None
    tree = paper.draw(plan, programme, speech.said)
    return _data(tree) | {
        "named": tree.named,
        "points": tree.points,
        "caption": _leaves(plan, speech),
        "alt": _alt(plan, speech),
    }


def told(reading: Reading, programme: Programme) -> dict[str, Any] | None:
    """The tree without letters, and beside it what its leaves and boughs are; what it says to those who do not see it."""
    plan, speech = reading.bare, reading.speech
    drawn = bare(plan, programme)
    if not drawn:
        return None
    kinds = [(origin, "open", words) for origin, words in ORIGINS.items()]
    kinds.append(("continued", "targeted", REACHES["targeted"]))
    return drawn | {
        "caption": _leaves(plan, speech),
        "alt": _alt(plan, speech),
        "kinds": [[paper.alone(a, b), speech.said(words)] for a, b, words in kinds],
        "boughs": [
            {**area_data(programme.area(one.area), speech.language), "name": one.title}
            for one in reading.plan.sub_agreements
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


def _leaves(plan: PublicPlan, speech: Speech) -> str:
    count = len(plan.activities)
    return speech.said(ONE_LEAF) if count == 1 else speech.said(LEAVES, count=count)


def _alt(plan: PublicPlan, speech: Speech) -> str:
    """What the picture says: every bough with its leaves, each with its origin and reach."""
    lookup = Lookup(plan)
    boughs = []
    for agreement in plan.sub_agreements:
        names = [_name(a, lookup, speech) for a in lookup.activities_of(agreement.ref)]
        leaves = "; ".join(names) or speech.said(NO_LEAVES)
        boughs.append(speech.said(BOUGH, name=agreement.title, leaves=leaves))
    return speech.said(TREE_ALT, boughs=". ".join(boughs))


def _name(activity: Activity, lookup: Lookup, speech: Speech) -> str:
    if speech.is_interface:
        return name_of(activity, lookup, speech.language)
    kinds = (ORIGINS[activity.origin.type], REACHES[activity.reach])
    return ", ".join((activity.title, *map(speech.said, kinds)))
