"""The measures of the three drawings, in the drawing's own units."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Measures:
    """How big things are. `sides` are the directions that boughs grow in: 1 to the right, -1 to the left."""

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
    top: float = 16.0
    gap: float = 22.0
    root: float = 96.0

    @property
    def padding(self) -> float:
        """Air above and below the text of a leaf, together."""
        return self.size * 0.75

    def row(self, lines: int) -> float:
        """The height of a leaf with its text: never lower than what a finger needs."""
        return max(lines * self.size * 1.18 + self.padding, self.leaf * 0.95, 30.0)

    def reach(self, share: float) -> float:
        """How far from the trunk leaves begin, at `share` of the crown's height: a round crown."""
        round_ = math.sin(math.pi * min(max(0.12 + 0.8 * share, 0.0), 1.0))
        return self.near + (self.far - self.near) * round_


def wide() -> Measures:
    """For screens from 700 px: the tree in the middle, texts to both sides."""
    return Measures("wide", 900, 450, (-1, 1), 16.5, 108, 178, 42, 216, 15)


def narrow() -> Measures:
    """For phones: the trunk up the left side, all texts to the right."""
    return Measures("narrow", 328, 22, (1,), 15, 48, 54, 32, 218, 9, gap=26, root=84)
