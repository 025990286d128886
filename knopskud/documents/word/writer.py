"""From content to a Word file: the same words as the PDF, in Word's own structure."""

from collections.abc import Iterable, Iterator

from knopskud.documents.content.model import Block, Content, Heading, NewPage
from knopskud.documents.content.runs import text_of
from knopskud.documents.word import body, front, furniture
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.package import packed
from knopskud.documents.word.styles import styles
from knopskud.documents.word.xml import Xml, tag, together, w


def word(content: Content) -> bytes:
    """The paper as DOCX, the same bytes for the same content.

    What is marked becomes changes that Word accepts or rejects, by the edition's label on the stamp's day. The table of
    contents of a book lists its headings without page numbers.
    """
    author = content.stamp.edition_label.said_in(content.language)
    ids = Ids(author, f"{content.stamp.day.isoformat()}T12:00:00Z")
    parts = {"document": _document(content, ids), "styles": styles(content.language)}
    parts["header"] = furniture.head(content, ids, lying=False)
    parts["footer"] = furniture.foot(content, ids, lying=False)
    parts["header lying"] = furniture.head(content, ids, lying=True)
    parts["footer lying"] = furniture.foot(content, ids, lying=True)
    parts["header first"] = furniture.head(content, ids, lying=False, first=True)
    parts["numbering"] = furniture.numbering(ids)
    parts["settings"] = furniture.settings(content)
    return packed(parts, content, ids)


def _document(content: Content, ids: Ids) -> Xml:
    blocks = _after_title(content)
    places = front.placed(one for one in blocks if isinstance(one, Heading))
    opening = front.title_block(content, ids)
    if content.book:
        cover = _ends(furniture.section(lying=False, cover=True))
        opening = together(opening, cover, front.contents(content, ids, places))
    made = [opening]
    leaves = body.leaves(blocks)
    if leaves[0].lying:
        made.append(_ends(furniture.section(lying=False, first=not content.book)))
    for position, leaf in enumerate(leaves):
        first = position == 0 and not content.book and not leaf.lying
        pages = furniture.section(lying=leaf.lying, first=first)
        follows = position == 0
        made.append(body.written(leaf, ids, content.language, places, follows=follows))
        made.append(pages if leaf is leaves[-1] else _ends(pages))
    return tag("w:document", furniture.SPACES, w("body", *made))


def _after_title(content: Content) -> tuple[Block, ...]:
    """The blocks, without a first heading that only says the title again."""
    first = content.blocks[0] if content.blocks else None
    again = isinstance(first, Heading) and first.level == 1 and text_of(first.runs) == content.title
    if content.book:
        return tuple(_chapters(content.blocks))
    return content.blocks[1:] if again else content.blocks


def _chapters(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every chapter of a book begins on a new page."""
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield NewPage()
        yield block


def _ends(section: Xml) -> Xml:
    """The last line of a section; it has no height."""
    return w("p", w("pPr", w("pStyle", val="Thin"), section))
