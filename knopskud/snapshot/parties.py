"""What those who agree on a plan may read: the parties who sign it and the funder who pays. Never the public's.

Everything that the plan says, so also where and when of targeted activities and every budget, but no internal notes.
`PartiesPlan` is a type of its own and checks itself, so no paper for the parties can hold what only its writers may see.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from knopskud.snapshot.public import every_part, private_fields
from knopskud.snapshot.types import LISTS, SINGLES, Part, PlanShape, PlanSnapshot


class PartiesPlan(PlanShape):
    """What parties and funder may read of a plan."""

    schema_: Annotated[Literal["helhedsplan-parter/1"], Field(alias="schema")] = (
        "helhedsplan-parter/1"
    )

    @model_validator(mode="after")
    def _nothing_private(self) -> "PartiesPlan":
        for part in every_part(self):
            if without_notes(part) != part:
                raise ValueError(f"{part.ref} holds what only its writers may see")
        return self


def for_parties(snapshot: PlanSnapshot) -> PartiesPlan:
    """What parties and funder may read of `snapshot`."""
    fields: dict[str, Any] = {name: without_notes(getattr(snapshot, name)) for name in SINGLES}
    for name in LISTS:
        fields[name] = tuple(without_notes(part) for part in getattr(snapshot, name))
    return PartiesPlan(**fields)


def without_notes(part: Part) -> Part:
    """One part without its private fields."""
    fields = type(part).model_fields
    hidden = {name: fields[name].get_default() for name in private_fields(type(part))}
    changed = {name: value for name, value in hidden.items() if getattr(part, name) != value}
    return part.model_copy(update=changed) if changed else part
