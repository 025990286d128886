"""Retention: contacts go on their day, by themselves, and only their number is logged (R20)."""

from datetime import date, datetime

from django.db import transaction
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.audit.actions import record
from knopskud.voices.models import Contact


def forget_due(*, today: date, at: datetime) -> int:
    """Delete every contact whose day has come, in all partnerships; how many there were."""
    with scopes_disabled():
        due = Contact.objects.filter(until__lte=today)
        of = list(Partnership.objects.filter(pk__in=due.values("voice__partnership")))
    return sum(_forget(one, today, at) for one in of)


def _forget(partnership: Partnership, today: date, at: datetime) -> int:
    with transaction.atomic(), scope(partnership=partnership):
        gone, _ = Contact.objects.filter(until__lte=today).delete()
        if gone:
            record(partnership=partnership, at=at, by=None, act="voice.forget", after={"contacts": gone})  # fmt: skip
    return gone
