"""Where in a plan something is, said so that people find it: as a path, and in the field's own words."""

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel

from knopskud.core.text import shown
from knopskud.core.words import Words
from knopskud.snapshot.types import KINDS, Label

Loc = Sequence[int | str]
"""The steps from the whole to a value: names of fields and numbers in lists."""


def place_of(loc: Loc) -> str:
    """`activities[3].title`. Names that strangers made up are cut short and hold no sign that hides."""
    place = ""
    for step in loc:
        place += f"[{step}]" if isinstance(step, int) else f".{shown(step)}"
    return place.removeprefix(".")


def label_at(model: type[BaseModel], loc: Loc) -> Words:
    """The label of the innermost field on the way that has one; of a list, the word for its parts."""
    label = Words("", "")
    of: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or of is None:
            continue
        field = of.model_fields.get(step)
        if field is None:
            return label
        mark = next((m for m in field.metadata if isinstance(m, Label)), None)
        of = _model_in(field.annotation)
        if mark:
            label = mark.words
        elif of in KINDS.values():
            label = of.words  # type: ignore[union-attr]  # parts say their kind in words
        elif step == "ref":
            label = Words("Nummer", "Ref")
    return label


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in get_args(annotation))
    return next((model for model in found if model), None)
