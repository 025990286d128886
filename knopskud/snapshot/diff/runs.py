"""Two texts word by word: first whole paragraphs, then words inside those that differ."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cydifflib import SequenceMatcher

from knopskud.snapshot.diff.model import Run
from knopskud.snapshot.diff.tokens import compared, tokens

PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
WORTH_KEEPING = re.compile(r"[\w\n]")
AROUND = 60
"""Letters of unchanged text that are shown on each side of a change."""


@lru_cache(maxsize=4096)
def runs(older: str, newer: str) -> tuple[Run, ...]:
    """What is the same, added and removed, in reading order.

    The texts of same and removed runs make up `older` exactly, those of same and added runs `newer`.
    """
    a, b = PARAGRAPH.findall(older), PARAGRAPH.findall(newer)
    found: list[Run] = []
    for what, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        before, after = "".join(a[a1:a2]), "".join(b[b1:b2])
        found += [Run("same", before)] if what == "equal" else _words(before, after)
    return tuple(_joined(_tidied(_joined(found))))


def excerpt(of: Iterable[Run]) -> tuple[Run, ...]:
    """The same runs with long stretches of unchanged text cut down to what stands around the changes."""
    whole = tuple(of)
    last = len(whole) - 1
    return tuple(
        short
        for at, run in enumerate(whole)
        for short in ([run] if run.kind != "same" else _cut(run, at == 0, at == last))
    )


def _cut(run: Run, first: bool, last: bool) -> list[Run]:
    head = "" if first else _beginning(run.text)
    tail = "" if last else _end(run.text)
    if (first and last) or len(head) + len(tail) + AROUND >= len(run.text):
        return [run]
    pieces = [Run("same", head), Run("same", " … ", gap=True), Run("same", tail)]
    return [piece for piece in pieces if piece.text]


def _beginning(text: str) -> str:
    return text[:AROUND].rpartition(" ")[0] or text[:AROUND]


def _end(text: str) -> str:
    return text[-AROUND:].partition(" ")[2] or text[-AROUND:]


def _words(older: str, newer: str) -> list[Run]:
    if not older or not newer:
        pieces = [Run("removed", older), Run("added", newer)]
        return [run for run in pieces if run.text]
    a, b = tokens(older), tokens(newer)
    out, at_a, at_b = [], 0, 0
    for kind, count in compared(a, b):
        taken = b[at_b : at_b + count] if kind == "added" else a[at_a : at_a + count]
        out.append(Run(kind, "".join(taken)))
        at_a += count if kind != "added" else 0
        at_b += count if kind != "removed" else 0
    return out


def _tidied(found: list[Run]) -> list[Run]:
    """Lone white space and signs between two changes join them: a sentence reads better in whole pieces."""
    out: list[Run] = []
    for at, run in enumerate(found):
        between = 0 < at < len(found) - 1
        if run.kind == "same" and between and not WORTH_KEEPING.search(run.text):
            out += [Run("removed", run.text), Run("added", run.text)]
        else:
            out.append(run)
    return _sorted(out)


def _sorted(found: list[Run]) -> list[Run]:
    """Between two unchanged pieces, first all that was removed and then all that was added."""
    out: list[Run] = []
    removed: list[Run] = []
    added: list[Run] = []
    for run in [*found, Run("same", "")]:
        if run.kind == "same":
            out += [*removed, *added, run]
            removed, added = [], []
        else:
            (removed if run.kind == "removed" else added).append(run)
    return out


def _joined(found: Iterable[Run]) -> list[Run]:
    out: list[Run] = []
    for run in found:
        if out and out[-1].kind == run.kind:
            out[-1] = Run(run.kind, out[-1].text + run.text)
        elif run.text:
            out.append(run)
    return out
