"""What can be asked of a stretch of text, whatever its styles and marks."""

from unicodedata import bidirectional

from knopskud.documents.content.model import Runs


def text_of(runs: Runs) -> str:
    """The letters without their styles."""
    return "".join(run.text for run in runs)


def from_right(runs: Runs) -> bool:
    """Whether a paragraph is read from right to left: by its first letter."""
    kinds = (bidirectional(letter) for letter in text_of(runs))
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"
