"""An agreement's content as a tagged PDF: `typst/book.typ` lays it out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from knopskud.core.words import Words
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
    Runs,
    Signatures,
    Table,
)
from knopskud.documents.content.runs import from_right, text_of
from knopskud.documents.data import UNPRINTED, plain_data, stamp_data
from knopskud.documents.saying import brief
from knopskud.documents.writer import write

URDU = frozenset("\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2")
"""Letters that Urdu has and Arabic has not."""
RUNNING = 60
"""Letters of a title at the top of each page."""
WORDS = {
    "digest": Words("kontroltal", "checksum"),
    "made": Words("Papiret er lavet af teksten med kontroltallet", "Made from the text with the checksum"),
    "read": Words("Læs den på", "Read it at"),
    "page": Words("Side", "Page"),
    "of": Words("af", "of"),
    "contents": Words("Indhold", "Contents"),
    "party": Words("Part", "Party"),
    "name": Words("Navn", "Name"),
    "date": Words("Dato", "Date"),
    "signature": Words("Underskrift", "Signature"),
    "since": Words("Ændringer siden {since}", "Changes since {since}"),
    "added": Words("ny tekst er understreget", "new text is underlined"),
    "removed": Words("fjernet tekst er streget over", "removed text is struck through"),
    "fact": Words("Oplysning", "Fact"),
    "unprinted": UNPRINTED,
}  # fmt: skip
NAMES = {
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Facts: "facts",
    Table: "table",
    Signatures: "signatures",
    NewPage: "newpage",
}


def book(content: Content) -> bytes:
    """The content as PDF, the same bytes for the same content. Raises PaperError."""
    language = content.language
    words = {name: said.said_in(language) for name, said in WORDS.items()}
    words["since"] = words["since"].format(since=content.since)
    data = {
        "language": language,
        "title": content.title,
        "kicker": content.kicker,
        "titled": [plain_data(run) for run in content.title_runs],
        "fitted": text_of(content.title_runs),
        "lead": [plain_data(run) for run in content.lead_runs],
        "banner": content.banner,
        "since": content.since,
        "area": plain_data(content.area) if content.area else None,
        "book": content.book,
        "stamp": stamp_data(content.stamp, language),
        "running": {
            "title": brief(content.title, RUNNING),
            "plan": brief(content.stamp.plan_name, RUNNING),
        },
        "words": words,
        "parts": list(_parts(_without_echoes(content.blocks))),
    }
    return write("book", data, content.stamp.day)


def _without_echoes(blocks: Sequence[Block]) -> list[Block]:
    """A caption that only says again what the heading above it says is left out."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if (
            isinstance(block, Table)
            and isinstance(above, Heading)
            and block.caption == text_of(above.runs)
        ):
            found.append(replace(block, caption=""))
        else:
            found.append(block)
    return found


def _parts(blocks: Sequence[Block]) -> Iterator[dict[str, Any]]:
    """Blocks that stand upright and blocks on pages turned on their side; a heading goes with the wide table under it."""
    turned = [isinstance(block, Table) and block.wide for block in blocks]
    for at in range(len(blocks) - 2, -1, -1):
        turned[at] = turned[at] or (isinstance(blocks[at], Heading) and turned[at + 1])
    for wide, some in groupby(zip(turned, blocks, strict=True), key=lambda one: one[0]):
        yield {"wide": wide, "blocks": [_data(block) for _, block in some]}


def _data(block: Block) -> dict[str, Any]:
    told = {"kind": NAMES[type(block)], **plain_data(_marked_inside(block))}
    if isinstance(block, Heading | Paragraph):
        told["tongue"] = tongue_of(block.runs)
    if isinstance(block, Heading):
        told["running"] = brief(text_of(block.runs), RUNNING)
    return told


def tongue_of(runs: Runs) -> str:
    """`ar` or `ur` for a text that begins from the right; empty for every other."""
    if not from_right(runs):
        return ""
    return "ur" if URDU.intersection(text_of(runs)) else "ar"


def _marked_inside(block: Block) -> Block:
    """The block's own mark, and that of its items and rows, on every run that it holds."""
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=_runs(block.runs, block.mark))
        case Bullets():
            items = tuple(Item(_runs(one.runs, one.mark), one.mark) for one in block.items)
            return replace(block, items=items)
        case Facts():
            told = tuple(Fact(x.name, _runs(x.runs, x.mark), x.mark) for x in block.facts)
            return replace(block, facts=told)
        case Table():
            return replace(block, rows=tuple(_row(row) for row in block.rows))
    return block


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(_runs(cell, row.mark) for cell in row.cells))


def _runs(runs: Runs, mark: Mark) -> Runs:
    return tuple(replace(run, mark=mark) if mark and not run.mark else run for run in runs)
