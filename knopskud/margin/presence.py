"""Who is writing where. No act: it changes nothing of anybody's work, is recorded nowhere, and is forgotten after a minute."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.margin.models import Presence
from knopskud.margin.queries import FORGOTTEN_AFTER


def be_here(
    partnership: Partnership, plan_key: str, refs: Iterable[str], *, by: User, at: datetime
) -> None:
    """Somebody has the forms of these parts open at this moment. What is older than a minute is deleted on the way."""
    rows = [
        Presence(partnership=partnership, plan_key=plan_key, ref=ref, user=by, at=at)
        for ref in sorted(set(refs))
    ]
    with transaction.atomic(), scope(partnership=partnership):
        Presence.objects.filter(at__lte=at - FORGOTTEN_AFTER).delete()
        Presence.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["user", "plan_key", "ref"],
            update_fields=["at"],
        )
