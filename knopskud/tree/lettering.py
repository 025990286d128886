"""How wide a text is, about, and how it breaks into lines.

The reader's font is not ours to know, so letters are counted a little wider than in most fonts.
"""

import unicodedata
from dataclasses import dataclass, replace

WIDTHS = {
    **dict.fromkeys("ijlI.,:;!'|’ ", 0.33),
    **dict.fromkeys("frt()[]-/", 0.42),
    **dict.fromkeys("mMWÆŒæœ%@&—…", 1.0),
    **dict.fromkeys("wNOQGHUDØ–", 0.82),
}
"""Letters that differ from the others, in their own height. As in DejaVu Sans, which is wider than most."""
HIGH = 0x10000
"""From here on: emoji and rare scripts."""
ELLIPSIS = "…"


@dataclass(frozen=True)
class Box:
    """A rectangle in the drawing's units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Label:
    """A text in lines: `x` is its start, or its end or middle by `anchor`; `y` is the middle of its height.

    A `light` one stands on a dark ground.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    anchor: str = "start"
    bold: bool = False
    light: bool = False

    def moved(self, across: float) -> "Label":
        """The same text further to the right."""
        return replace(self, x=self.x + across)

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * 1.18

    @property
    def first_baseline(self) -> float:
        """Where the first line stands so that the whole has its middle at `y`."""
        return self.y + self.size * 0.34 - (len(self.lines) - 1) * self.leading / 2

    @property
    def box(self) -> Box:
        """The room that the text takes."""
        width = max((width_of(line, self.size, bold=self.bold) for line in self.lines), default=0)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        half = len(self.lines) * self.leading / 2
        return Box(left, self.y - half, left + width, self.y + half)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a line is when letters are `size` high, in the same unit."""
    return sum(map(_letter, text)) * size * (1.13 if bold else 1)


def wrap(
    text: str, size: float, width: float, *, most: int = 2, bold: bool = False
) -> tuple[str, ...]:
    """`text` in at most `most` lines no wider than `width`, as even as can be.

    What does not fit is left out, and an ellipsis says so.
    """
    lines = _filled(text, size, width, most=most, bold=bold)
    if len(lines) < 2 or lines[-1].endswith(ELLIPSIS) or any(line.endswith("-") for line in lines):
        return lines
    for share in (0.5, 0.6, 0.7, 0.8, 0.9):
        even = _filled(text, size, width * share, most=len(lines), bold=bold)
        if not any(line.endswith(("-", ELLIPSIS)) for line in even):
            return even
    return lines


def _filled(text: str, size: float, width: float, *, most: int, bold: bool) -> tuple[str, ...]:
    """Every line as full as can be."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most:
        taken = 0
        while taken < len(rest) and _fits(" ".join(rest[: taken + 1]), size, width, bold=bold):
            taken += 1
        if taken:
            lines.append(" ".join(rest[:taken]))
            rest = rest[taken:]
        else:
            head, tail = _broken(rest[0], size, width, bold=bold)
            lines.append(head)
            rest = [tail, *rest[1:]] if tail else rest[1:]
    if rest:
        lines[-1] = _shortened(lines[-1], size, width, bold=bold)
    return tuple(lines)


def _fits(text: str, size: float, width: float, *, bold: bool) -> bool:
    return width_of(text, size, bold=bold) <= width


def _broken(word: str, size: float, width: float, *, bold: bool) -> tuple[str, str]:
    """A word too long for a line, in two; the letters keep their marks."""
    cut = 1
    while cut < len(word) and _fits(word[: cut + 1] + "-", size, width, bold=bold):
        cut += 1
    while cut < len(word) and unicodedata.combining(word[cut]):
        cut += 1
    if cut >= len(word):
        return word, ""
    return word[:cut] + "-", word[cut:]


def _shortened(line: str, size: float, width: float, *, bold: bool) -> str:
    line = line.removesuffix("-")
    while line and not _fits(line + ELLIPSIS, size, width, bold=bold):
        line = line[:-1]
    return line.rstrip(" ,.;:-") + ELLIPSIS


def _letter(letter: str) -> float:
    """The width of a letter in its own height."""
    if unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0.0
    if letter in WIDTHS:
        return WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in {"W", "F"} or ord(letter) >= HIGH:
        return 1.2
    return 0.74 if letter.isupper() else 0.63
