"""Rich text that every paper can carry: paragraphs, headings, lists, emphasis and links.

Texts are kept as a small HTML of eleven tags. Nothing that was typed is ever passed on as markup: it is read into
blocks and written again from them, so a text is safe because it was made here, not because somebody cleaned it.
"""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

from knopskud.core.text import tidy_text
from knopskud.core.words import Words

BLOCKS = {"p", "h3", "ul", "ol", "li"}
MARKS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "a"}
SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"<>\\^`{|}]+\Z", re.ASCII)
A_TAG = re.compile(r"</?[a-zA-Z!?]")

UNKNOWN_TAG = Words("Mærket <{tag}> kan ikke bruges her.", "The tag <{tag}> cannot be used here.")
MISPLACED = Words(
    "Mærket <{tag}> står et forkert sted.", "The tag <{tag}> stands in the wrong place."
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
    if not A_TAG.search(source):
        paragraphs = tidy_text(html.unescape(source) if "&" in source else source).split("\n\n")
        return tuple(Block("p", (Span(" ".join(p.split())),)) for p in paragraphs if p.strip())
    reader = _Reader()
    reader.feed(source)
    reader.close()
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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        self.kind: Literal["p", "h3", "ul", "ol"] | None = None
        self.list: Literal["ul", "ol"] | None = None
        self.marks: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")
        elif tag in MARKS:
            self.marks.append((tag, self._link(attrs) if tag == "a" else ""))
        elif tag not in BLOCKS:
            raise RichTextError(UNKNOWN_TAG.filled(tag=tag))
        else:
            self._start_block(tag)

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

    def handle_endtag(self, tag: str) -> None:
        if tag in MARKS:
            same = [at for at, (name, _) in enumerate(self.marks) if MARKS[name] == MARKS[tag]]
            if not same:
                raise RichTextError(MISPLACED.filled(tag=f"/{tag}"))
            del self.marks[same[-1]]
        elif tag in ("ul", "ol"):
            self.end_block()
            self.list = None
        elif tag == "li" or (tag in BLOCKS and not self.list):
            self.end_block()
        elif tag not in BLOCKS and tag != "br":
            raise RichTextError(UNKNOWN_TAG.filled(tag=tag))

    def handle_data(self, data: str) -> None:
        if self.kind is None:
            if not data.strip():
                return
            if self.list:
                raise RichTextError(MISPLACED.filled(tag=self.list))
            self.kind = "p"
        looks = {MARKS[name] for name, _ in self.marks}
        href = next((link for name, link in self.marks if name == "a"), "")
        self.spans.append(Span(data, "strong" in looks, "em" in looks, href))

    def handle_comment(self, data: str) -> None:
        raise RichTextError(UNKNOWN_TAG.filled(tag="!--"))

    def handle_decl(self, decl: str) -> None:
        raise RichTextError(UNKNOWN_TAG.filled(tag="!"))

    def handle_pi(self, data: str) -> None:
        raise RichTextError(UNKNOWN_TAG.filled(tag="?"))

    def unknown_decl(self, data: str) -> None:
        raise RichTextError(UNKNOWN_TAG.filled(tag="!["))

    def end_block(self) -> None:
        """Close the block that is open; one without letters leaves no trace."""
        spans = _merged(self.spans)
        if self.kind and spans:
            self.blocks.append(Block(self.kind, spans))
        self.kind, self.spans, self.marks = None, [], []

    @staticmethod
    def _link(attrs: list[tuple[str, str | None]]) -> str:
        href = (dict(attrs).get("href") or "").strip()
        if not SAFE_LINK.match(href):
            raise RichTextError(BAD_LINK.filled(href=href[:80]))
        return href


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Neighbours of one look become one span; white space is folded across spans."""
    out: list[Span] = []
    space_before = True
    for span in spans:
        text = re.sub(r"\s+", " ", span.text)
        if space_before:
            text = text.lstrip(" ")
        if not text:
            continue
        space_before = text.endswith(" ")
        if out and (out[-1].strong, out[-1].em, out[-1].href) == (span.strong, span.em, span.href):
            out[-1] = Span(out[-1].text + text, span.strong, span.em, span.href)
        else:
            out.append(Span(text, span.strong, span.em, span.href))
    while out and not (last := out[-1].text.rstrip(" ")):
        out.pop()
    if out:
        out[-1] = Span(last, out[-1].strong, out[-1].em, out[-1].href)
    return tuple(out)
