"""The tree for papers: drawn without letters, its texts beside it, as big as the paper allows."""

import xml.etree.ElementTree as ET

import pytest

from knopskud.core.words import Words
from knopskud.snapshot.types import ORIGINS, REACHES
from knopskud.tree.measures import PAPER
from knopskud.tree.paper import SMALLEST, draw, draw_bare
from tests.tree.made import SIZES, make_tree_plan

SVG = "{http://www.w3.org/2000/svg}"


def in_danish(words: Words) -> str:
    return words.da


sizes = pytest.mark.parametrize(("count", "areas"), SIZES)


@sizes
def test_texts_stand_inside_the_drawing_and_can_be_read(count: int, areas: int) -> None:
    plan, programme = make_tree_plan(count, areas)
    tree = draw(plan, programme, in_danish)
    assert tree.points >= SMALLEST
    boxes = [label.box for label in tree.labels]
    assert [
        box
        for box in boxes
        if box.left < 0 or box.right > tree.width or box.top < 0 or box.bottom > tree.height
    ] == []


def test_a_few_leaves_have_names_and_very_many_have_none() -> None:
    few, many = (draw(*make_tree_plan(count), in_danish) for count in (12, 80))
    assert (few.named, many.named) == (True, False)
    told = {" ".join(label.lines) for label in few.labels}
    assert "Lysfest" in told
    assert "Lysfest" not in {" ".join(label.lines) for label in many.labels}


def test_the_legend_says_every_origin_and_reach() -> None:
    told = {line for label in draw(*make_tree_plan(4), in_danish).labels for line in label.lines}
    assert {words.da for words in (*ORIGINS.values(), *REACHES.values())} <= told


@sizes
def test_the_drawing_is_plain_svg_without_letters_or_ids(count: int, areas: int) -> None:
    plan, programme = make_tree_plan(count, areas)
    for tree in (draw(plan, programme, in_danish), draw_bare(plan, programme)):
        root = ET.fromstring(tree.svg)
        kinds = {one.tag.removeprefix(SVG) for one in root.iter()}
        assert kinds <= {"svg", "path", "circle", "g"}
        names = {name for one in root.iter() for name in one.attrib}
        assert names.isdisjoint({"id", "style", "class", "href"})


def test_the_ornament_has_a_leaf_for_every_activity_and_no_words() -> None:
    tree = draw_bare(*make_tree_plan(12))
    leaves = list(ET.fromstring(tree.svg).iter(f"{SVG}g"))
    assert (len(leaves), tree.labels) == (12, ())


def test_the_tree_fills_its_paper() -> None:
    tree = draw(*make_tree_plan(18), in_danish)
    scale = min(PAPER[0] / tree.width, PAPER[1] / tree.height)
    assert max(tree.width * scale / PAPER[0], tree.height * scale / PAPER[1]) == pytest.approx(1)
