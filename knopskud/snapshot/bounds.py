"""How deep, wide and full a plan file may be: what is far beyond every plan is refused before anything looks into it.

The types would refuse it too, but only after they had made an error of every single value in it: a file of five
megabytes can hold two million of them.
"""

from typing import Any

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.snapshot.messages import message_of
from knopskud.snapshot.places import Loc, label_at, place_of
from knopskud.snapshot.types import PlanSnapshot

DEEPEST = 40
"""Nested lists and objects. A plan needs six."""
WIDEST = 1_000
"""Values in one list, fields in one object; the types say where fewer are allowed."""
FULLEST = 200_000
"""Values in all. The demo's plan has two thousand."""

NOT_A_PLAN = Words("Planfilen kan ikke bruges.", "The plan file cannot be used.")
TOO_DEEP = Words("Filen er for dybt indrammet.", "The file is nested too deeply.")
TOO_FULL = Words(
    "Filen har over {most} værdier. Så stor er ingen plan.",
    "The file has more than {most} values. No plan is that large.",
)


def refuse_crowds(data: dict[str, Any]) -> None:
    """Raises Invalid for data that is deeper, wider or fuller than any plan, with its place where it has one."""
    level: list[tuple[Loc, Any]] = [((), data)]
    seen = 0
    for _ in range(DEEPEST):
        level = [inner for loc, value in level for inner in _inside(loc, value)]
        seen += len(level)
        if seen > FULLEST:
            raise _refused(TOO_FULL.filled(most=FULLEST))
    if level:
        raise _refused(TOO_DEEP)


def _inside(loc: Loc, value: Any) -> list[tuple[Loc, Any]]:
    if not isinstance(value, dict | list):
        return []
    if len(value) > WIDEST:
        context = {"field_type": "List", "actual_length": len(value), "max_length": WIDEST}
        raise _refused(message_of("too_long", context), loc)
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    return [((*loc, step), inner) for step, inner in steps]


def _refused(words: Words, loc: Loc = ()) -> Invalid:
    return Invalid(NOT_A_PLAN, (Problem(place_of(loc), words, label_at(PlanSnapshot, loc)),))
