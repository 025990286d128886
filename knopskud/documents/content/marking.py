"""A paper with what was added and removed since an older text of it.

Two laws hold, to the letter: with the added taken away the blocks are those of the older paper, with the removed taken
away those of the newer (`unmarking.without`). Title and lead are told with their changes too; kicker, banner and page breaks are the
newer paper's own; `since` names the older text. What was moved is removed at the old place and added at the new, and its heading says so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from knopskud.documents.content.aligning import Likeness, Pair, aligned
from knopskud.documents.content.likeness import alike, alike_facts, alike_items, alike_rows, never
from knopskud.documents.content.model import (
    Block,
    Bullets,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Mark,
    NewPage,
    Paragraph,
    Row,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
)
from knopskud.documents.content.runs import text_of
from knopskud.documents.content.sections import Section, sections
from knopskud.documents.content.wording import likeness, marked_runs
from knopskud.snapshot.diff.order import shifted

L = TypeVar("L", Item, Fact, Row, Signature)
ADDED: Mark = "added"
REMOVED: Mark = "removed"


def marked(older: Content, newer: Content) -> Content:
    """`newer` with its changes since `older` marked. Both are papers of one kind, in one language."""
    before = sections(block for block in older.blocks if not isinstance(block, NewPage))
    after = sections(newer.blocks)
    moved = _moved(before, after)
    blocks = chain.from_iterable(
        _section(*pair, moved=moved) for pair in _paired(before, after, moved)
    )
    since = older.stamp.edition_label.said_in(newer.language)
    return replace(
        newer,
        blocks=tuple(blocks),
        since=since,
        title_marked=_told(older.title, newer.title),
        lead_marked=_told(older.lead, newer.lead),
    )


def _told(older: str, newer: str) -> Runs:
    """A line with its changes; nothing where it has none."""
    if older == newer:
        return ()
    before, after = ((Run(text),) if text else () for text in (older, newer))
    return marked_runs(before, after)


def _moved(before: tuple[Section, ...], after: tuple[Section, ...]) -> frozenset[str]:
    """The keys of sections that stand in both papers, but in another order."""
    here = {section.key for section in after}
    same = {section.key: section.key for section in before if section.key in here}
    return shifted([s.key for s in before], [s.key for s in after], same)


def _paired(
    before: tuple[Section, ...], after: tuple[Section, ...], moved: frozenset[str]
) -> Iterator[Pair[Section]]:
    """Sections of one key that kept their order are one; between them, headings without a ref by their words."""
    newer = {section.key: at for at, section in enumerate(after) if section.key not in moved}
    at_older = at_newer = 0
    for at, section in enumerate(before):
        if section.key in newer:
            there = newer[section.key]
            yield from aligned(before[at_older:at], after[at_newer:there], _alike_sections)
            yield section, after[there]
            at_older, at_newer = at + 1, there + 1
    yield from aligned(before[at_older:], after[at_newer:], _alike_sections)


def _alike_sections(older: Section, newer: Section) -> float:
    a, b = older.heading, newer.heading
    if a is None or b is None or a.ref or b.ref or a.level != b.level:
        return 0
    return likeness(text_of(a.runs), text_of(b.runs)) - 0.3


def _section(
    older: Section | None, newer: Section | None, *, moved: frozenset[str]
) -> Iterator[Block]:
    if older is None or newer is None:
        section, mark = (older, REMOVED) if older else (newer, ADDED)
        assert section is not None
        if section.heading:
            yield from [NewPage()] if section.breaks else []
            yield replace(section.heading, mark=mark, moved=section.key in moved)
        yield from (_whole(block, mark) for block in section.body)
        return
    if newer.heading and older.heading:
        yield from [NewPage()] if newer.breaks else []
        yield from _heading(older.heading, newer.heading)
    for pair in aligned(older.body, newer.body, alike):
        yield from _blocks(*pair)


def _heading(older: Heading, newer: Heading) -> Iterator[Block]:
    if replace(older, runs=()) == replace(newer, runs=()):
        yield replace(newer, runs=marked_runs(older.runs, newer.runs))
    else:
        yield replace(older, mark=REMOVED)
        yield replace(newer, mark=ADDED)


def _blocks(older: Block | None, newer: Block | None) -> Iterator[Block]:
    if older is None or newer is None:
        found, mark = (older, REMOVED) if older else (newer, ADDED)
        assert found is not None
        yield _whole(found, mark)
    elif isinstance(older, Heading) and isinstance(newer, Heading):
        yield from _heading(older, newer)
    else:
        yield newer if older == newer else _reworded(older, newer)


def _reworded(older: Block, newer: Block) -> Block:
    """One block with its changes inside; `likeness.alike` has found the two to be one."""
    match older, newer:
        case Paragraph(), Paragraph():
            return replace(newer, runs=marked_runs(older.runs, newer.runs))
        case Bullets(), Bullets():
            return replace(newer, items=tuple(_lines(older.items, newer.items, alike_items, _item)))
        case Facts(), Facts():
            return replace(newer, facts=tuple(_lines(older.facts, newer.facts, alike_facts, _fact)))
        case Table(), Table():
            return replace(newer, rows=tuple(_lines(older.rows, newer.rows, alike_rows, _row)))
        case Signatures(), Signatures():
            return replace(newer, lines=tuple(_lines(older.lines, newer.lines, never, _line)))
    raise TypeError(f"{type(older).__name__} has become {type(newer).__name__}")


def _lines(
    older: Sequence[L], newer: Sequence[L], alike: Likeness[L], reworded: Callable[[L, L], L]
) -> Iterator[L]:
    """The lines of a list, facts or table: gone ones, new ones, and those with changes in their words."""
    for before, after in aligned(older, newer, alike):
        if before is None or after is None:
            line, mark = (before, REMOVED) if before else (after, ADDED)
            assert line is not None
            yield replace(line, mark=mark)
        else:
            yield after if before == after else reworded(before, after)


def _item(older: Item, newer: Item) -> Item:
    return replace(newer, runs=marked_runs(older.runs, newer.runs))


def _fact(older: Fact, newer: Fact) -> Fact:
    return replace(newer, runs=marked_runs(older.runs, newer.runs))


def _row(older: Row, newer: Row) -> Row:
    cells = zip(older.cells, newer.cells, strict=True)
    return replace(newer, cells=tuple(marked_runs(*pair) for pair in cells))


def _line(_: Signature, newer: Signature) -> Signature:
    return newer


def _whole(block: Block, mark: Mark) -> Block:
    """A block that stands in one of the papers only."""
    match block:
        case Heading() | Paragraph():
            return replace(block, mark=mark)
        case Bullets():
            return replace(block, items=tuple(replace(one, mark=mark) for one in block.items))
        case Facts():
            return replace(block, facts=tuple(replace(one, mark=mark) for one in block.facts))
        case Table():
            return replace(block, rows=tuple(replace(one, mark=mark) for one in block.rows))
        case Signatures():
            return replace(block, lines=tuple(replace(one, mark=mark) for one in block.lines))
    return block
