"""Colours that can be read: a focus area's colour carries white letters in the light and dark ones in the dark."""

import re

from knopskud.core.words import Words
from knopskud.snapshot.types.fields import refuse

ENOUGH = 4.5
"""WCAG 2.2, criterion 1.4.3: contrast of text to its ground."""
WHITE, DARK = "#ffffff", "#131a16"
WRITTEN = re.compile(r"#[0-9a-f]{6}\Z")
NO_COLOUR = Words(
    "{colour} er ikke en farve. Skriv den som #2b5f8a: seks cifre eller bogstaver fra a til f.",
    "{colour} is no colour. Write it as #2b5f8a: six digits or letters from a to f.",
)
PALE = Words(
    "Farven {colour} er for lys: hvid tekst kan ikke læses på den ({has}:1, mindst 4,5:1).",
    "The colour {colour} is too light: white text cannot be read on it ({has}:1, at least 4.5:1).",
)
DIM = Words(
    "Farven {colour} er for mørk: mørk tekst kan ikke læses på den ({has}:1, mindst 4,5:1).",
    "The colour {colour} is too dark: dark text cannot be read on it ({has}:1, at least 4.5:1).",
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written as #rrggbb, from 1 (none) to 21 (black on white), by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour(written: str) -> str:
    """The colour in small letters. Refuses all but `#` and six hexadecimal digits."""
    small = written.strip().lower()
    if not WRITTEN.match(small):
        raise refuse("colour", NO_COLOUR.filled(colour=written[:40] or "“”"))
    return small


def readable_on_light(colour: str) -> str:
    """`colour` when white letters can be read on it."""
    return _enough(colour, WHITE, PALE)


def readable_on_dark(colour: str) -> str:
    """`colour` when dark letters can be read on it."""
    return _enough(colour, DARK, DIM)


def _enough(colour: str, letters: str, too_little: Words) -> str:
    has = contrast(colour, letters)
    if has < ENOUGH:
        figure = f"{has:.1f}"
        said = Words(figure.replace(".", ","), figure)
        raise refuse("contrast", too_little.filled(colour=colour, has=said))
    return colour


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
