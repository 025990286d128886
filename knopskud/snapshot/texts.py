"""The texts of a plan that residents read, each with how it stands in another language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from knopskud.core.words import Words
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.public import every_part, public_part
from knopskud.snapshot.types import (
    Part,
    PlanShape,
    Translation,
    danish_texts,
    digest_of,
    translations_of,
)

State = Literal["missing", "outdated", "good"]


@dataclass(frozen=True)
class Text:
    """One text for residents. `there` is its translation into the language that is asked for; None when there is none."""

    part: Part
    field: str
    danish: str
    there: Translation | None = None

    @property
    def state(self) -> State:
        """Whether it is translated, and from the Danish text that stands there now."""
        if self.there is None:
            return "missing"
        return "good" if self.there.source == self.digest else "outdated"

    @property
    def digest(self) -> str:
        """What a translation made now remembers."""
        return digest_of(self.danish)

    @property
    def label(self) -> Words:
        """What the field is called."""
        return label_of(type(self.part), self.field)

    @property
    def written(self) -> str:
        """The translation, or nothing."""
        return self.there.text if self.there else ""


@dataclass(frozen=True)
class Progress:
    """How many texts there are in a language: all, translated, and translated from an older Danish text."""

    all: int
    translated: int
    outdated: int

    @property
    def good(self) -> int:
        """Those that say what the Danish text says now."""
        return self.translated - self.outdated


def texts_of(plan: PlanShape, language: str) -> Iterator[Text]:
    """Every text of a plan that residents may read, in the plan's order."""
    for part in every_part(plan):
        yield from texts_in(part, language)


def texts_in(part: Part, language: str) -> Iterator[Text]:
    """The texts of one part; what is hidden from residents is not among them."""
    shown = public_part(part)
    there = {one.field: one for one in translations_of(shown) if one.language == language}
    for field, danish in danish_texts(shown):
        yield Text(part, field, danish, there.get(field))


def outdated_in(plan: PlanShape) -> Iterator[Text]:
    """Every text whose Danish has been changed since it was translated, once for each such language."""
    for part in every_part(plan):
        if translations_of(part):
            shown = public_part(part)
            danish = dict(danish_texts(shown))
            for one in translations_of(shown):
                text = Text(part, one.field, danish.get(one.field, ""), one)
                if text.state == "outdated":
                    yield text


def progress_of(texts: Iterable[Text]) -> Progress:
    """How far the translation of these texts is."""
    states = [one.state for one in texts]
    missing, outdated = states.count("missing"), states.count("outdated")
    return Progress(len(states), len(states) - missing, outdated)
