"""A paper's blocks by the headings over them, each heading with a key that stays its own from text to text."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from knopskud.documents.content.model import Block, Heading, NewPage
from knopskud.documents.content.runs import text_of

IN_TEXT = 4
"""Headings from this level down stand inside somebody's text and are compared as the rest of it."""


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it until the next; the first section may have no heading.

    `key` is made of the part's ref where there is one, so a part that was renamed keeps it; otherwise of the heading's
    words and the heading above. `breaks` says that the heading begins a page of its own.
    """

    key: str
    heading: Heading | None
    body: tuple[Block, ...]
    breaks: bool = False


@dataclass
class _Reading:
    key: str = ""
    heading: Heading | None = None
    body: list[Block] = field(default_factory=list)
    breaks: bool = False


def sections(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """The sections in order. Page breaks between a section's own blocks stay among them."""
    found = [_Reading()]
    above: dict[int, str] = {}
    chapter, seen = "", Counter[str]()
    for block in blocks:
        if not isinstance(block, Heading) or block.level >= IN_TEXT:
            found[-1].body.append(block)
            continue
        if block.level == 1:
            chapter = "" if block.ref else text_of(block.runs)
        over = next((above[level] for level in range(block.level - 1, 0, -1) if level in above), "")
        key = f"{chapter}\n{block.ref}" if block.ref else f"{over}\n\n{text_of(block.runs)}"
        above = {level: one for level, one in above.items() if level < block.level}
        above[block.level] = key
        seen[key] += 1
        found.append(_Reading(f"{key}\n{seen[key]}", block, breaks=_taken_break(found[-1])))
    return tuple(Section(one.key, one.heading, tuple(one.body), one.breaks) for one in found)


def _taken_break(before: _Reading) -> bool:
    if before.body and isinstance(before.body[-1], NewPage):
        before.body.pop()
        return True
    return False
