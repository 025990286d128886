"""When a block or a line of an older paper is the same one in a newer: more than 0, and the more alike the more."""

from knopskud.documents.content.model import (
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    Runs,
    Signature,
    Signatures,
    Table,
)
from knopskud.documents.content.runs import text_of
from knopskud.documents.content.wording import RECOGNISED, likeness

SAME_LIST = 0.2
"""A list stays itself while most of its lines change; its lines are then compared one by one."""


def alike(older: Block, newer: Block) -> float:
    """How alike two blocks are; 0 for those that differ in what no mark can tell, such as style or columns."""
    match older, newer:
        case Paragraph(), Paragraph() if older.style == newer.style:
            return _texts(older.runs, newer.runs)
        case Heading(), Heading() if (older.level, older.area) == (newer.level, newer.area):
            return _texts(older.runs, newer.runs) if older.ref == newer.ref else 0
        case Bullets(), Bullets() if older.ordered == newer.ordered:
            texts = ("\n".join(text_of(item.runs) for item in one.items) for one in (older, newer))
            return max(0, likeness(*texts) - SAME_LIST)
        case Facts(), Facts():
            return len({f.name for f in older.facts} & {f.name for f in newer.facts})
        case Table(), Table() if _shape(older) == _shape(newer):
            return 1
        case Signatures(), Signatures():
            return 1
    return 0


def alike_items(older: Item, newer: Item) -> float:
    """Lines of a list are known by their words."""
    return _texts(older.runs, newer.runs)


def alike_facts(older: Fact, newer: Fact) -> float:
    """Facts are known by their names."""
    return 1 if older.name == newer.name else 0


def alike_rows(older: Row, newer: Row) -> float:
    """Rows are known by their part's ref; without one by what stands first in them, and then by their words."""
    if (older.ref, older.total) != (newer.ref, newer.total) or len(older.cells) != len(newer.cells):
        return 0
    if older.ref or older.cells[:1] == newer.cells[:1]:
        return 1
    return _texts(sum(older.cells, ()), sum(newer.cells, ()))


def never(older: Signature, newer: Signature) -> float:
    """A line to sign on is the same or another one."""
    return 1 if older == newer else 0


def _texts(older: Runs, newer: Runs) -> float:
    found = likeness(text_of(older), text_of(newer))
    return found if found >= RECOGNISED else 0


def _shape(table: Table) -> object:
    return table.caption, table.columns, table.wide
