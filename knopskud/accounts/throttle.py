"""Wrong passwords are counted, so that nobody can try them all.

Three counts stand side by side: one person from one place, one place, and one person. The first two stop a guesser; the
last one is high, so that a guesser cannot easily keep somebody else out.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from knopskud.accounts.models import FailedSignIn

WINDOW = timedelta(minutes=15)
MOST = {"both": 10, "place": 60, "person": 100}


def is_stopped(email: str, place: str, at: datetime) -> bool:
    """Whether too many wrong passwords came lately for this e-mail or from this address."""
    recent = FailedSignIn.objects.filter(at__gt=at - WINDOW)
    return any(
        recent.filter(trace=trace).count() >= MOST[what]
        for what, trace in _traces(email, place).items()
    )


def remember_failure(email: str, place: str, at: datetime) -> None:
    """Count one wrong password, and forget those that count no more."""
    with transaction.atomic():
        FailedSignIn.objects.filter(at__lte=at - WINDOW).delete()
        FailedSignIn.objects.bulk_create(
            FailedSignIn(trace=trace, at=at) for trace in _traces(email, place).values()
        )


def forget_failures(email: str, place: str) -> None:
    """The right password was given: this person from this place starts over."""
    FailedSignIn.objects.filter(trace=_traces(email, place)["both"]).delete()


def _traces(email: str, place: str) -> dict[str, str]:
    """Keyed hashes, so that the table tells nobody's address."""
    person = email.strip().casefold()
    return {
        name: salted_hmac("knopskud.sign-in", f"{name}|{value}", algorithm="sha256").hexdigest()
        for name, value in (
            ("both", f"{person}|{place}"),
            ("place", place),
            ("person", person),
        )
    }
