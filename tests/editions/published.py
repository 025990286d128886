"""Publishing for tests: a partnership, moments, and plans that differ."""

from datetime import UTC, datetime, timedelta
from typing import Any

from knopskud.accounts.models import Partnership
from knopskud.editions.actions import publish
from knopskud.editions.models import Edition
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_activity, make_head, make_plan

FIRST_DAY = datetime(2017, 9, 11, 10, tzinfo=UTC)


def partnership(slug: str = "eksempelparken") -> Partnership:
    """A partnership."""
    return Partnership.objects.create(slug=slug, name=slug.capitalize())


def plan_called(title: str, **head: Any) -> PlanSnapshot:
    """The small plan with its first activity called `title`."""
    plan = make_plan(plan=make_head(**head))
    return plan.model_copy(
        update={"activities": (make_activity(title=title), *plan.activities[1:])}
    )


def published(owner: Partnership, title: str = "Tryghedsvandring", **more: Any) -> Edition:
    """An edition; `days` after the first day, `head` changes the plan's first page."""
    days = more.pop("days", 0)
    given: dict[str, Any] = {
        "snapshot": plan_called(title, **more.pop("head", {})),
        "kind": "draft",
        "by": None,
        "at": FIRST_DAY + timedelta(days=days),
    }
    return publish(partnership=owner, **(given | more))
