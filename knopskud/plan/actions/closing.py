"""Closing a plan when its time is over, and opening it again. What was published stays as it is."""

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.plan import refusals
from knopskud.plan.models import Plan


def close_plan(plan: Plan, *, by: User | None, at: datetime) -> None:
    """Close a plan: from now on it can be read and not changed. Closing twice is closing once.

    Raises Refused for everybody but leaders.
    """
    _set(plan, at, act="plan.close", by=by, at=at)


def reopen_plan(plan: Plan, *, by: User | None, at: datetime) -> None:
    """Let a closed plan be changed again. Raises Refused for everybody but leaders."""
    _set(plan, None, act="plan.reopen", by=by, at=at)


def _set(plan: Plan, closed: datetime | None, *, act: str, by: User | None, at: datetime) -> None:
    with transaction.atomic(), scope(partnership=plan.partnership):
        if not rules.may_publish(by, plan.partnership):
            raise Refused(refusals.NOT_LEADER)
        now = Plan.objects.select_for_update().get(pk=plan.pk)
        if (now.closed_at is None) == (closed is None):
            return
        now.closed_at = plan.closed_at = closed
        now.save(update_fields=["closed_at"])
        record(partnership=plan.partnership, at=at, by=by, act=act, plan_key=plan.key)
