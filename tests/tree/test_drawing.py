"""The tree on a page: every leaf a link with a name, told apart by shape, and nothing that a page may not hold."""

import re
import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from knopskud.core.words import Language
from knopskud.snapshot.types import ORIGINS
from knopskud.tree.drawing import draw
from knopskud.tree.shapes import BLADES, EXTRAS, VEINS
from tests.tree.made import SIZES, href, make_tree_plan

sizes = pytest.mark.parametrize(("count", "areas"), SIZES)


def parsed(count: int, areas: int = 4, language: Language = "da") -> ET.Element:
    """The figure, read strictly: it would not be read if it were not well-formed."""
    plan, programme = make_tree_plan(count, areas)
    return ET.fromstring(draw(plan, programme, language=language, href=href))


def drawings(figure: ET.Element) -> list[ET.Element]:
    return [one for one in figure.findall("svg") if "tree" in one.get("class", "").split()]


@sizes
def test_every_activity_and_every_delaftale_is_one_link_in_each_drawing(
    count: int, areas: int
) -> None:
    plan, _ = make_tree_plan(count, areas)
    wanted = {href(part): 1 for part in (*plan.activities, *plan.sub_agreements)}
    for drawing in drawings(parsed(count, areas)):
        links = Counter(link.get("href", "") for link in drawing.iter("a"))
        if areas == 1:  # a lone delaftale is parted on two sides: its name may stand twice
            links[href(plan.sub_agreements[0])] = 1
        assert links == wanted


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            "da",
            [
                "Lysfest, videreført, åben for alle",
                "Byhaver i Remiseparken, ny udgave, åben for alle",
                "Opsøgende familierådgiver, skolefravær, ny, målrettet enkelte",
                (
                    "Samarbejde om unge mænd i det offentlige rum, knopskud fra Opsøgende familierådgiver, "
                    "skolefravær, åben for alle"
                ),
            ],
        ),
        (
            "en",
            [
                "Lysfest, continued, open to everybody",
                "Byhaver i Remiseparken, new version, open to everybody",
                "Opsøgende familierådgiver, skolefravær, new, targeted",
                (
                    "Samarbejde om unge mænd i det offentlige rum, bud from Opsøgende familierådgiver, "
                    "skolefravær, open to everybody"
                ),
            ],
        ),
    ],
)
def test_the_name_of_a_leaf_tells_its_origin_and_its_reach_in_words(
    language: Language, names: list[str]
) -> None:
    for drawing in drawings(parsed(4, 1, language)):
        told = [link.get("aria-label") for link in drawing.iter("a") if link.get("class") != "mark"]
        assert told == names


def test_origins_differ_in_shape_and_reaches_in_more_than_colour() -> None:
    shapes = {kind: (BLADES[kind], VEINS[kind], EXTRAS.get(kind)) for kind in ORIGINS}
    assert len(set(shapes.values())) == len(ORIGINS)
    figure = parsed(12)
    uses = {(use.get("href"), use.get("class")) for use in figure.iter("use")}
    assert {name for name, _ in uses} == {f"#leaf-{kind}" for kind in ORIGINS}
    assert {look for _, look in uses} >= {"open", "targeted"}


@sizes
def test_texts_and_leaves_keep_inside_the_drawing(count: int, areas: int) -> None:
    for drawing in drawings(parsed(count, areas)):
        _, _, width, height = map(float, drawing.get("viewBox", "").split())
        places = [
            (float(one.get("x", 0)), float(one.get("y", 0)))
            for kind in ("text", "rect")
            for one in drawing.iter(kind)
        ]
        assert places
        assert [(x, y) for x, y in places if not (0 <= x <= width and 0 <= y <= height)] == []


def test_ids_are_the_shapes_only_so_drawings_on_one_page_share_them() -> None:
    figure = parsed(12)
    ids = [one.get("id") for one in figure.iter() if one.get("id")]
    assert ids == [f"leaf-{kind}" for kind in ORIGINS]
    assert len(drawings(figure)) == 2
    assert [d.get("class", "").split()[1] for d in drawings(figure)] == ["wide", "narrow"]


def test_a_drawing_has_no_inline_styles_and_no_scripts() -> None:
    plan, programme = make_tree_plan(12)
    drawn = draw(plan, programme, language="da", href=href)
    assert re.findall(r"\sstyle=|<style|<script|\son\w+=", drawn) == []


def test_titles_that_look_like_markup_are_text() -> None:
    plan, programme = make_tree_plan(1)
    nasty = "<script>alert(1)</script> & \"x\" 'y'"
    told = plan.model_copy(
        update={"activities": (plan.activities[0].model_copy(update={"title": nasty}),)}
    )
    figure = ET.fromstring(draw(told, programme, language="da", href=href))
    names = [link.get("aria-label", "") for link in figure.iter("a")]
    assert any(name.startswith(nasty) for name in names)
    assert list(figure.iter("script")) == []


def test_same_plan_same_drawing() -> None:
    plan, programme = make_tree_plan(40)
    first, second = (draw(plan, programme, language="da", href=href) for _ in range(2))
    assert first == second
