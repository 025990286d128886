"""Which sub-goals activities serve and indicators tell of, changed for several of them at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.core.errors import Refused
from knopskud.plan import queries, refusals
from knopskud.plan.actions.together import Changed, change_parts
from knopskud.plan.models import Part, Plan

SERVE = frozenset({"activity", "indicator"})
"""The kinds of part that are linked to sub-goals."""


@dataclass(frozen=True)
class Ticks:
    """The sub-goals that were ticked and those that were unticked for one part."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()


def tick_goals(
    plan: Plan, ticks: Mapping[str, Ticks], *, by: User | None, at: datetime
) -> tuple[Part, ...]:
    """Link and unlink; what others have linked meanwhile stays. All of it happens, or nothing. Returns what changed.

    Raises NotYours for strangers and in a delaftale that is not theirs, Refused for a part that is gone and for one that serves no goals, Invalid for a goal that is
    gone.
    """
    with transaction.atomic(), scope(partnership=plan.partnership):
        refusals.of_readers(plan, by)
        Plan.objects.select_for_update().get(pk=plan.pk)
        parts = queries.parts_of(plan)
        order = [part.ref for part in parts if part.kind == "sub_goal"]
        there = {part.ref: part for part in parts if part.kind in SERVE}
        if gone := sorted(set(ticks) - set(there)):
            raise Refused(refusals.GONE.filled(refs=", ".join(gone)))
        wishes = [
            Changed(ref, {"sub_goals": _ticked(there[ref].fields["sub_goals"], one, order)})
            for ref, one in ticks.items()
        ]
        made = change_parts(plan, wishes=wishes, by=by, at=at)
    return tuple(part for part in made if part.version != there[part.ref].version)


def _ticked(now: list[str], ticks: Ticks, order: list[str]) -> list[str]:
    """What stays in its own order, then what is new in the plan's; a goal that is not in the plan comes last."""
    kept = [ref for ref in now if ref not in ticks.removed]
    new = ticks.added - set(kept)
    return kept + [ref for ref in order if ref in new] + sorted(new - set(order))
