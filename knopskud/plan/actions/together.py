"""Several parts changed at once: all of it or nothing, such as the cells of a budget."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from knopskud.accounts.models import User
from knopskud.core.errors import Invalid, Problem
from knopskud.plan import refusals
from knopskud.plan.actions.held import Held, held
from knopskud.plan.models import Part, Plan
from knopskud.snapshot.parts import REFUSED


@dataclass(frozen=True)
class Changed:
    """New values for some fields of a part. `version` is the one that the writer has seen."""

    ref: str
    fields: Mapping[str, Any]
    version: int | None = None


@dataclass(frozen=True)
class Added:
    """A new part. `name` is what it is called in problems until it has a ref; `ref` asks for a certain one."""

    kind: str
    fields: Mapping[str, Any]
    name: str
    ref: str | None = None


@dataclass(frozen=True)
class Removed:
    """A part that goes. `version` is the one that the writer has seen."""

    ref: str
    version: int | None = None


Wish = Changed | Added | Removed


def change_parts(
    plan: Plan, *, wishes: Sequence[Wish], by: User | None, at: datetime
) -> tuple[Part, ...]:
    """Change, add and remove parts in one transaction, each by the rules of its own act and with its own record.

    Returns the parts that were changed or added, in the order of the wishes. Nothing is kept when anything is refused:
    raises AllOvertaken with every part that was changed or removed since its version, Invalid with every wrong field
    of every part (its place begins with the part's ref or name), and Refused as the acts do.
    """
    kept: list[Part] = []
    problems: list[Problem] = []
    with held(plan, by=by, at=at) as hold:
        refusals.of_stale_versions(_seen(wishes), hold.parts)
        for wish in wishes:
            try:
                made = _made(hold, wish)
            except Invalid as error:
                if not error.problems:
                    raise
                problems += _placed(wish, error.problems)
            else:
                kept += [made] if made else []
        if problems:
            raise Invalid(REFUSED, tuple(problems))
    return tuple(kept)


def _made(hold: Held, wish: Wish) -> Part | None:
    match wish:
        case Changed(ref, fields):
            return hold.change(ref, fields, version=None)
        case Added(kind, fields, _, ref):
            return hold.add(kind, fields, ref=ref, after=None)
        case Removed(ref):
            hold.remove(ref)
            return None


def _seen(wishes: Iterable[Wish]) -> dict[str, int | None]:
    return {wish.ref: wish.version for wish in wishes if not isinstance(wish, Added)}


def _placed(wish: Wish, problems: Iterable[Problem]) -> list[Problem]:
    name = wish.name if isinstance(wish, Added) else wish.ref
    return [replace(problem, place=f"{name}.{problem.place}") for problem in problems]
