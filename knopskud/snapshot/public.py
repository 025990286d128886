"""The public projection: the only value that anything residents can reach is made from.

`PublicPlan` is a type of its own and checks itself: it cannot be made while it holds a private field, or a targeted
activity with a place, a time or its people. So a page, a paper or a file made from it cannot leak what it never had.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from knopskud.snapshot.types import (
    LISTS,
    SINGLES,
    Activity,
    AgeBand,
    Indicator,
    Part,
    PlanShape,
    PlanSnapshot,
    Private,
    danish_of,
    translations_of,
)

TARGETED_HIDDEN: dict[str, Any] = {
    "full": "",
    "ages": AgeBand(),
    "capacity": None,
    "departments": (),
    "when": "",
    "times": (),
    "where": "",
    "partners": (),
    "responsible": None,
    "photo": None,
}
"""What a targeted activity may not tell the public, and what stands instead (R16): neither who, where nor when."""
SMALLEST_COUNT = Decimal(5)
"""Counts of people below this are not shown (R15; Danish practice blanks counts under 5)."""


class PublicPlan(PlanShape):
    """What residents may see of a plan."""

    schema_: Annotated[Literal["helhedsplan-offentlig/1"], Field(alias="schema")] = (
        "helhedsplan-offentlig/1"
    )

    @model_validator(mode="after")
    def _nothing_private(self) -> "PublicPlan":
        for part in every_part(self):
            if public_part(part) != part:
                raise ValueError(f"{part.ref} holds what the public may not see")
        scenarios = [s.ref for s in self.scenarios if s.ref != self.plan.current_scenario]
        if scenarios:
            raise ValueError(f"{scenarios[0]} is not the budget in force")
        return self


def every_part(plan: PlanShape) -> Iterator[Part]:
    """Every part of a plan: the head, the agreement, then list by list."""
    for name in SINGLES:
        yield getattr(plan, name)
    for name in LISTS:
        yield from getattr(plan, name)


def public(snapshot: PlanSnapshot) -> PublicPlan:
    """What residents may see of `snapshot`: no internal notes, nothing on who, where and when of targeted
    activities, no counts of fewer than five people, and only the budget in force. No text that is hidden stands there in
    another language.
    """
    fields: dict[str, Any] = {name: public_part(getattr(snapshot, name)) for name in SINGLES}
    for name in LISTS:
        fields[name] = tuple(
            public_part(part) for part in getattr(snapshot, name) if _in_force(part, snapshot)
        )
    return PublicPlan(**fields)


def _in_force(part: Part, snapshot: PlanSnapshot) -> bool:
    scenario = part.ref if part.kind == "scenario" else getattr(part, "scenario", None)
    return scenario is None or scenario == snapshot.plan.current_scenario


@cache
def private_fields(part: type[Part]) -> frozenset[str]:
    """The names of the fields that are for the writers only."""
    return frozenset(
        name
        for name, field in part.model_fields.items()
        if any(mark is Private or isinstance(mark, Private) for mark in field.metadata)
    )


def public_part(part: Part) -> Part:
    """What residents may see of one part."""
    fields = type(part).model_fields
    hidden: dict[str, Any] = {
        name: fields[name].get_default() for name in private_fields(type(part))
    }
    if isinstance(part, Activity) and part.reach == "targeted":
        hidden |= TARGETED_HIDDEN
    if isinstance(part, Indicator) and part.counts_people:
        hidden |= _without_small_counts(part)
    changed = {name: value for name, value in hidden.items() if getattr(part, name) != value}
    return without_lone_translations(part.model_copy(update=changed) if changed else part)


def without_lone_translations(part: Part) -> Part:
    """The part without translations of texts that are not in it: what is hidden in Danish is hidden in every language."""
    every = translations_of(part)
    kept = tuple(one for one in every if danish_of(part, one.field))
    return part if kept == every else part.model_copy(update={"translations": kept})


def _without_small_counts(indicator: Indicator) -> dict[str, Any]:
    def small(value: Decimal | None) -> bool:
        return value is not None and 0 < value < SMALLEST_COUNT

    return {
        "baseline": None if small(indicator.baseline) else indicator.baseline,
        "targets": tuple(target for target in indicator.targets if not small(target.value)),
    }
