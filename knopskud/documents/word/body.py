"""The blocks of a paper one after another, on pages that stand or lie."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knopskud.core.words import Language
from knopskud.documents.content.model import (
    Block,
    Bullets,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Signatures,
    Table,
)
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.paragraphs import (
    Properties,
    bullets,
    heading,
    paragraph,
    plain_paragraph,
)
from knopskud.documents.word.tables import facts, signatures, table
from knopskud.documents.word.xml import Xml, together, w

AIR: Properties = {"spacing": w("spacing", before=200)}
NEW_PAGE: Properties = {"pageBreakBefore": w("pageBreakBefore")}


@dataclass(frozen=True)
class Leaf:
    """Blocks that stand on pages of one direction."""

    blocks: tuple[Block, ...]
    lying: bool


def leaves(blocks: Iterable[Block]) -> list[Leaf]:
    """The blocks by the direction of their pages; the headings right over a wide table go with it."""
    made: list[Leaf] = []
    rest: list[Block] = []
    lying = False
    for block in blocks:
        wide = isinstance(block, Table) and block.wide
        over = _headings_at_the_end(rest) if wide and not lying else 0
        if wide != lying and not (lying and isinstance(block, NewPage)):
            kept = rest[: len(rest) - over]
            if kept:
                made.append(Leaf(tuple(kept), lying))
            rest, lying = rest[len(rest) - over :], wide
        rest.append(block)
    return [*made, Leaf(tuple(rest), lying)] if rest or not made else made


def written(
    leaf: Leaf, ids: Ids, language: Language, places: dict[int, str], *, follows: bool = False
) -> Xml:
    """The blocks of one leaf; `places` are the bookmarks of headings, by the block's `id`.

    `follows`: something stands before it on the same page, so a new page has to be turned.
    """
    return together(*_pieces(leaf, ids, language, places, turnable=follows))


def thin(ids: Ids, more: Properties | None = None) -> Xml:
    """A line without height: between two tables, which Word would else make one."""
    return paragraph((), ids, "Thin", more=more)


def _pieces(
    leaf: Leaf, ids: Ids, language: Language, places: dict[int, str], *, turnable: bool
) -> Iterator[Xml]:
    turn = after_table = False
    for block in leaf.blocks:
        if isinstance(block, NewPage):
            turn = turnable
            continue
        turnable = True
        more = dict(NEW_PAGE) if turn else {}
        boxed = isinstance(block, Facts | Signatures) or (
            isinstance(block, Table) and not block.caption
        )
        if boxed and (turn or after_table):
            yield thin(ids, more if turn else AIR)
        elif after_table and isinstance(block, Paragraph | Bullets):
            more |= AIR
        yield from _block(block, ids, language, places, more)
        after_table = isinstance(block, Facts | Signatures | Table)
        turn = False
    if after_table:
        yield thin(ids)


def _block(
    block: Block, ids: Ids, language: Language, places: dict[int, str], more: Properties
) -> Iterator[Xml]:
    if isinstance(block, Heading):
        yield heading(block, ids, places.get(id(block), ""), more)
    elif isinstance(block, Paragraph):
        yield plain_paragraph(block, ids, more)
    elif isinstance(block, Bullets):
        yield from bullets(block, ids, more)
    elif isinstance(block, Facts) and block.facts:
        yield facts(block, ids)
    elif isinstance(block, Table) and block.columns:
        yield table(block, ids, more)
    elif isinstance(block, Signatures):
        yield signatures(block, ids, language)


def _headings_at_the_end(blocks: list[Block]) -> int:
    count = 0
    for block in reversed(blocks):
        if not isinstance(block, Heading | NewPage):
            break
        count += 1
    return count
