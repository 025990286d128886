"""The secret address at which somebody's calendar program fetches their days, without a sign-in.

The address is worked out from a random value by the host's secret key, so it can be shown again to its owner and
nobody can read it out of the database. A new one takes the place of the old.
"""

import secrets
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.crypto import salted_hmac

from knopskud.accounts.models import CalendarAddress, User
from knopskud.accounts.own import record_everywhere

SALT = "knopskud.calendar"


def renew(user: User, *, at: datetime) -> str:
    """Give somebody an address; one that they had works no more. Returns what it ends with."""
    seed = secrets.token_urlsafe(32)
    token = _token(seed)
    with transaction.atomic():
        CalendarAddress.objects.update_or_create(
            user=user, defaults={"seed": seed, "trace": _trace(token), "made_at": at}
        )
        record_everywhere(user, by=user, at=at, act="person.calendar")
    return token


def withdraw(user: User, *, at: datetime) -> None:
    """The address works no more. Nothing happens to somebody who has none."""
    with transaction.atomic():
        gone, _ = CalendarAddress.objects.filter(user=user).delete()
        if gone:
            record_everywhere(user, by=user, at=at, act="person.calendar.stop")


def token_of(user: User) -> str:
    """What somebody's address ends with; empty for those who have none."""
    found = CalendarAddress.objects.filter(user=user).first()
    return _token(found.seed) if found else ""


def owner_of(token: str) -> User | None:
    """Whose address it is, as long as they can sign in."""
    rows = CalendarAddress.objects.filter(trace=_trace(token), user__is_active=True)
    found = rows.select_related("user").first()
    return found.user if found else None


def _token(seed: str) -> str:
    return salted_hmac(SALT, seed, algorithm="sha256").hexdigest()[:40]


def _trace(token: str) -> str:
    return sha256(token.encode()).hexdigest()
