"""What comes from one place is counted for an hour, so that nobody floods a plan. No address is ever stored."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.voices.models import Trace

WINDOW = timedelta(hours=1)
MOST = {"voice": 60, "unproved": 8, "support": 120, "report": 12, "photo": 30, "own": 6}
"""In an hour from one place, by what it is. A library or a meeting may share one; `unproved` came without the small sum
that browsers work out, as from those who have no scripts."""


def is_full(partnership: Partnership, what: str, place: str, at: datetime) -> bool:
    """Whether enough of this kind came from a place lately."""
    with scope(partnership=partnership):
        rows = Trace.objects.filter(trace=_trace(what, place, at), at__gt=at - WINDOW)
        return rows.count() >= MOST[what]


def remember(partnership: Partnership, what: str, place: str, at: datetime) -> None:
    """Count one more, and forget those that count no longer."""
    with transaction.atomic(), scope(partnership=partnership):
        Trace.objects.filter(at__lte=at - WINDOW).delete()
        Trace.objects.create(partnership=partnership, trace=_trace(what, place, at), at=at)


def _trace(what: str, place: str, at: datetime) -> str:
    value = f"{localdate(at)}|{what}|{place}"
    return salted_hmac("knopskud.voices", value, algorithm="sha256").hexdigest()
