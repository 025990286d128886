"""Rich text that every paper can carry: paragraphs, headings, lists, emphasis and links.

Texts are kept as a small HTML of eleven tags. Nothing that was typed is ever passed on as markup: it is read into
blocks and written again from them, so a text is safe because it was made here, not because somebody cleaned it.
"""

import html
import re
from dataclasses import dataclass, replace
from typing import Literal

from knopskud.core.markup import TAG_BEGINS, Tag, Unclosed, pieces
from knopskud.core.text import composed, tidy_text
from knopskud.core.words import Words

BLOCKS = {"p", "h3", "ul", "ol", "li"}
MARKS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "a"}
SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"<>\\^`{|}]+\Z", re.ASCII)
DEEPEST = 20
"""Marks inside marks."""

UNKNOWN_TAG = Words("Mærket <{tag}> kan ikke bruges her.", "The tag <{tag}> cannot be used here.")
MISPLACED = Words(
    "Mærket <{tag}> står et forkert sted.", "The tag <{tag}> stands in the wrong place."
)
UNCLOSED = Words(
    "Der mangler et > efter “{start}”. Er det tegnet <, du vil skrive, så skriv &lt;",
    "A > is missing after “{start}”. If it is the sign < that you want, write &lt;",
)
BAD_LINK = Words(
    "Linket “{href}” kan ikke bruges. Det skal begynde med https://, mailto: eller tel:.",
    "The link “{href}” cannot be used. It must begin with https://, mailto: or tel:.",
)


class RichTextError(ValueError):
    """A text holds markup that the plan's papers cannot carry."""

    def __init__(self, message: Words) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class Span:
    """A run of letters with one look. `href` is a safe address or empty."""

    text: str
    strong: bool = False
    em: bool = False
    href: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading or one item of a list."""

    kind: Literal["p", "h3", "ul", "ol"]
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The letters alone."""
        return "".join(span.text for span in self.spans)


def parse(source: str) -> tuple[Block, ...]:
    """Read a rich text into blocks. Text without any tag is taken as plain paragraphs parted by empty lines.

    Raises RichTextError for a tag, a place or a link that cannot be carried.
    """
    if not TAG_BEGINS.search(source):
        paragraphs = tidy_text(html.unescape(source) if "&" in source else source).split("\n\n")
        return tuple(Block("p", (Span(" ".join(p.split())),)) for p in paragraphs if p.strip())
    reader = _Reader()
    try:
        for piece in pieces(source):
            reader.take(piece)
    except Unclosed as error:
        raise RichTextError(UNCLOSED.filled(start=error)) from error
    reader.end_block()
    return tuple(reader.blocks)


def render(blocks: tuple[Block, ...]) -> str:
    """Write blocks as canonical HTML; parsing it gives the same blocks."""
    out: list[str] = []
    open_list = ""
    for block in blocks:
        wanted = block.kind if block.kind in ("ul", "ol") else ""
        if open_list and open_list != wanted:
            out.append(f"</{open_list}>")
        if wanted and open_list != wanted:
            out.append(f"<{wanted}>")
        open_list = wanted
        tag = "li" if wanted else block.kind
        out.append(f"<{tag}>{''.join(map(_span, block.spans))}</{tag}>")
    if open_list:
        out.append(f"</{open_list}>")
    return "".join(out)


def canonical(source: str) -> str:
    """The one way to write the text `source`. Raises RichTextError."""
    return render(parse(source))


def plain(source: str) -> str:
    """The letters of a rich text, one block a line."""
    return "\n".join(block.text for block in parse(source))


def _span(span: Span) -> str:
    out = html.escape(span.text, quote=False)
    if span.em:
        out = f"<em>{out}</em>"
    if span.strong:
        out = f"<strong>{out}</strong>"
    return f'<a href="{html.escape(span.href)}">{out}</a>' if span.href else out


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        self.kind: Literal["p", "h3", "ul", "ol"] | None = None
        self.list: Literal["ul", "ol"] | None = None
        self.marks: list[tuple[str, str]] = []

    def take(self, piece: str | Tag) -> None:
        if isinstance(piece, str):
            self._letters(piece)
        elif piece.name == "br":
            self._letters(" ")
        elif piece.name in MARKS:
            self._end_mark(piece) if piece.end else self._start_mark(piece)
        elif piece.name in BLOCKS:
            self._end_of(piece.name) if piece.end else self._start_block(piece.name)
        else:
            raise RichTextError(UNKNOWN_TAG.filled(tag=piece.name[:20]))

    def _start_mark(self, tag: Tag) -> None:
        if len(self.marks) == DEEPEST:
            raise RichTextError(MISPLACED.filled(tag=tag.name))
        self.marks.append((MARKS[tag.name], _link(tag.href) if tag.name == "a" else ""))

    def _end_mark(self, tag: Tag) -> None:
        same = [at for at, (mark, _) in enumerate(self.marks) if mark == MARKS[tag.name]]
        if not same:
            raise RichTextError(MISPLACED.filled(tag=f"/{tag.name}"))
        del self.marks[same[-1]]

    def _start_block(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            if self.list:
                raise RichTextError(MISPLACED.filled(tag=tag))
            self.end_block()
            self.list = "ul" if tag == "ul" else "ol"
        elif tag == "li":
            if not self.list:
                raise RichTextError(MISPLACED.filled(tag=tag))
            self.end_block()
            self.kind = self.list
        elif not self.list:  # editors write <li><p>…</p></li>: there the item is the block
            self.end_block()
            self.kind = "h3" if tag == "h3" else "p"
        elif self.kind:  # the second paragraph of an item begins with a space at least
            self._letters(" ")

    def _end_of(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.end_block()
            self.list = None
        elif tag == "li" or not self.list:
            self.end_block()

    def _letters(self, text: str) -> None:
        if self.kind is None:
            if not text.strip():
                return
            if self.list:
                raise RichTextError(MISPLACED.filled(tag=self.list))
            self.kind = "p"
        looks = {mark for mark, _ in self.marks}
        href = next((link for mark, link in self.marks if mark == "a"), "")
        self.spans.append(Span(text, "strong" in looks, "em" in looks, href))

    def end_block(self) -> None:
        """Close the block that is open; one without letters leaves no trace."""
        spans = _merged(self.spans)
        if self.kind and spans:
            self.blocks.append(Block(self.kind, spans))
        self.kind, self.spans, self.marks = None, [], []


def _link(written: str) -> str:
    href = written.strip()
    if not SAFE_LINK.match(href):
        raise RichTextError(BAD_LINK.filled(href=href[:80]))
    return href


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Neighbours of one look become one span; white space is folded across spans; letters are composed."""
    out: list[Span] = []
    space_before = True
    for span in spans:
        text = re.sub(r"\s+", " ", span.text.replace("\u200b", ""))
        if space_before:
            text = text.lstrip(" ")
        if not text:
            continue
        space_before = text.endswith(" ")
        if out and (out[-1].strong, out[-1].em, out[-1].href) == (span.strong, span.em, span.href):
            text = out.pop().text + text
        out.append(replace(span, text=text))
    while out and not out[-1].text.strip(" "):
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
    return tuple(replace(span, text=composed(span.text)) for span in out)
