"""Retention: contacts go on their day, by themselves, and only their number is logged (R20)."""

from datetime import date, datetime

from django.db import transaction
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.audit.actions import record
from knopskud.voices.actions.picturing import forget_waiting
from knopskud.voices.models import Contact, Voice


def forget_due(*, today: date, at: datetime) -> int:
    """Delete every contact whose day has come, in all partnerships, and photos that no idea came with; how many contacts."""
    forget_waiting(at)
    with scopes_disabled():  # one look at an index, twice a minute
        due = Contact.objects.filter(until__lte=today)
        of = list(Partnership.objects.filter(pk__in=due.values("voice__partnership")))
    return sum(_forget(one, today, at) for one in of)


def forget_contact(voice: Voice, *, at: datetime) -> None:
    """Delete where an author can be answered, because they ask for it; their words stay. The caller has seen who asks."""
    with transaction.atomic(), scope(partnership=voice.partnership):
        gone, _ = Contact.objects.filter(voice=voice).delete()
        if gone:
            record(partnership=voice.partnership, at=at, by=None, act="voice.forget", after={"contacts": gone})  # fmt: skip


def _forget(partnership: Partnership, today: date, at: datetime) -> int:
    with transaction.atomic(), scope(partnership=partnership):
        gone, _ = Contact.objects.filter(until__lte=today).delete()
        if gone:
            record(partnership=partnership, at=at, by=None, act="voice.forget", after={"contacts": gone})  # fmt: skip
    return gone
