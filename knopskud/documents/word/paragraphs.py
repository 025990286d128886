"""Paragraphs, headings and lists."""

from collections.abc import Iterator
from typing import Literal

from knopskud.documents.content.model import Bullets, Heading, Mark, Paragraph, Runs
from knopskud.documents.content.runs import from_right
from knopskud.documents.word import runs as letters
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.xml import NOTHING, Xml, together, w

STYLES = {"plain": "", "lead": "Lead", "note": "Note", "badges": "Badges"}
ORDER = ("pStyle", "keepNext", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing")
"""Word reads the properties of a paragraph in this order only."""
Property = Literal["keepNext", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing"]
Properties = dict[Property, Xml]
LARGEST = 3
"""Headings of activities and below carry their area's colour in the letters; those above, beside them."""


def paragraph(
    told: Runs,
    ids: Ids,
    style: str = "",
    *,
    mark: Mark = "",
    more: Properties | None = None,
    look: Xml = NOTHING,
    place: str = "",
) -> Xml:
    """One paragraph; `more` are its own properties, `place` is the bookmark that it can be found by."""
    body = letters.written(told, ids, mark, look)
    properties: dict[str, Xml] = {str(name): one for name, one in (more or {}).items()}
    if style:
        properties["pStyle"] = w("pStyle", val=style)
    if from_right(told):
        properties["bidi"] = w("bidi")
    end = w("rPr", ids.sign(mark)) if mark else NOTHING
    told_of = together(*(properties.get(name, NOTHING) for name in ORDER), end)
    return w(
        "p",
        w("pPr", told_of) if told_of else NOTHING,
        ids.bookmark(place, body) if place else body,
    )


def plain_paragraph(block: Paragraph, ids: Ids, more: Properties) -> Xml:
    """A paragraph of the text."""
    style = STYLES[block.style]
    return paragraph(block.runs, ids, style, mark=block.mark, more=more)


def heading(block: Heading, ids: Ids, place: str, more: Properties) -> Xml:
    """A heading, with the colour of its focus area."""
    look, beside = NOTHING, dict(more)
    if block.area and block.level >= LARGEST:
        look = w("color", val=colour(block.area.colour))
    elif block.area:
        beside["pBdr"] = bar(block.area.colour)
    style = f"Heading{block.level}"
    return paragraph(block.runs, ids, style, mark=block.mark, more=beside, look=look, place=place)


def bullets(block: Bullets, ids: Ids, more: Properties) -> Iterator[Xml]:
    """A list; one with numbers begins with 1 again."""
    number = ids.next_list() if block.ordered else 1
    style = "ListNumber" if block.ordered else "ListBullet"
    numbered: Properties = {"numPr": w("numPr", w("ilvl", val=0), w("numId", val=number))}
    for position, item in enumerate(block.items):
        first = more if position == 0 else {}
        yield paragraph(item.runs, ids, style, mark=item.mark, more={**numbered, **first})


def bar(hue: str) -> Xml:
    """A thick line at the left side of a paragraph."""
    return w("pBdr", w("left", val="single", sz=36, space=8, color=colour(hue)))


def colour(hue: str) -> str:
    """`28613F` for `#28613f`."""
    return hue.removeprefix("#").upper()
