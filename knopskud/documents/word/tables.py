"""Tables with heads that come again on every page, facts side by side, and lines to sign on."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knopskud.core.words import Language
from knopskud.documents.content.model import Facts, Mark, Row, Run, Runs, Signatures, Table
from knopskud.documents.content.runs import text_of
from knopskud.documents.word import words
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.paragraphs import Properties, paragraph
from knopskud.documents.word.runs import plain
from knopskud.documents.word.xml import NOTHING, Xml, tag, together, w

UPRIGHT, LYING = 9184, 14116
"""Width of the text in twentieths of a point, on a page that stands and on one that lies."""
NAMES = 0.24
"""Part of the width that the names of facts have."""
LONG = 900
"""A row of so many letters may go on over the page."""
SIGNING = (0.34, 0.24, 0.14, 0.28)
ROOM_TO_SIGN = 907


def table(block: Table, ids: Ids, more: Properties) -> Xml:
    """A table under its caption."""
    mark = whole([row.mark for row in block.rows])
    widths = shared([column.share for column in block.columns], LYING if block.wide else UPRIGHT)
    styles = ["TableFigure" if column.figures else "TableText" for column in block.columns]
    heads = ["TableHeadFigure" if column.figures else "TableHead" for column in block.columns]
    head = _row([plain(c.title) for c in block.columns], widths, heads, ids, mark=mark, head=True)
    rows = (_content_row(row, widths, styles, ids) for row in block.rows)
    made = _table("PlanTable", block.caption, widths, [head, *rows], head=True)
    return together(caption(block.caption, ids, more, mark), made)


def caption(told: str, ids: Ids, more: Properties, mark: Mark = "") -> Xml:
    """The words over a table; nothing when it has none."""
    return paragraph(plain(told), ids, "Caption", mark=mark, more=more) if told else NOTHING


def facts(block: Facts, ids: Ids) -> Xml:
    """Names and what is said of each."""
    widths = shared([NAMES, 1 - NAMES], UPRIGHT)
    styles = ["FactName", "TableText"]
    rows = [
        _row([plain(fact.name), fact.runs], widths, styles, ids, mark=fact.mark)
        for fact in block.facts
    ]
    return _table("FactTable", "", widths, rows, head=False)


def signatures(block: Signatures, ids: Ids, language: Language) -> Xml:
    """A line for each party: who it is, and room for name, date and signature."""
    widths = shared(SIGNING, UPRIGHT)
    titles = (words.PARTY, words.NAME, words.DATE, words.SIGNATURE)
    head = _row(
        [plain(one.said_in(language)) for one in titles], widths, ["TableHead"] * 4, ids, head=True
    )
    rows = [
        _row([_party(line.party, line.role), (), (), ()], widths, ["TableText"] * 4, ids, room=True)
        for line in block.lines
    ]
    return _table("PlanTable", words.SIGNED.said_in(language), widths, [head, *rows], head=True)


def whole(marks: Sequence[Mark]) -> Mark:
    """The mark of a whole block when all of it was added, or all of it removed."""
    return marks[0] if marks and len(set(marks)) == 1 else ""


def shared(shares: Sequence[float], width: int) -> list[int]:
    """The width in whole parts that add up to it."""
    total = sum(shares) or 1
    edges = [round(width * sum(shares[:i]) / total) for i in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _party(party: str, role: str) -> Runs:
    told = Run(party, strong=True)
    return (told, Run(f"\n{role}")) if role else (told,)


def _content_row(row: Row, widths: list[int], styles: list[str], ids: Ids) -> Xml:
    look = together(w("b"), w("bCs")) if row.total else NOTHING
    return _row(row.cells, widths, styles, ids, mark=row.mark, look=look)


def _row(
    cells: Sequence[Runs],
    widths: list[int],
    styles: list[str],
    ids: Ids,
    *,
    mark: Mark = "",
    look: Xml = NOTHING,
    head: bool = False,
    room: bool = False,
) -> Xml:
    long = sum(len(text_of(cell)) for cell in cells) > LONG
    properties = together(
        NOTHING if long else w("cantSplit"),
        w("trHeight", val=ROOM_TO_SIGN, hRule="atLeast") if room else NOTHING,
        w("tblHeader") if head else NOTHING,
        ids.sign(mark),
    )
    made = [
        w(
            "tc",
            w("tcPr", w("tcW", w=width, type="dxa")),
            paragraph(cell, ids, style, mark=mark, look=look),
        )
        for cell, width, style in zip(cells, widths, styles, strict=True)
    ]
    return w("tr", w("trPr", properties) if properties else NOTHING, *made)


def _table(style: str, told: str, widths: list[int], rows: Iterable[Xml], *, head: bool) -> Xml:
    """`told` is read aloud to those who do not see the table."""
    look = {"w:val": "0420" if head else "0480", "w:firstRow": int(head), "w:lastRow": 0}
    look |= {"w:firstColumn": int(not head), "w:lastColumn": 0, "w:noHBand": 0, "w:noVBand": 1}
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        tag("w:tblLook", look),
        w("tblCaption", val=told) if told else NOTHING,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", properties, grid, *rows)
