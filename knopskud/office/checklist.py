"""The attachments that the programme asks for, each with the paper that is there or its empty place [R4]."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.files import queries as files
from knopskud.frame.checks.attachments import MADE_HERE
from knopskud.office.draft import Draft
from knopskud.snapshot.types import Attachment

MADE_HERE_WORDS = Words(
    "Laves af planen selv, når den udgives.", "Made from the plan itself when it is published."
)


@dataclass(frozen=True)
class Paper:
    """One line of the checklist. `id` tells its form from the others: the item, or the ref of a paper on no list.

    `lost` is a file that the plan names and that is not here, such as after reading a plan file from elsewhere.
    """

    id: str
    name: Words
    item: str
    part: Attachment | None = None
    lost: bool = False

    @property
    def made_here(self) -> bool:
        """Whether the plan itself is this paper."""
        return self.item == MADE_HERE

    @property
    def is_ready(self) -> bool:
        """Whether nobody need think of it any more."""
        return self.made_here or bool(self.part and self.part.done)


@dataclass(frozen=True)
class Checklist:
    """The papers of the programme's list in its order, and then those that the programme does not ask for."""

    wanted: tuple[Paper, ...]
    others: tuple[Paper, ...]

    @property
    def ready(self) -> int:
        """How many of the programme's papers are ready."""
        return sum(paper.is_ready for paper in self.wanted)

    def paper(self, of: str) -> Paper | None:
        """The line with that id."""
        return next((one for one in (*self.wanted, *self.others) if one.id == of), None)


def checklist_of(draft: Draft) -> Checklist:
    """The checklist of a draft. One query for the files."""
    parts = draft.snapshot.attachments
    digests = [one.file.digest for one in parts if one.file]
    lost = files.missing(draft.plan.partnership, digests)
    first: dict[str, Attachment] = {}
    for part in parts:
        first.setdefault(part.item, part)
    wanted = tuple(_wanted(draft, first, lost))
    taken = {paper.part.ref for paper in wanted if paper.part}
    return Checklist(wanted, tuple(_other(part, lost) for part in parts if part.ref not in taken))


def _wanted(draft: Draft, first: dict[str, Attachment], lost: set[str]) -> Iterator[Paper]:
    programme, start = draft.programme, draft.snapshot.plan.period.start
    for item in programme.attachments_for(start) if programme else ():
        part = first.get(item.key)
        yield Paper(item.key, item.name, item.key, part, _is_lost(part, lost))


def _other(part: Attachment, lost: set[str]) -> Paper:
    title = Words(part.title, part.title)
    return Paper(part.ref.lower(), title, part.item, part, _is_lost(part, lost))


def _is_lost(part: Attachment | None, lost: set[str]) -> bool:
    return bool(part and part.file and part.file.digest in lost)
