"""How names are written in a form, and read with patience: capitals, spaces, æ or ae, and quotes make no difference."""

import re
import unicodedata
from dataclasses import dataclass

MARK = re.compile(r"(?<!\{)\{\{(?!\{)([^{}]{0,120})\}\}(?!\})")
BROKEN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
ALONE = re.compile(r"\{([^{}]{1,120})\}")
QUOTES = re.compile("[\"'`´“”„‟‘’‚‛«»‹›\u00ad\u200b-\u200f\u2060\ufeff]")
GAPS = re.compile(r"[\s_\-\u2010-\u2015]+")
BEFORE_FIGURES = re.compile(r"(?<=[^\W\d_])(?=\d)")
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def folded(name: str) -> str:
    """The spelling that names are compared by: `Delaftale 1 . Formål` is `delaftale_1.formaal`."""
    text = unicodedata.normalize("NFC", QUOTES.sub("", name)).casefold().translate(LETTERS)
    steps = (GAPS.sub("_", one.strip()).strip("_") for one in text.split("."))
    return ".".join(BEFORE_FIGURES.sub("_", one) for one in steps)


@dataclass(frozen=True)
class Mark:
    """A name with its brackets, from letter `start` up to letter `end` of a paragraph's text."""

    name: str
    start: int
    end: int


def marks_in(text: str) -> tuple[Mark, ...]:
    """The well-formed marks of a paragraph, in order."""
    return tuple(Mark(" ".join(m[1].split()), m.start(), m.end()) for m in MARK.finditer(text))


def broken_in(text: str) -> tuple[Mark, ...]:
    """What looks like the beginning or the end of a mark and is none, in order; its name is the sign itself."""
    rest = MARK.sub(lambda m: " " * len(m[0]), text)
    return tuple(Mark(m[0], m.start(), m.end()) for m in BROKEN.finditer(rest))


def bare_in(text: str) -> tuple[Mark, ...]:
    """What stands in single brackets: perhaps a name that was typed carelessly."""
    rest = MARK.sub(lambda m: " " * len(m[0]), text)
    return tuple(Mark(m[1].strip(), m.start(), m.end()) for m in ALONE.finditer(rest))
