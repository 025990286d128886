"""A plan read in another language: its texts for residents where there is a translation, and Danish where there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from knopskud.core.tongues import DANISH, in_order
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import (
    LISTS,
    SINGLES,
    Part,
    PlanShape,
    danish_texts,
    digest_of,
    translations_of,
)

Shape = TypeVar("Shape", bound=PlanShape)
P = TypeVar("P", bound=Part)
Place = tuple[str, str]
"""The ref of a part and the name of a field in it."""


@dataclass(frozen=True)
class Translated(Generic[Shape]):
    """A plan as it reads in `tongue`.

    `danish` are the texts that stand in Danish because nobody has translated them, `outdated` those whose Danish text
    has changed since they were translated.
    """

    tongue: str
    plan: Shape
    danish: frozenset[Place] = frozenset()
    outdated: frozenset[Place] = frozenset()

    def tongue_of(self, ref: str, field: str) -> str:
        """The language that a text stands in."""
        return DANISH if (ref, field) in self.danish else self.tongue

    def is_outdated(self, ref: str, field: str) -> bool:
        """Whether the Danish text has changed since this one was made from it."""
        return (ref, field) in self.outdated


def tongues_of(plan: PlanShape) -> tuple[str, ...]:
    """The languages besides Danish that some text of the plan is in, in the order in which they are offered."""
    return tongues_in(every_part(plan))


def tongues_in(parts: Iterable[Part]) -> tuple[str, ...]:
    """The same of some parts."""
    return in_order({one.language for part in parts for one in translations_of(part)})


def in_tongue(plan: Shape, tongue: str) -> Translated[Shape]:
    """The plan with its texts in that language as far as they are translated; in Danish it is itself.

    A text that is no longer there in Danish is not there in any language.
    """
    if tongue == DANISH:
        return Translated(tongue, plan)
    reading = _Reading(tongue)
    fields: dict[str, Any] = {name: reading.part(getattr(plan, name)) for name in SINGLES}
    fields |= {name: reading.parts(getattr(plan, name)) for name in LISTS}
    read = plan.model_copy(update=fields)
    return Translated(tongue, read, frozenset(reading.danish), frozenset(reading.outdated))


def part_in_tongue(part: P, tongue: str) -> tuple[P, frozenset[str]]:
    """A part alone as it reads in that language, and the names of its fields that stand in Danish."""
    if tongue == DANISH:
        return part, frozenset()
    reading = _Reading(tongue)
    read = reading.part(part)
    return read, frozenset(field for _, field in reading.danish)


class _Reading:
    def __init__(self, tongue: str) -> None:
        self.tongue = tongue
        self.danish: set[Place] = set()
        self.outdated: set[Place] = set()

    def parts(self, parts: Iterable[P]) -> tuple[P, ...]:
        return tuple(map(self.part, parts))

    def part(self, part: P) -> P:
        """The part with its texts, and a note of those that are Danish or outdated."""
        there = {one.field: one for one in translations_of(part) if one.language == self.tongue}
        texts: dict[str, Any] = {}
        for field, danish in danish_texts(part):
            found = there.get(field)
            if found is None:
                self.danish.add((part.ref, field))
                continue
            if found.source != digest_of(danish):
                self.outdated.add((part.ref, field))
            texts[field] = _as_written(found.text, getattr(part, field))
        return part.model_copy(update=texts) if texts else part


def _as_written(text: str, danish: Any) -> Any:
    """The text in the form of the Danish one: several lines are each on its own."""
    return tuple(filter(None, text.split("\n"))) if isinstance(danish, tuple) else text
