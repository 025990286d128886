"""A focus area's colours can be read by everybody (WCAG 2.2, 1.4.3)."""

import pytest
from pydantic_core import PydanticCustomError

from knopskud.frame.programmes import load
from knopskud.frame.programmes.colours import (
    DARK,
    ENOUGH,
    WHITE,
    colour,
    contrast,
    readable_on_dark,
    readable_on_light,
)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#2b5f8a", "#2b5f8a", 1)],
)
def test_the_contrast_is_that_of_the_guideline(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


def test_a_grey_just_too_light_is_refused_and_the_next_is_not() -> None:
    with pytest.raises(PydanticCustomError):
        readable_on_light("#777777")
    assert readable_on_light("#767676") == "#767676"


def test_a_colour_too_dark_for_dark_letters_is_refused() -> None:
    with pytest.raises(PydanticCustomError):
        readable_on_dark("#37693b")
    assert readable_on_dark("#97cf99") == "#97cf99"


def test_a_colour_may_be_written_in_capitals() -> None:
    assert colour(" #2B5F8A ") == "#2b5f8a"


@pytest.mark.parametrize("written", ["", "blue", "#fff", "#2b5f8g", "2b5f8a", "#2b5f8a00"])
def test_what_is_no_colour_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        colour(written)


def test_our_own_colours_can_be_read() -> None:
    areas = [area for programme in load().values() for area in programme.areas]
    assert [a.key for a in areas if contrast(a.colour, WHITE) < ENOUGH] == []
    assert [a.key for a in areas if contrast(a.dark_colour, DARK) < ENOUGH] == []
