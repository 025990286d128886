"""Words in a text, and the form in which they are compared."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:[\u200c\u200d\u0300-\u036f\u064b-\u0652]+[^\W_]*)*")
_ALIKE = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ß": "s", "ð": "d", "đ": "d", "ł": "l"})
_TWO_FOR_ONE = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
_OWN = "æøå"
LONGEST = 60
"""Letters of a word that count; nobody searches for more."""


class Word(NamedTuple):
    """A word as it is compared, and where it stands in its text."""

    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Every word of a text, in order."""
    for found in WORD.finditer(text):
        folded = fold(found[0])
        if folded:
            yield Word(folded, found.start(), found.end())


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word without what may be written in two ways: capitals, accents, `aa` for `å`, `ae` for `æ`, `oe` for `ø`."""
    letters = unicodedata.normalize("NFC", word[:LONGEST]).casefold().translate(_ALIKE)
    for two, one in _TWO_FOR_ONE:
        letters = letters.replace(two, one)
    if letters.isascii():
        return letters
    return "".join(one if one in _OWN else _plain(one) for one in letters)


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(sign for sign in parts if not unicodedata.combining(sign) and sign.isalnum())
