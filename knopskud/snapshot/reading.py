"""From bytes that anybody may have made to a plan that can be trusted, or to a list of what is wrong and where."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.snapshot.bounds import NOT_A_PLAN, refuse_crowds
from knopskud.snapshot.jsonfile import load
from knopskud.snapshot.links import link_problems
from knopskud.snapshot.messages import message_of
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.places import label_at, place_of
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import PlanShape, PlanSnapshot
from knopskud.snapshot.upgrade import upgraded

MOST_PROBLEMS = 20
AND_MORE = Words("Og {more} fejl mere.", "And {more} more problems.")

Shape = TypeVar("Shape", bound=PlanShape)


def read(data: bytes) -> PlanSnapshot:
    """The plan in a plan file, brought up to the newest schema. Raises Invalid with up to 20 problems by place."""
    found = load(data)
    refuse_crowds(found)
    return checked(upgraded(found))


def read_public(data: bytes) -> PublicPlan:
    """The public projection in a file that we have written ourselves. Raises Invalid."""
    return _made(PublicPlan, load(data))


def read_parties(data: bytes) -> PartiesPlan:
    """The parties' projection in a file that a package holds. Raises Invalid."""
    return _made(PartiesPlan, load(data))


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
            place_of(one["loc"]),
            message_of(one["type"], one.get("ctx", {})),
            label_at(model, one["loc"]),
        )
        for one in found[:MOST_PROBLEMS]
    ]
    return _shortened(said, len(found))


def _shortened(problems: Sequence[Problem], among: int = 0) -> tuple[Problem, ...]:
    more = max(among, len(problems)) - MOST_PROBLEMS
    if more <= 0:
        return tuple(problems)
    return (*problems[:MOST_PROBLEMS], Problem("", AND_MORE.filled(more=more)))
