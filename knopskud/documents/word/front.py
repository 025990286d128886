"""How a paper begins: its title, what it was made from, and the table of contents of a book."""

from collections.abc import Iterable, Iterator

from knopskud.documents.content.model import Content, Heading, Run
from knopskud.documents.word import words
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.paragraphs import Properties, bar, paragraph
from knopskud.documents.word.runs import plain, written
from knopskud.documents.word.styles import LEAF
from knopskud.documents.word.xml import NOTHING, Xml, tag, together, w

COVER = 4_000
"""Twentieths of a point above the first line of a cover."""
DEEPEST = 3
TOC = f'TOC \\o "1-{DEEPEST}" \\h \\z \\n'
"""Without page numbers: they would be a guess until Word has laid the pages out, and this list is always right."""


def title_block(content: Content, ids: Ids) -> Xml:
    """Kicker, title and lead beside a line in the colour of the paper's area, then the stamp."""
    hue = content.area.colour if content.area else f"#{LEAF}"
    beside: Properties = {"pBdr": bar(hue)}
    kicker = plain(content.kicker) if content.kicker else ()
    told = (("Kicker", kicker), ("Title", content.title_runs), ("Lead", content.lead_runs))
    block = [paragraph(said, ids, style, more=beside) for style, said in told if said]
    if (
        content.book
    ):  # LibreOffice knows no middle of a page, so the cover is pushed down by its first line
        down: Properties = {"spacing": w("spacing", before=COVER), **beside}
        block[0] = paragraph(kicker or content.title_runs, ids, told[0][0], more=down)
    if content.banner:
        block.append(paragraph(plain(content.banner), ids, "Banner"))
    return together(*block, made_from(content, ids))


def made_from(content: Content, ids: Ids) -> Xml:
    """Which text the paper was made from, and where it can be read."""
    stamp, language = content.stamp, content.language
    made = words.MADE.filled(digest=stamp.short_digest).said_in(language)
    told = [Run(f"{stamp.edition_label.said_in(language)}. ", strong=True), Run(made)]
    if stamp.address:
        told += [Run(f" {words.READ.said_in(language)} "), Run(stamp.address, href=stamp.address)]
    return paragraph(tuple(told), ids, "Note")


def placed(headings: Iterable[Heading]) -> dict[int, str]:
    """A bookmark for each heading, by the `id` of the block."""
    return {id(one): f"_Toc{100000 + i}" for i, one in enumerate(headings)}


def contents(content: Content, ids: Ids, places: dict[int, str]) -> Xml:
    """The table of contents as a field with its lines in it; nothing when the paper has no headings."""
    entries = [x for x in content.blocks if isinstance(x, Heading) and x.level <= DEEPEST]
    if not entries:
        return NOTHING
    title = paragraph(plain(words.CONTENTS.said_in(content.language)), ids, "TOCHeading")
    lines = list(_lines(entries, ids, places))
    return together(title, *lines, w("p", w("pPr", w("pStyle", val="Thin")), w("r", _end())))


def field(instruction: str, shown: str) -> Xml:
    """A field that Word keeps true, with what it shows until then."""
    told = tag("w:instrText", {"xml:space": "preserve"}, Xml(f" {instruction} "))
    shown_as = w("r", w("t", Xml(shown)))
    return together(w("r", _begin()), w("r", told), w("r", _apart()), shown_as, w("r", _end()))


def _lines(entries: list[Heading], ids: Ids, places: dict[int, str]) -> Iterator[Xml]:
    for position, entry in enumerate(entries):
        instruction = tag("w:instrText", {"xml:space": "preserve"}, Xml(f" {TOC} "))
        opening = together(w("r", _begin()), w("r", instruction), w("r", _apart()))
        runs = tuple(Run(run.text.replace("\n", " "), mark=run.mark) for run in entry.runs)
        link = tag(
            "w:hyperlink",
            {"w:anchor": places[id(entry)], "w:history": 1},
            written(runs, ids, entry.mark),
        )
        end = w("rPr", ids.sign(entry.mark)) if entry.mark else NOTHING
        style = w("pPr", w("pStyle", val=f"TOC{entry.level}"), end)
        yield w("p", style, opening if position == 0 else NOTHING, link)


def _begin() -> Xml:
    return w("fldChar", fldCharType="begin")


def _apart() -> Xml:
    return w("fldChar", fldCharType="separate")


def _end() -> Xml:
    return w("fldChar", fldCharType="end")
