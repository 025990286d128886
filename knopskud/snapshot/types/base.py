"""What all values of a snapshot are: frozen, complete, without room for the unknown."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from knopskud.core.words import Words
from knopskud.snapshot.types.fields import Label, Line, Private, Text


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, populate_by_name=True
    )


class Part(Value):
    """One thing in the plan that people speak of by name. Concrete parts add a `ref` and say their kind."""

    kind: ClassVar[str]
    prefix: ClassVar[str]
    words: ClassVar[Words]
    ref: str

    @property
    def called(self) -> str:
        """What people call this part: its title, name or text."""
        for field in ("title", "name", "text", "what", "purpose"):
            said = getattr(self, field, "")
            if said:
                return str(said)
        return self.ref


Note = Annotated[Text, Label("Internt notat", "Internal note"), Private()]
Title = Annotated[Line, Field(min_length=1), Label("Titel", "Title")]
Name = Annotated[Line, Field(min_length=1), Label("Navn", "Name")]
