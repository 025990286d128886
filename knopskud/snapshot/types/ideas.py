"""The residents' ideas that an activity grew from: where each is told of, and what it was called."""

from typing import Annotated

from pydantic import Field

from knopskud.core.tongues import LONGEST, TAG
from knopskud.snapshot.types.base import Value
from knopskud.snapshot.types.fields import Key, Label, Later, Line


class Idea(Value):
    """One idea, known for ever by its plan and its public `code`; `language` is what its title is written in."""

    plan: Annotated[Key, Label("Planen", "The plan")]
    code: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{6,24}$"), Label("Kode", "Code")]
    title: Annotated[Line, Field(min_length=1), Label("Idé", "Idea")]
    language: Annotated[str, Field(pattern=TAG, max_length=LONGEST), Label("Sprog", "Language")] = (
        "da"
    )


Ideas = Annotated[
    tuple[Idea, ...],
    Field(max_length=30),
    Label("Groet af beboernes ideer", "Grown from residents' ideas"),
    Later(),
]
