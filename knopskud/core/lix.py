"""LIX, the Danish and Swedish measure of how hard a text is to read (Björnsson 1968)."""

import re
from typing import NamedTuple

from knopskud.core.words import Words

LONG = 6
"""Letters of the longest word that is not a long one."""
FEW = 10
"""Words; of a shorter text the figure says nothing."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
END = re.compile(r"[.!?:;…]+(?=\s|$)|\n+")  # fmt: skip
SCALE = (
    (25, Words("meget let at læse", "very easy to read")),
    (35, Words("let at læse", "easy to read")),
    (45, Words("lidt svær at læse", "somewhat hard to read")),
    (55, Words("svær at læse", "hard to read")),
)
"""The usual Danish scale: below 25 as books for children, then magazines, newspapers, textbooks."""
HARDEST = Words("meget svær at læse", "very hard to read")


class Lix(NamedTuple):
    """What a text is made of."""

    words: int
    sentences: int
    long_words: int

    @property
    def value(self) -> int:
        """Words in a sentence and long words in a hundred, added; 0 without words."""
        if not self.words:
            return 0
        share = 100 * self.long_words / self.words
        return round(self.words / max(self.sentences, 1) + share)

    @property
    def says_something(self) -> bool:
        """Whether there is enough text to measure."""
        return self.words >= FEW

    @property
    def said(self) -> Words:
        """How it reads, in words."""
        return next((words for below, words in SCALE if self.value < below), HARDEST)


def lix_of(text: str) -> Lix:
    """The measure of a plain text. A line ends a sentence too.

    >>> lix_of("Vi går en tur. Kom og vær med!")
    Lix(words=8, sentences=2, long_words=0)
    """
    words = WORD.findall(text)
    sentences = [one for one in END.split(text) if WORD.search(one)]
    return Lix(len(words), len(sentences), sum(len(one) > LONG for one in words))
