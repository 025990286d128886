"""Reading the record of one plan, newest first. Every question is one query."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet
from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.audit.models import Event

OF_PARTS = "part."
"""How the name of every act on one part begins."""
BEGINNINGS = ("plan.load",)
"""Acts that make all the parts of a plan at once, and record none of them."""


def of_part(
    partnership: Partnership, plan_key: str, ref: str, *, before: int | None = None, most: int
) -> list[Event]:
    """What was done to one part, and how its plan came about. `before` is the event that was read last."""
    own = Q(ref=ref, act__startswith=OF_PARTS) | Q(ref="", act__in=BEGINNINGS)
    with scope(partnership=partnership):
        return list(_of_plan(partnership, plan_key, before).filter(own)[:most])


def of_part_since(partnership: Partnership, plan_key: str, ref: str, first: int) -> list[Event]:
    """What was done to one part from the event `first` on, that one included."""
    with scope(partnership=partnership):
        rows = _of_plan(partnership, plan_key).filter(ref=ref, act__startswith=OF_PARTS)
        return list(rows.filter(pk__gte=first))


def changes_of(partnership: Partnership, plan_key: str, refs: Collection[str]) -> list[Event]:
    """Every change of some parts, with what stood there before; nothing of what stood there after."""
    with scope(partnership=partnership):
        rows = _of_plan(partnership, plan_key).filter(act="part.change", ref__in=refs)
        return list(rows.defer("after"))


def of_parts_since(partnership: Partnership, plan_key: str, at: datetime) -> list[Event]:
    """What was done to parts after a moment, without the texts."""
    with scope(partnership=partnership):
        rows = _of_plan(partnership, plan_key).filter(act__startswith=OF_PARTS, at__gt=at)
        return list(rows.defer("before", "after"))


def removals(partnership: Partnership, plan_key: str, *, ref: str = "") -> list[Event]:
    """Every removing of a part, or of one part, the newest first."""
    with scope(partnership=partnership):
        rows = _of_plan(partnership, plan_key).filter(act="part.remove")
        return list(rows.filter(ref=ref) if ref else rows)


def of_plan(
    partnership: Partnership, plan_key: str, *, before: int | None = None, most: int
) -> list[Event]:
    """Everything that was done to one plan. `before` is the event that was read last."""
    with scope(partnership=partnership):
        return list(_of_plan(partnership, plan_key, before)[:most])


def _of_plan(
    partnership: Partnership, plan_key: str, before: int | None = None
) -> QuerySet[Event, Event]:
    rows = Event.objects.filter(partnership=partnership, plan_key=plan_key).select_related("by")
    rows = rows.filter(pk__lt=before) if before is not None else rows
    return rows.order_by("-pk")
