"""Two texts are laid side by side and put together: whatever is chosen, no paragraph of a chosen text is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core import richtext
from knopskud.office.forms.shapes import Shape, shapes_of
from knopskud.office.merging import merged, picks_in, stretches
from tests.strategies import snapshots

SHAPES = {shape.widget: shape for shape in (*shapes_of("activity"), *shapes_of("plan"))}
LINES = st.lists(st.sampled_from(["en", "to", "tre", "fire", "fem og seks"]), max_size=6)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "rich": LINES.map(lambda all_: "".join(f"<p>{one}</p>" for one in all_)),
    "text": LINES.map("\n".join),
    "lines": LINES,
    "line": st.text(max_size=5),
    "links": st.lists(st.sampled_from(["DM-1", "DM-2"])),
}


def numbers(shape: Shape, theirs: Any, mine: Any) -> list[int]:
    return [one.number for one in stretches(shape, theirs, mine) if one.number is not None]


@pytest.mark.parametrize("widget", VALUES)
@given(data=st.data())
def test_all_of_one_side_gives_that_side(widget: str, data: st.DataObject) -> None:
    shape = SHAPES[widget]  # type: ignore[index]  # one of the widgets
    theirs, mine = data.draw(VALUES[widget]), data.draw(VALUES[widget])
    each = numbers(shape, theirs, mine)
    assert merged(shape, theirs, mine, dict.fromkeys(each, "mine")) == mine
    assert merged(shape, theirs, mine, dict.fromkeys(each, "theirs")) == theirs
    assert merged(shape, theirs, mine, {}) == mine


@given(st.data())
def test_both_keeps_every_paragraph_of_both(data: st.DataObject) -> None:
    shape = SHAPES["text"]
    theirs, mine = data.draw(VALUES["text"]), data.draw(VALUES["text"])
    both = merged(shape, theirs, mine, dict.fromkeys(numbers(shape, theirs, mine), "both"))
    left = both.split("\n")
    for text in (theirs, mine):
        rest = iter(left)
        assert all(line in rest for line in text.split("\n") if text)


@given(snapshots(), snapshots())
def test_every_field_of_every_part_can_be_put_together(one: Any, other: Any) -> None:
    for a, b in zip(one.activities, other.activities, strict=False):
        fields = (a.model_dump(mode="json"), b.model_dump(mode="json"))
        for shape in shapes_of("activity"):
            theirs, mine = (of[shape.name] for of in fields)
            each = numbers(shape, theirs, mine)
            assert merged(shape, theirs, mine, dict.fromkeys(each, "mine")) == mine
            assert merged(shape, theirs, mine, dict.fromkeys(each, "theirs")) == theirs


def offers(base: str, theirs: str, mine: str) -> str:
    return str(merged(SHAPES["text"], theirs, mine, {}, base))


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "offered"),
    [
        ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
        ("a\nb\nc", "b\nc", "a\nb\nC", "b\nC"),
        ("a\nb\nc", "a\nb\nc\nd", "a\nb", "a\nb\nc\nd"),  # theirs, at the place where I deleted
        ("a\nb\nc", "a\nB\nc", "a\nb b\nc", "a\nb b\nc"),
        ("a\nb", "a\nb\nx", "y\na\nb", "y\na\nb\nx"),
    ],
)
def test_what_only_one_has_changed_is_offered_first(
    base: str, theirs: str, mine: str, offered: str
) -> None:
    assert offers(base, theirs, mine) == offered


def test_words_are_compared_inside_the_paragraphs_that_differ() -> None:
    same, differs = stretches(
        SHAPES["rich"], "<p>En</p><p>Vi går en tur</p>", "<p>En</p><p>Vi <strong>løber</strong> en tur</p>"
    )  # fmt: skip
    assert (same.number, same.text) == (None, "En")
    assert [(run.kind, run.text) for run in differs.words] == [
        ("same", "Vi "), ("removed", "går"), ("added", "løber"), ("same", " en tur"),
    ]  # fmt: skip
    assert richtext.render(differs.chosen("theirs")) == "<p>Vi går en tur</p>"


def test_choices_are_read_from_the_form_and_nonsense_is_none() -> None:
    typed = {
        "flet.title.0": ["theirs"], "flet.title.1": ["alle"], "flet.title.x": ["mine"],
        "flet.titles.2": ["mine"], "title.3": ["mine"], "flet": ["2"], "flet.title.4": [],
        "flet.title.²": ["mine"],
    }  # fmt: skip
    assert picks_in(typed, "title") == {0: "theirs"}
