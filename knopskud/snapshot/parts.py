"""A plan taken apart into its parts and put together again: the unit in which people write, quarrel and compare."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from knopskud.core.errors import Invalid, Problem
from knopskud.core.refs import prefix_of
from knopskud.core.words import Words
from knopskud.snapshot.canonical import as_data
from knopskud.snapshot.reading import checked, problems_in
from knopskud.snapshot.types import KINDS, LISTS, SINGLES, Part, PlanSnapshot

UNKNOWN_KIND = Words(
    "Der findes ingen slags, der hedder {kind}.", "There is no kind of part called {kind}."
)
REFUSED = Words("Der er noget, der skal rettes.", "Something must be put right.")


@dataclass(frozen=True)
class Placed:
    """One part as it is kept: its kind and ref, its place among its kind, and its other fields as JSON-ready data."""

    kind: str
    ref: str
    position: int
    fields: dict[str, Any]


def parts_of(plan: PlanSnapshot) -> tuple[Placed, ...]:
    """Every part of the plan. `plan_of` puts them together to an equal plan."""
    data = as_data(plan)
    return tuple(
        Placed(kind, fields.pop("ref"), position, fields)
        for name, kind in _kinds()
        for position, fields in enumerate(_listed(data[name]))
    )


def plan_of(parts: Iterable[Placed]) -> PlanSnapshot:
    """The plan that the parts make up, each kind in order of position. Raises Invalid when they make no plan."""
    names = {kind: name for name, kind in _kinds()}
    data: dict[str, Any] = {}
    for part in sorted(parts, key=lambda part: part.position):
        fields = {"ref": part.ref, **part.fields}
        if names[part.kind] in SINGLES:
            data[names[part.kind]] = fields
        else:
            data.setdefault(names[part.kind], []).append(fields)
    return checked(data)


def validate_fields(kind: str, ref: str, fields: Mapping[str, Any]) -> Part:
    """The part that these fields make. Raises Invalid with one problem per faulty field, its label with it."""
    if kind not in KINDS:
        raise Invalid(UNKNOWN_KIND.filled(kind=kind))
    try:
        return KINDS[kind].model_validate({"ref": ref, **fields})
    except ValidationError as error:
        raise Invalid(REFUSED, problems_in(error, KINDS[kind])) from error


def fields_of(part: Part) -> dict[str, Any]:
    """The part's fields as JSON-ready data, without its ref."""
    fields: dict[str, Any] = part.model_dump(mode="json")
    del fields["ref"]
    return fields


def kind_of(ref: str) -> str | None:
    """The kind of part that a ref is of, by its prefix; None for what is no ref."""
    prefix = prefix_of(ref)
    return next((kind for kind, part in KINDS.items() if part.prefix == prefix), None)


def problem_at(place: str, message: Words) -> Invalid:
    """One problem at one field, for acts that find something that the types cannot see."""
    return Invalid(REFUSED, (Problem(place, message),))


def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple((name, part.kind) for name, part in (*SINGLES.items(), *LISTS.items()))


def _listed(value: Any) -> list[dict[str, Any]]:
    return [value] if isinstance(value, dict) else value
