"""How papers are laid out for people to find: a few shelves in plain words, one line for each paper in all its forms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from knopskud.core.words import Words
from knopskud.documents.orders import DOCX, PDF, XLSX

FORMATS = {PDF: "PDF", DOCX: "Word", XLSX: "Excel"}
"""What people call the types of files."""


class Listed(Protocol):
    """What a list must know of a paper."""

    @property
    def kind(self) -> str: ...
    @property
    def ref(self) -> str: ...
    @property
    def title(self) -> Words: ...


Paper = TypeVar("Paper", bound=Listed)


@dataclass(frozen=True)
class Shelf:
    """A shelf with the kinds of paper that stand on it; `residents` when they are made for residents and nobody else."""

    key: str
    name: Words
    kinds: tuple[str, ...]
    residents: bool


SHELVES = (
    Shelf("folders", Words("Foldere", "Folders"), ("folder", "folder-large"), residents=True),
    Shelf("booklets", Words("Hæfter", "Booklets"), ("booklet", "booklet-print"), residents=True),
    Shelf(
        "notices",
        Words("Opslag og plakater", "Notices and posters"),
        ("meeting-notice", "notice"),
        residents=True,
    ),
    Shelf("calendars", Words("Kalendere", "Calendars"), ("calendar",), residents=True),
    Shelf(
        "agreements",
        Words("Aftalerne og hele planen", "The agreements and the whole plan"),
        ("plan", "strategic", "delaftale", "milestones", "activities"),
        residents=False,
    ),
    Shelf(
        "marked",
        Words("Med ændringerne markeret", "With the changes marked"),
        ("plan-marked", "delaftale-marked"),
        residents=False,
    ),
    Shelf("budget", Words("Budgettet", "The budget"), ("budget",), residents=False),
)
"""In the order in which residents look for them; within a shelf the catalogue's order is kept."""
OTHERS = Shelf("others", Words("Andre papirer", "Other papers"), (), residents=False)


@dataclass(frozen=True)
class Line(Generic[Paper]):
    """One paper in all the forms and languages that it has."""

    title: Words
    files: tuple[Paper, ...]


def lines(papers: Iterable[Paper]) -> tuple[Line[Paper], ...]:
    """The files of one kind, part and title together, in the order of the first of each."""
    found: dict[tuple[str, str, Words], list[Paper]] = {}
    for one in papers:
        found.setdefault((one.kind, one.ref, one.title), []).append(one)
    return tuple(Line(title, tuple(files)) for (_, _, title), files in found.items())


def shelved(papers: Sequence[Paper]) -> tuple[tuple[Shelf, tuple[Line[Paper], ...]], ...]:
    """The shelves that are not empty, with their lines. No paper is left out: those of no shelf come last."""
    rows = [(shelf, [one for one in papers if one.kind in shelf.kinds]) for shelf in SHELVES]
    known = {kind for shelf in SHELVES for kind in shelf.kinds}
    rows.append((OTHERS, [one for one in papers if one.kind not in known]))
    return tuple((shelf, lines(found)) for shelf, found in rows if found)
