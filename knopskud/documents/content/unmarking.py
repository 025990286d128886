"""A marked paper with one kind of change taken away: the paper before them, or after them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal, TypeVar

from knopskud.documents.content.model import (
    Block,
    Bullets,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Mark,
    Paragraph,
    Row,
    Runs,
    Signature,
    Signatures,
    Table,
)
from knopskud.documents.content.runs import text_of
from knopskud.documents.content.wording import joined

L = TypeVar("L", Item, Fact, Row, Signature)


def without(content: Content, mark: Literal["added", "removed"]) -> Content:
    """The paper without what was added (so the older text), or without what was removed (so the newer).

    No mark is left; runs of one style are joined, and lists and tables without lines are left out.
    """
    blocks = (found for block in content.blocks if (found := _block(block, mark)) is not None)
    return replace(
        content,
        blocks=tuple(blocks),
        since="",
        title=text_of(_runs(content.title_runs, mark)),
        lead=text_of(_runs(content.lead_runs, mark)),
        title_marked=(),
        lead_marked=(),
    )


def _block(block: Block, mark: Mark) -> Block | None:
    match block:
        case Heading():
            clean = replace(block, runs=_runs(block.runs, mark), mark="", moved=False)
            return None if block.mark == mark else clean
        case Paragraph():
            return None if block.mark == mark else replace(block, runs=_runs(block.runs, mark), mark="")  # fmt: skip
        case Bullets():
            items = tuple(_lines(block.items, mark, _item))
            return replace(block, items=items) if items else None
        case Facts():
            facts = tuple(_lines(block.facts, mark, _fact))
            return replace(block, facts=facts) if facts else None
        case Table():
            rows = tuple(_lines(block.rows, mark, _row))
            return replace(block, rows=rows) if rows else None
        case Signatures():
            lines = tuple(_lines(block.lines, mark, _line))
            return replace(block, lines=lines) if lines else None
    return block


def _lines(lines: Iterable[L], mark: Mark, clean: Callable[[L, Mark], L]) -> Iterator[L]:
    return (replace(clean(line, mark), mark="") for line in lines if line.mark != mark)


def _item(line: Item, mark: Mark) -> Item:
    return replace(line, runs=_runs(line.runs, mark))


def _fact(line: Fact, mark: Mark) -> Fact:
    return replace(line, runs=_runs(line.runs, mark))


def _row(line: Row, mark: Mark) -> Row:
    return replace(line, cells=tuple(_runs(cell, mark) for cell in line.cells))


def _line(line: Signature, _: Mark) -> Signature:
    return line


def _runs(runs: Runs, mark: Mark) -> Runs:
    return joined(replace(run, mark="") for run in runs if run.mark != mark)
