"""Where everything of a tree stands: nothing on top of anything, nothing outside."""

import math
from itertools import combinations

import pytest

from knopskud.tree.boughs import Bough, Leaf
from knopskud.tree.layout import lay_out
from knopskud.tree.lettering import Box
from knopskud.tree.measures import Measures, bare, nameless, narrow, on_paper, wide
from tests.tree.made import SIZES, make_tree_plan

MEASURES = {
    "wide": wide(),
    "narrow": narrow(),
    "paper": on_paper(1.0),
    "nameless": nameless(33),
    "bare": bare(),
}
measures = pytest.mark.parametrize("measures", MEASURES.values(), ids=MEASURES)
sizes = pytest.mark.parametrize(("count", "areas"), SIZES)


def blade(bough: Bough, leaf: Leaf) -> Box:
    """The room of a leaf's blade, a little inside its tips."""
    long = 36 * leaf.scale
    dx = bough.side * long * math.cos(math.radians(leaf.angle))
    dy = -long * math.sin(math.radians(leaf.angle))
    (x, y), half = leaf.at, 7 * leaf.scale
    xs, ys = sorted((x, x + dx)), sorted((y, y + dy))
    middle = sum(ys) / 2
    return Box(xs[0], middle - half, xs[1], middle + half)


@sizes
@measures
def test_every_activity_is_one_leaf_on_the_bough_of_its_delaftale(
    measures: Measures, count: int, areas: int
) -> None:
    plan, _ = make_tree_plan(count, areas)
    grown = [
        (leaf.activity.ref, bough.sub_agreement.ref)
        for bough in lay_out(plan, measures).boughs
        for leaf in bough.leaves
    ]
    assert sorted(grown) == [(one.ref, one.sub_agreement) for one in plan.activities]


@sizes
@measures
def test_no_two_leaves_and_no_two_texts_share_room(
    measures: Measures, count: int, areas: int
) -> None:
    plan, _ = make_tree_plan(count, areas)
    tree = lay_out(plan, measures)
    blades = [blade(bough, leaf) for bough in tree.boughs for leaf in bough.leaves]
    texts = [label.box for label in tree.labels() if label.lines]
    assert [pair for pair in combinations(blades, 2) if pair[0].meets(pair[1])] == []
    assert [pair for pair in combinations(texts, 2) if pair[0].meets(pair[1])] == []


@sizes
@measures
def test_everything_is_inside_the_drawing(measures: Measures, count: int, areas: int) -> None:
    plan, _ = make_tree_plan(count, areas)
    tree = lay_out(plan, measures)
    boxes = [label.box for label in tree.labels() if label.lines]
    boxes += [blade(bough, leaf) for bough in tree.boughs for leaf in bough.leaves]
    whole = Box(0, 0, tree.width, tree.height)
    assert [
        box
        for box in boxes
        if box.left < whole.left
        or box.right > whole.right
        or box.top < whole.top
        or box.bottom > whole.bottom
    ] == []


def test_a_bud_grows_from_the_twig_of_what_it_came_from() -> None:
    plan, _ = make_tree_plan(8, 1)
    leaves = [leaf for bough in lay_out(plan, wide()).boughs for leaf in bough.leaves]
    parents = {leaf.activity.ref: leaf.parent.ref for leaf in leaves if leaf.parent}
    assert parents == {"A-004": "A-003", "A-008": "A-007"}


def test_a_finger_can_meet_every_leaf_on_a_phone() -> None:
    plan, _ = make_tree_plan(40)
    heights = [leaf.height for bough in lay_out(plan, narrow()).boughs for leaf in bough.leaves]
    assert min(heights) >= 24  # units; a phone of 360 px shows one as a pixel (WCAG 2.5.8)


def test_same_plan_same_places() -> None:
    plan, _ = make_tree_plan(40)
    assert lay_out(plan, wide()) == lay_out(plan, wide())
