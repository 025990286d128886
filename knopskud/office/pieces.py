"""What opens for writing where it stands: one field of a part, or a whole small part."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.lix import Lix, lix_of
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.office.draft import Draft
from knopskud.office.forms.form import FIXED
from knopskud.office.forms.helping import help_for
from knopskud.office.forms.shapes import Shape, shapes_of
from knopskud.office.layouts import LAYOUTS, OWN_PAGE, Block
from knopskud.office.outline import Shelf, belonging_to
from knopskud.office.reading import Line, line_of, read_out
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import Part, danish_of

PLAIN = frozenset(
    {
        ("plan", "in_short"),
        ("sub_agreement", "short"),
        ("activity", "plain"),
        ("department", "about"),
    }
)
"""The fields that are to be easy to read."""
WHOLE = "alt"
"""Stands in an address for a part with all its fields."""

ABOVE = {"data_point": ("value",), "step": ("day",), "meeting": ("day",), "milestone": ("day",)}
"""What stands in the first line of a small part beside its name."""


@dataclass(frozen=True)
class Piece:
    """One field (`name`) of a part, or the whole part when `name` is WHOLE, as it is read."""

    part: Part
    name: str
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()
    shape: Shape | None = None
    help: Words | None = None

    @property
    def id(self) -> str:
        """Its place in the page."""
        return id_of(self.part.ref, self.name)

    @property
    def called(self) -> Words:
        """What its button says that it opens."""
        return self.shape.label if self.shape else Words(self.part.called, self.part.called)

    @property
    def lix(self) -> Lix | None:
        """How easy a text for residents is to read; None for other texts and for a few words."""
        return lix_at(self.part, self.name)


@dataclass(frozen=True)
class Laid:
    """One block of the page with its pieces and shelves."""

    block: Block
    pieces: tuple[Piece, ...]
    shelves: tuple[Shelf, ...]

    @property
    def heading_is_enough(self) -> bool:
        """Whether the block's own heading says what its only piece is."""
        return len(self.pieces) == 1 and not self.shelves

    def missing(self, draft: Draft) -> int:
        """How much the funder would ask about here."""
        inner = [
            one
            for shelf in self.shelves
            for part in shelf.parts
            for one in draft.findings_of(part.ref)
        ]
        own = [one for piece in self.pieces for one in piece.findings]
        return sum(one.severity != "advice" for one in (*own, *inner))


def lix_at(part: Part, name: str) -> Lix | None:
    """How easy a text for residents is to read; None for other texts and for a few words."""
    if (part.kind, name) not in PLAIN:
        return None
    found = lix_of(danish_of(part, name))
    return found if found.says_something else None


def id_of(ref: str, name: str) -> str:
    """The id of a piece in its page."""
    return ref.lower() if name == WHOLE else f"{ref.lower()}-{name}"


def fields_in(kind: str, name: str) -> tuple[str, ...] | None:
    """The fields that a piece of a part of that kind has; None when there is no such piece."""
    names = tuple(shape.name for shape in shapes_of(kind) if (kind, shape.name) not in FIXED)
    if name == WHOLE:
        return None if kind in OWN_PAGE else names
    return (name,) if name in names else None


def piece_of(draft: Draft, ref: str, name: str) -> Piece:
    """One piece as the draft has it now."""
    part = draft.lookup.part(ref)
    found = draft.findings_of(ref)
    if name == WHOLE:
        lines = tuple(
            line for line in read_out(draft.lookup, part) if line.name not in _said_above(part)
        )
        return Piece(part, name, lines, found)
    line = _by_name(draft, part, name) or line_of(draft.lookup, part, name)
    return Piece(
        part,
        name,
        (line,) if line else (),
        tuple(one for one in found if one.field == name),
        next(shape for shape in shapes_of(part.kind) if shape.name == name),
        help_for(part.kind, name, draft.programme),
    )


def laid_out(draft: Draft, ref: str) -> Iterator[Laid]:
    """The page of a large part, block by block. Raises KeyError for a part that has no page of its own."""
    part = draft.lookup.part(ref)
    for block in LAYOUTS[part.kind]:
        pieces = tuple(piece_of(draft, ref, name) for name in block.fields)
        yield Laid(block, pieces, tuple(shelf_of(draft, part, kind) for kind in block.shelves))


def shelf_of(draft: Draft, page: Part, kind: str) -> Shelf:
    """The parts of a kind that stand on the page of `page`."""
    return Shelf(kind, tuple(belonging_to(draft, kind, page)), page.ref)


def _by_name(draft: Draft, part: Part, name: str) -> Line | None:
    """What is kept as a key of the programme, by its name."""
    value, words = getattr(part, name), None
    if (part.kind, name) == ("plan", "programme") and value in draft.programmes:
        words = draft.programmes[value].name
    elif (part.kind, name) == ("sub_agreement", "area") and draft.programme:
        words = draft.programme.area(value).name if draft.programme.has_area(value) else None
    return Line(name, label_of(type(part), name), words) if words else None


def _said_above(part: Part) -> frozenset[str]:
    """The fields that the part is called by, and where it stands: said by its first line and the page already."""
    called = next(
        (name for name in ("title", "name", "text", "what") if getattr(part, name, "")), ""
    )
    return frozenset({"sub_agreement", called, *ABOVE.get(part.kind, ())})
