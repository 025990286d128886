"""Several parts changed at once: all of it or nothing, such as the cells of a budget."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.core.errors import Invalid, Problem
from knopskud.plan import queries, refusals
from knopskud.plan.actions.parts import add_part, change_part, remove_part
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
    """Change, add and remove parts in one transaction, each by its own act and with its own record.

    Returns the parts that were changed or added, in the order of the wishes. Nothing is kept when anything is refused:
    raises AllOvertaken with every part that was changed or removed since its version, Invalid with every wrong field
    of every part (its place begins with the part's ref or name), and Refused as the acts do.
    """
    kept: list[Part] = []
    problems: list[Problem] = []
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_readers(plan, by)
        refusals.of_closed(Plan.objects.select_for_update().get(pk=plan.pk))
        refusals.of_stale_versions(_seen(wishes), queries.parts_of(plan))
        for wish in wishes:
            try:
                made = _act(plan, wish, by, at)()
            except Invalid as error:
                if not error.problems:
                    raise
                problems += _placed(wish, error.problems)
            else:
                kept += [made] if made else []
        if problems:
            raise Invalid(REFUSED, tuple(problems))
    return tuple(kept)


def _act(plan: Plan, wish: Wish, by: User | None, at: datetime) -> Callable[[], Part | None]:
    match wish:
        case Changed(ref, fields):
            return partial(change_part, plan, ref, fields=fields, by=by, at=at)
        case Added(kind, fields, _, ref):
            return partial(add_part, plan, kind=kind, fields=fields, by=by, at=at, ref=ref)
        case Removed(ref):
            return partial(remove_part, plan, ref, by=by, at=at)


def _seen(wishes: Iterable[Wish]) -> dict[str, int | None]:
    return {wish.ref: wish.version for wish in wishes if not isinstance(wish, Added)}


def _placed(wish: Wish, problems: Iterable[Problem]) -> list[Problem]:
    name = wish.name if isinstance(wish, Added) else wish.ref
    return [replace(problem, place=f"{name}.{problem.place}") for problem in problems]
