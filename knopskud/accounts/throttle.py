"""Tries are counted, so that nobody can try every password or code, or have letters sent without end.

Three counts stand side by side: one person from one place, one place, and one person. The first two stop a guesser; the
last one is high for passwords, so that a guesser cannot easily keep somebody else out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from knopskud.accounts.models import FailedSignIn

WINDOW = timedelta(minutes=15)
MOST = {"both": 10, "place": 60, "person": 100}


@dataclass(frozen=True)
class Limit:
    """How many tries of one kind are allowed within the window."""

    kind: str
    most: Mapping[str, int]


PASSWORDS = Limit("", MOST)
# Only who has given the right password gets here, and a code is short: few tries for a person, wherever from.
SECOND_FACTORS = Limit("second", {"both": 10, "place": 60, "person": 20})
LETTERS = Limit("letter", {"both": 5, "place": 40, "person": 5})


def is_stopped(email: str, place: str, at: datetime, limit: Limit = PASSWORDS) -> bool:
    """Whether too many tries came lately for this e-mail or from this address."""
    recent = FailedSignIn.objects.filter(at__gt=at - WINDOW)
    return any(
        recent.filter(trace=trace).count() >= limit.most[what]
        for what, trace in _traces(email, place, limit).items()
    )


def remember_failure(email: str, place: str, at: datetime, limit: Limit = PASSWORDS) -> None:
    """Count one try, and forget those that count no more."""
    with transaction.atomic():
        FailedSignIn.objects.filter(at__lte=at - WINDOW).delete()
        FailedSignIn.objects.bulk_create(
            FailedSignIn(trace=trace, at=at) for trace in _traces(email, place, limit).values()
        )


def forget_failures(email: str, place: str, limit: Limit = PASSWORDS) -> None:
    """The right answer was given: this person from this place starts over."""
    FailedSignIn.objects.filter(trace=_traces(email, place, limit)["both"]).delete()


def _traces(email: str, place: str, limit: Limit) -> dict[str, str]:
    """Keyed hashes, so that the table tells nobody's address."""
    person = email.strip().casefold()
    return {
        name: salted_hmac(
            "knopskud.sign-in", f"{limit.kind}{name}|{value}", algorithm="sha256"
        ).hexdigest()
        for name, value in (
            ("both", f"{person}|{place}"),
            ("place", place),
            ("person", person),
        )
    }
