"""Colours that can be read: a focus area's colour carries white letters in the light and dark ones in the dark."""

from knopskud.core.words import Words
from knopskud.snapshot.types.fields import refuse

ENOUGH = 4.5
"""WCAG 2.2, criterion 1.4.3: contrast of text to its ground."""
WHITE, DARK = "#ffffff", "#131a16"
PALE = Words(
    "Farven {colour} er for lys: hvid tekst kan ikke læses på den.",
    "The colour {colour} is too light: white text cannot be read on it.",
)
DIM = Words(
    "Farven {colour} er for mørk: mørk tekst kan ikke læses på den.",
    "The colour {colour} is too dark: dark text cannot be read on it.",
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written as #rrggbb, from 1 (none) to 21 (black on white), by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on_light(colour: str) -> str:
    """`colour` when white letters can be read on it."""
    if contrast(colour, WHITE) < ENOUGH:
        raise refuse("contrast", PALE.filled(colour=colour))
    return colour


def readable_on_dark(colour: str) -> str:
    """`colour` when dark letters can be read on it."""
    if contrast(colour, DARK) < ENOUGH:
        raise refuse("contrast", DIM.filled(colour=colour))
    return colour


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
