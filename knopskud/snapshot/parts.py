"""A plan taken apart into its parts and put together again: the unit in which people write, quarrel and compare."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
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
REMEMBERED_PLANS, REMEMBERED_PARTS = 16, 4_000
"""Some megabytes: the plans that people are writing in just now."""
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
    """The plan that the parts make up, each kind in order of position. Raises Invalid when they make no plan.

    The same parts give the same plan: the latest ones are remembered, and so is every part that did not change.
    """
    return _plan(
        tuple(
            (part.kind, part.ref, json.dumps(part.fields, ensure_ascii=False))
            for part in sorted(parts, key=lambda part: part.position)
        )
    )


@lru_cache(maxsize=REMEMBERED_PLANS)
def _plan(parts: tuple[tuple[str, str, str], ...]) -> PlanSnapshot:
    try:
        return checked(_put_together(parts, _part))
    except ValidationError:  # said again of the whole, with the places in it
        return checked(_put_together(parts, _fields))


def _put_together(
    parts: Iterable[tuple[str, str, str]], read: Callable[[str, str, str], Any]
) -> dict[str, Any]:
    names = {kind: name for name, kind in _kinds()}
    data: dict[str, Any] = {}
    for kind, ref, text in parts:
        if names[kind] in SINGLES:
            data[names[kind]] = read(kind, ref, text)
        else:
            data.setdefault(names[kind], []).append(read(kind, ref, text))
    return data


def _fields(_: str, ref: str, text: str) -> dict[str, Any]:
    return {"ref": ref, **json.loads(text)}


@lru_cache(maxsize=REMEMBERED_PARTS)
def _part(kind: str, ref: str, text: str) -> Part:
    return KINDS[kind].model_validate(_fields(kind, ref, text))


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
