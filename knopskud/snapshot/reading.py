"""From bytes that anybody may have made to a plan that can be trusted, or to a list of what is wrong and where."""

from collections.abc import Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.snapshot.jsonfile import load
from knopskud.snapshot.links import link_problems
from knopskud.snapshot.messages import message_of
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import KINDS, Label, PlanShape, PlanSnapshot
from knopskud.snapshot.upgrade import upgraded

MOST_PROBLEMS = 20
NOT_A_PLAN = Words("Planfilen kan ikke bruges.", "The plan file cannot be used.")
AND_MORE = Words("Og {more} fejl mere.", "And {more} more problems.")

Shape = TypeVar("Shape", bound=PlanShape)


def read(data: bytes) -> PlanSnapshot:
    """The plan in a plan file, brought up to the newest schema. Raises Invalid with up to 20 problems by place."""
    return checked(upgraded(load(data)))


def read_public(data: bytes) -> PublicPlan:
    """The public projection in a file that we have written ourselves. Raises Invalid."""
    return _made(PublicPlan, load(data))


def checked(data: dict[str, Any]) -> PlanSnapshot:
    """The plan that this data makes, with every link in place. Raises Invalid."""
    plan = _made(PlanSnapshot, data)
    if problems := link_problems(plan):
        raise Invalid(NOT_A_PLAN, _shortened(problems))
    return plan


def _made(shape: type[Shape], data: dict[str, Any]) -> Shape:
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        raise Invalid(NOT_A_PLAN, problems_in(error, shape)) from error


def problems_in(error: ValidationError, model: type[BaseModel]) -> tuple[Problem, ...]:
    """What pydantic found, as places and plain words in both languages; at most 20 and a count of the rest."""
    found = error.errors(include_url=False, include_input=False)
    said = [
        Problem(
            _place(one["loc"]),
            message_of(one["type"], one.get("ctx", {})),
            _label(model, one["loc"]),
        )
        for one in found[:MOST_PROBLEMS]
    ]
    return _shortened(said, len(found))


def _shortened(problems: Sequence[Problem], among: int = 0) -> tuple[Problem, ...]:
    more = max(among, len(problems)) - MOST_PROBLEMS
    if more <= 0:
        return tuple(problems)
    return (*problems[:MOST_PROBLEMS], Problem("", AND_MORE.filled(more=more)))


def _place(loc: Sequence[int | str]) -> str:
    place = ""
    for step in loc:
        place += f"[{step}]" if isinstance(step, int) else f".{step}"
    return place.removeprefix(".")


def _label(model: type[BaseModel], loc: Sequence[int | str]) -> Words:
    """The label of the innermost field on the way that has one; of a list, the word for its parts."""
    label = Words("", "")
    of: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or of is None:
            continue
        field = of.model_fields.get(step) or _by_alias(of, step)
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


def _by_alias(of: type[BaseModel], name: str) -> FieldInfo | None:
    return next((field for field in of.model_fields.values() if field.alias == name), None)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in get_args(annotation))
    return next((model for model in found if model), None)
