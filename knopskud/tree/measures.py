"""The measures of the three drawings, in the drawing's own units."""

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Measures:
    """How big things are. `sides` are the directions that boughs grow in: 1 to the right, -1 to the left.

    `near` and `far`: how far from the trunk leaves begin, at the ends and in the middle of the crown. `leaf`: how long
    a leaf is. `names`: whether leaves have texts. `text`: how wide a label may be, and `lines` how high. `thick`: the thickness of the trunk at its top.
    """

    name: str
    width: float
    trunk: float
    sides: tuple[int, ...]
    size: float
    near: float
    far: float
    leaf: float
    text: float
    thick: float
    top: float = 34.0
    gap: float = 20.0
    root: float = 96.0
    lines: int = 3
    names: bool = True

    def row(self, lines: int) -> float:
        """The height of a leaf with its text: never lower than what a finger needs."""
        return max(lines * self.size * 1.18 + self.size * 0.6, self.leaf * 0.92, 30.0)

    def reach(self, share: float) -> float:
        """How far from the trunk leaves begin, at `share` of the crown's height: a round crown."""
        arc = math.sin(math.pi * min(max(0.16 + 0.72 * share, 0.0), 1.0))
        return self.near + (self.far - self.near) * arc

    def swing(self, height: float) -> float:
        """How far the trunk leans to the side that high above the ground."""
        return self.thick * 0.45 * math.sin(height / (self.thick * 9))


def wide() -> Measures:
    """For screens from 700 px: the tree in the middle, texts to both sides."""
    return Measures("wide", 940, 470, (-1, 1), 17.4, 106, 174, 46, 234, 16)


def narrow() -> Measures:
    """For phones: the trunk up the left side, all texts to the right."""
    return Measures("narrow", 328, 20, (1,), 15, 47, 55, 36, 204, 9, top=28, gap=24, root=80)


PAPER = (186, 118)
"""The most room for the tree in the papers: its width and its height in millimetres."""


def on_paper(share: float) -> Measures:
    """For the papers: the bigger `share` (from 1), the longer the lines beside the leaves."""
    return _paper(16, text=150 * share, far=140 * share)


def nameless(size: float) -> Measures:
    """For the papers, when there are too many leaves to name each: only boughs have texts, `size` high."""
    return replace(_paper(size, text=size * 13, far=100 + size * 3), names=False)


def bare() -> Measures:
    """For the cover of a paper: no texts at all."""
    return replace(_paper(16, text=100, far=215), names=False)


def _paper(size: float, *, text: float, far: float) -> Measures:
    width = 2 * (far + text + 36 + size)
    near = far * 0.62
    return Measures(
        "paper", width, width / 2, (-1, 1), size, near, far, 36, text, 14, top=18, gap=14, root=78
    )
