"""Stretches of text: their looks, their links, their direction, and what was added or removed."""

import re
from collections.abc import Iterator

from knopskud.documents.content.model import Mark, Run, Runs
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.xml import NOTHING, Xml, tag, text, together, w

LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters of Hebrew, Arabic and their neighbours, which are read from right to left."""
FROM_RIGHT = re.compile(rf"[{LEFTWARD}]+(?:(?:(?![{LEFTWARD}])[^\w\n])*[{LEFTWARD}]+)*")
BREAKS = re.compile(r"(\r\n|[\n\r\t\v\f\u2028\u2029])")


def written(runs: Runs, ids: Ids, mark: Mark = "", look: Xml = NOTHING) -> Xml:
    """All runs of a paragraph. `mark` is the whole paragraph's; `look` are properties that all runs have."""
    return together(*(_written(run, ids, mark or run.mark, look) for run in runs))


def plain(said: str) -> Runs:
    """A text in no style of its own."""
    return (Run(said),)


def _written(run: Run, ids: Ids, mark: Mark, look: Xml) -> Xml:
    link = ids.link(run.href) if run.href else ""
    pieces = [
        _piece(part, run, mark, look, right, linked=bool(link)) for part, right in _parts(run.text)
    ]
    made = ids.changed(mark, *pieces)
    return tag("w:hyperlink", {"r:id": link, "w:history": 1}, made) if link else made


def _parts(told: str) -> Iterator[tuple[str, bool]]:
    """The text by its direction: each stretch, and whether it is read from right to left."""
    start = 0
    for found in FROM_RIGHT.finditer(told):
        if found.start() > start:
            yield told[start : found.start()], False
        yield found[0], True
        start = found.end()
    if start < len(told):
        yield told[start:], False


def _piece(part: str, run: Run, mark: Mark, look: Xml, right: bool, *, linked: bool) -> Xml:
    looks = together(
        w("rStyle", val="Hyperlink") if linked else NOTHING,
        together(w("b"), w("bCs")) if run.strong else NOTHING,
        together(w("i"), w("iCs")) if run.em else NOTHING,
        look,
        w("rtl") if right else NOTHING,
    )
    return w("r", w("rPr", looks) if looks else NOTHING, _letters(part, mark))


def _letters(part: str, mark: Mark) -> Xml:
    name = "w:delText" if mark == "removed" else "w:t"
    made = []
    for piece in BREAKS.split(part):
        if piece == "\t":
            made.append(w("tab"))
        elif BREAKS.match(piece):
            made.append(w("br"))
        elif piece:
            made.append(tag(name, {"xml:space": "preserve"}, text(piece)))
    return together(*made)
