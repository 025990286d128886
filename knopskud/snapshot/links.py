"""Do the parts of a plan fit together? Every ref stands once, and every link leads to a part of the right kind."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import KINDS, LISTS, SINGLES, Label, LinkTo, Part, PlanShape, Value

DOUBLE = Words(
    "Nummeret {ref} bruges {times} gange. Hvert nummer må kun bruges én gang.",
    "The ref {ref} is used {times} times. Each ref may be used once only.",
)
DANGLING = Words(
    "{ref} findes ikke i planen. Her skal stå nummeret på: {kind}.",
    "{ref} is not in the plan. The ref of this belongs here: {kind}.",
)


def link_problems(plan: PlanShape) -> tuple[Problem, ...]:
    """Doubled refs and links that lead nowhere, each with its place in the file and the field's name."""
    kinds = {part.ref: part.kind for part in every_part(plan)}
    return (*_doubles(plan), *_dangling(plan, kinds))


def links_of(part: Part) -> Iterator[tuple[str, str, Label | None, str]]:
    """Every link of a part: its place inside the part, the kind that it leads to, the field's label, and the ref."""
    for path, kind, label in link_paths(type(part)):
        for place, ref in _values(part, path):
            yield place, kind, label, ref


def without_lost_links(
    kind: str, fields: Mapping[str, Any], kinds: Mapping[str, str]
) -> dict[str, Any]:
    """A part's fields as data without the links that lead nowhere; one that must lead somewhere stays as it is.

    `kinds` gives the kind of every ref of the plan.
    """
    part, found = KINDS[kind], dict(fields)
    for (name, *inner), wanted, _ in link_paths(part):
        value, inside = found.get(name), inner[0] if inner else ""
        if isinstance(value, list):
            found[name] = [one for one in value if kinds.get(_ref_in(one, inside)) == wanted]
        elif isinstance(value, str) and kinds.get(value) != wanted:
            field = part.model_fields[name]
            found[name] = value if field.is_required() else field.get_default()
    return found


def _ref_in(one: Any, inside: str) -> str:
    return str(one.get(inside) if inside and isinstance(one, dict) else one)


def _doubles(plan: PlanShape) -> Iterator[Problem]:
    seen = Counter(part.ref for part in every_part(plan))
    for place, part in placed(plan):
        if seen[part.ref] > 1:
            message = DOUBLE.filled(ref=part.ref, times=seen[part.ref])
            yield Problem(f"{place}.ref", message, Words("Nummer", "Ref"))


def _dangling(plan: PlanShape, kinds: dict[str, str]) -> Iterator[Problem]:
    for place, part in placed(plan):
        for inside, kind, label, ref in links_of(part):
            if kinds.get(ref) != kind:
                message = DANGLING.filled(ref=ref, kind=KINDS[kind].words)
                said = label.words if label else Words("", "")
                yield Problem(f"{place}.{inside}", message, said)
    scenario = plan.plan.current_scenario
    if scenario and kinds.get(scenario) != "scenario":
        message = DANGLING.filled(ref=scenario, kind=KINDS["scenario"].words)
        yield Problem("plan.current_scenario", message, Words("Gældende budget", "Budget in force"))


def placed(plan: PlanShape) -> Iterator[tuple[str, Part]]:
    """Every part with its place in the file: `plan`, `activities[3]`."""
    for name in SINGLES:
        yield name, getattr(plan, name)
    for name in LISTS:
        for number, part in enumerate(getattr(plan, name)):
            yield f"{name}[{number}]", part


@cache
def link_paths(of: type[Value]) -> tuple[tuple[tuple[str, ...], str, Label | None], ...]:
    """The paths of fields that hold links, also inside values (`partners` then `partner`)."""
    found: list[tuple[tuple[str, ...], str, Label | None]] = []
    for name, field in of.model_fields.items():
        if name == "ref":
            continue
        found += [((name,), kind, _label(field)) for kind in _kinds_in(field)]
        for inner in _values_in(field.annotation):
            found += [((name, *path), kind, label) for path, kind, label in link_paths(inner)]
    return tuple(found)


def _label(field: FieldInfo) -> Label | None:
    return next((mark for mark in field.metadata if isinstance(mark, Label)), None)


def _kinds_in(field: FieldInfo) -> list[str]:
    marks = [*field.metadata, *_marks(field.annotation)]
    return [mark.kind for mark in marks if isinstance(mark, LinkTo)]


def _marks(annotation: Any) -> list[Any]:
    found = list(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found += _marks(inner)
    return found


def _values_in(annotation: Any) -> list[type[Value]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return [annotation]
    return [found for inner in get_args(annotation) for found in _values_in(inner)]


def _values(of: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    name, *rest = path
    value = getattr(of, name)
    several = isinstance(value, tuple)
    for number, one in enumerate(value if several else (value,)):
        place = f"{name}[{number}]" if several else name
        if one is None or one == "":
            continue
        if not rest:
            yield place, one
        else:
            for inside, ref in _values(one, tuple(rest)):
                yield f"{place}.{inside}", ref
