"""The words of an agreement as a flat row of blocks. Writers lay them out; they add no words of the plan's own.

A block or a run may carry a `mark`: what was added or removed since an older text. Without marks it is the plain paper;
with the added taken away it is the older text, with the removed taken away the newer one.
"""

from dataclasses import dataclass, field
from typing import Literal

from knopskud.core.words import Language
from knopskud.documents.stamp import Stamp

Mark = Literal["", "added", "removed"]


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; a line break in it begins a new line inside the paragraph."""

    text: str
    strong: bool = False
    em: bool = False
    href: str = ""
    mark: Mark = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class AreaMark:
    """The number and colour (#rrggbb) of the focus area that a heading belongs to."""

    number: int
    colour: str


@dataclass(frozen=True)
class Heading:
    """Level 1 begins a chapter of the whole plan (or is the title of a single paper), 2 a section, 3 an activity, 4 a
    heading inside its text. `ref` names the part, for bookmarks and for finding the same heading in an older text. One that
    is `moved` stands twice in a marked paper: removed where it was, added where it is.
    """

    level: int
    runs: Runs
    ref: str = ""
    area: AreaMark | None = None
    mark: Mark = ""
    moved: bool = False


@dataclass(frozen=True)
class Paragraph:
    """`lead` is the short telling under a title, `note` small and quiet, `badges` origin and reach of an activity."""

    runs: Runs
    style: Literal["plain", "lead", "note", "badges"] = "plain"
    mark: Mark = ""


@dataclass(frozen=True)
class Item:
    """One line of a list."""

    runs: Runs
    mark: Mark = ""


@dataclass(frozen=True)
class Bullets:
    """A list, with numbers when `ordered`."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Fact:
    """A name and what is said under it, such as `Hvornår: hver tirsdag`."""

    name: str
    runs: Runs
    mark: Mark = ""


@dataclass(frozen=True)
class Facts:
    """Names with what is said of each, set as a small table without a head."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Column:
    """One column of a table; figures stand to the right. `share` is its part of the width, compared to the others."""

    title: str
    figures: bool = False
    share: float = 1.0


@dataclass(frozen=True)
class Row:
    """A row with as many cells as the table has columns. `ref` names the part it tells of; `total` rows only add up."""

    cells: tuple[Runs, ...]
    ref: str = ""
    total: bool = False
    mark: Mark = ""


@dataclass(frozen=True)
class Table:
    """A table with its head, which is repeated on every page; `wide` ones stand on pages turned on their side."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    wide: bool = False


@dataclass(frozen=True)
class Signature:
    """A line to sign on: the party, and room for name, date and signature."""

    party: str
    role: str = ""
    mark: Mark = ""


@dataclass(frozen=True)
class Signatures:
    """The page on which the parties sign, one line each."""

    lines: tuple[Signature, ...]


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Bullets | Facts | Table | Signatures | NewPage


@dataclass(frozen=True)
class Content:
    """A whole paper. `kicker` stands over the title (`Delaftale 1 i …`), `lead` under it. With `book` it has a cover page and
    a table of contents. `banner` is the line of the whole plan, `since` names the older text that the marks compare with;
    `title_marked` and `lead_marked` are title and lead with their changes, where they have any.
    """

    title: str
    kicker: str
    language: Language
    stamp: Stamp
    blocks: tuple[Block, ...]
    lead: str = ""
    banner: str = ""
    since: str = ""
    title_marked: Runs = ()
    lead_marked: Runs = ()
    area: AreaMark | None = None
    book: bool = False
    keywords: tuple[str, ...] = field(default=())

    @property
    def title_runs(self) -> Runs:
        """The title as it is set."""
        return self.title_marked or (Run(self.title),)

    @property
    def lead_runs(self) -> Runs:
        """The lead as it is set; nothing where there is none."""
        return self.lead_marked or ((Run(self.lead),) if self.lead else ())
