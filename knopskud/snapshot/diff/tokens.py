"""Texts as rows of tokens - words, figures, white space, signs - and what differs between two such rows."""

import re
import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

try:
    from fast_diff_match_patch import diff as _quick
except ImportError:  # where the quick one has no wheel, the same algorithm in Python
    _quick = None
    from diff_match_patch import diff_match_patch

Kind = Literal["same", "added", "removed"]
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+|\s+|[^\w\s]")
"""A figure is one token with its points and commas: half an amount says nothing."""
BEYOND_LATIN = re.compile("[^\x00-\u02ff]")
JOINER = "\u200d"
ON_THE_LAST = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""Invisible signs and tones of skin: they change the sign before them and are nothing alone."""
FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]+")
KINDS: dict[str, Kind] = {"=": "same", "+": "added", "-": "removed"}


def tokens(text: str) -> list[str]:
    """The text cut up. Letters keep the marks on them, and pictures made of several signs stay whole."""
    found: list[str] = TOKEN.findall(text)
    return _glued(found) if BEYOND_LATIN.search(text) else found


def compared(older: Sequence[Hashable], newer: Sequence[Hashable]) -> Iterator[tuple[Kind, int]]:
    """What to keep, add and remove, each with how many tokens, to get from `older` to `newer`; the exact way."""
    numbers: dict[Hashable, str] = {}
    first, second = _coded(older, numbers), _coded(newer, numbers)
    if _quick is not None:
        for sign, count in _quick(first, second, timelimit=0, checklines=False, cleanup="Semantic"):
            yield KINDS[sign], count
        return
    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0
    found = matcher.diff_main(first, second, checklines=False)
    matcher.diff_cleanupSemantic(found)
    for way, text in found:
        yield ("same" if way == 0 else "added" if way > 0 else "removed"), len(text)


def _coded(row: Sequence[Hashable], numbers: dict[Hashable, str]) -> str:
    """Every token as one character of its own, so that comparing characters compares words."""
    for token in row:
        if token not in numbers:
            number = 0x100 + len(numbers)
            numbers[token] = chr(number + 0x800 if number >= 0xD800 else number)  # no surrogates
    return "".join([numbers[token] for token in row])


def _glued(found: list[str]) -> list[str]:
    out = found[:1]
    for before, token in pairwise(found):
        if _clings(before, token):
            out[-1] += token
        else:
            out.append(token)
    return out


def _clings(before: str, token: str) -> bool:
    first = token[0]
    if before[-1] == JOINER or ON_THE_LAST.match(first):
        return True
    if unicodedata.category(first)[0] == "M":
        return True
    if unicodedata.category(before[-1])[0] == "M":  # the word goes on after the mark on its letter
        return first.isalnum()
    return bool(FLAGS.fullmatch(before) and FLAGS.fullmatch(token))
