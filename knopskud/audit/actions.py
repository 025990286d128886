"""Writing the record."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.models import Event


def record(
    *,
    partnership: Partnership,
    at: datetime,
    by: User | None,
    act: str,
    plan_key: str = "",
    ref: str = "",
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> Event:
    """Record one act. Raises RuntimeError outside a transaction: an act and its record come together or not at all."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an act is recorded in the transaction that it changes things in")
    with scope(partnership=partnership):
        return Event.objects.create(
            partnership=partnership,
            at=at,
            by=by,
            act=act,
            plan_key=plan_key,
            ref=ref,
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
        )
