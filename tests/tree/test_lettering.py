"""How texts break into lines and what room they take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.tree.lettering import Box, Label, width_of, wrap


@given(st.text(max_size=120), st.integers(40, 400), st.integers(1, 4))
def test_lines_fit_their_width_and_are_no_more_than_there_is_room_for(
    text: str, width: int, most: int
) -> None:
    lines = wrap(text, 16, width, most=most)
    assert len(lines) <= most
    assert [line for line in lines if width_of(line, 16) > width and len(line) > 2] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("Lysfest", ("Lysfest",)),
        ("Frivillighed og beboernetværk", ("Frivillighed og", "beboernetværk")),
        ("x" * 60, ("x" * 15 + "-", "x" * 14 + "…")),
    ],
)
def test_a_text_breaks_between_words_and_says_when_it_is_cut(
    text: str, lines: tuple[str, ...]
) -> None:
    assert wrap(text, 16, 165, most=2) == lines


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 50), ("end", 0)])
def test_the_room_of_a_text_follows_its_anchor(anchor: str, left: float) -> None:
    label = Label(("xxxxxxxxxx",), 100, 50, 100 / 6.3, anchor)
    assert label.box.left == pytest.approx(left)
    assert (label.box.top + label.box.bottom) / 2 == pytest.approx(50)


def test_boxes_that_only_touch_do_not_meet() -> None:
    box = Box(0, 0, 10, 10)
    assert box.meets(Box(9, 9, 20, 20))
    assert not box.meets(Box(10, 0, 20, 10))
