"""What can be ordered: every kind of paper says here which ones a plan needs, and how each is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from knopskud.core.slugs import slug
from knopskud.core.tongues import DANISH
from knopskud.core.words import Language, Words
from knopskud.documents.speech import can_speak
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.translated import tongues_in
from knopskud.snapshot.types import Part

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {PDF: "pdf", DOCX: "docx", XLSX: "xlsx"}


@dataclass(frozen=True)
class Older:
    """The edition before, with the programme that it was made for: what marked papers compare with."""

    plan: PublicPlan
    programme: Programme
    stamp: Stamp


@dataclass(frozen=True)
class Source:
    """What papers are made from, as far as their readers may see it, and what is stamped on them.

    `plan` is for residents. `parties` is set where the papers go to those who sign and to the funder, and to nobody else.
    `older` is set where there is a text that residents have read before, `tongue` where papers for residents are asked for in
    a language that the interface does not speak.
    """

    plan: PublicPlan
    programme: Programme
    stamp: Stamp
    language: Language = "da"
    parties: PartiesPlan | None = None
    older: Older | None = None
    tongue: str = ""

    @property
    def tongues(self) -> tuple[str, ...]:
        """The languages of the papers that every resident shall have: Danish and those that the plan, a delaftale or an
        activity is told in; or the one that is asked for.
        """
        if self.read_in != DANISH:
            return (self.read_in,)
        told = [self.plan.plan, *self.plan.sub_agreements, *self.plan.activities]
        return (DANISH, *filter(can_speak, tongues_in(told)))

    @property
    def read_in(self) -> str:
        """The language of the other papers for residents."""
        return self.tongue or self.language

    @property
    def agreed(self) -> PublicPlan | PartiesPlan:
        """What agreements are made from."""
        return self.parties or self.plan


@dataclass(frozen=True)
class Order:
    """A paper that can be made: its kind, what people call it, and the ref of the part that it tells of (or nothing).

    `language` is the tag of the language that it speaks.
    """

    kind: str
    title: Words
    content_type: str
    ref: str
    name: str
    language: str
    make: Callable[[], bytes]


Kind = Callable[[Source], Iterator[Order]]
"""Gives the orders of one kind of paper, in the plan's order."""


def file_name(kind: str, part: Part | None, language: str = DANISH, content_type: str = PDF) -> str:
    """`folder-af-1-egely.pdf`, and `folder-af-1-egely.en.pdf` in English: the kind, and the ref and name of the part."""
    told = f"{kind}-{part.ref.lower()}-{slug(part.called)}".rstrip("-") if part else kind
    tongue = "" if language == DANISH else f".{language}"
    return f"{told}{tongue}.{ENDINGS[content_type]}"
