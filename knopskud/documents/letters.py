"""What a paper can print: letters that no font has are told, and words longer than a line can break."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

AS_IT_IS = frozenset({"address", "digest", "href", "qr"})
"""Values that are addresses or drawings: nothing is put into them."""
LONGEST = 31
LONG = re.compile(rf"[^\s\u00ad\u200b]{{{LONGEST},}}")
"""Words that no line of a folder can hold."""
PIECE = 10
JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f]+")
"""Invisible signs that join letters, and pictures; the fonts of papers have no pictures to join."""
STAND_IN = "□"
FEW = 3
"""So many missing letters of one script, and none of that script is printed: a word of holes says nothing."""
LAST_LATIN = "\u024f"
MARKS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
UNDISPLAYED = re.compile(r'the text `"(.+?)"` could not be displayed')


def undisplayed(message: str, text: str) -> frozenset[str]:
    """The letters of `text` that no font has, by Typst's complaint; none when it complains of something else.

    Typst names the first letter of what it cannot show. When that one is as common as "1", what is missing is a mark on
    it, such as the frame of a keycap.
    """
    found = UNDISPLAYED.search(message)
    if not found:
        return frozenset()
    strange = frozenset(letter for letter in found[1] if letter > LAST_LATIN)
    if strange:
        return strange & frozenset(text)
    return frozenset("".join(re.findall(rf"(?<={re.escape(found[1][0])}){MARKS}", text)))


def unprintable(letters: frozenset[str], missing: Iterable[str]) -> frozenset[str]:
    """Which of `letters` are left out when the fonts lack `missing`: the same, however much else is known to be missing."""
    lacking = letters.intersection(missing)
    kinds = [_kind(letter) for letter in lacking]
    gone = {kind for kind in kinds if kinds.count(kind) >= FEW}
    return lacking | {letter for letter in letters if _kind(letter) in gone}


def printable(value: Any, without: frozenset[str], *, name: str = "") -> Any:
    """`value` with texts that can be set: pictures left out, other letters of `without` as squares, long words parted."""
    if isinstance(value, str):
        shown = _shown(value, without)
        if len(shown) < LONGEST or name in AS_IT_IS or shown.startswith("<svg"):
            return shown
        return LONG.sub(_parted, shown)
    if isinstance(value, dict):
        return {key: printable(one, without, name=key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [printable(one, without) for one in value]
    return value


def _shown(text: str, without: frozenset[str]) -> str:
    if without.isdisjoint(text):
        shown = text
    else:
        shown = "".join(_instead(letter) if letter in without else letter for letter in text)
    shown = JOINERS.sub(_joining, shown)
    return shown if shown.strip() or not text.strip() else STAND_IN


def _joining(found: re.Match[str]) -> str:
    """The joiners after a letter; Typst cannot say which letter it lacks when they stand elsewhere."""
    before = found.string[found.start() - 1] if found.start() else " "
    return found[0] if unicodedata.category(before)[0] in "LM" else ""


def _instead(letter: str) -> str:
    return STAND_IN if unicodedata.category(letter)[0] in "LN" else ""


def _parted(word: re.Match[str]) -> str:
    """An address breaks after its signs, another word anywhere, with a hyphen there."""
    text = word[0]
    if "@" in text or "://" in text:
        return re.sub(r"([@./_-])(?=\w)", "\\1\u200b", text)
    return "\u00ad".join(text[i : i + PIECE] for i in range(0, len(text), PIECE))


def _kind(letter: str) -> str:
    """The script of a letter, as `THAI`; for a sign, its neighbourhood."""
    if unicodedata.category(letter)[0] == "L":
        return unicodedata.name(letter, "?").split()[0]
    return str(ord(letter) // 256)
