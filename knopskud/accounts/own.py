"""What people change about themselves: their name and their password. Each is told to all their partnerships."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number

LONGEST_NAME = 120
TOO_LONG = Words("Navnet er for langt.", "The name is too long.")
STRANGE = Words("Navnet må kun have synlige tegn.", "The name may have visible signs only.")
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Det gemmes ikke.",
    "This looks like a civil registration number. It is not stored.",
)
WEAK = Words(
    "Adgangskoden er for nem at gætte. Den skal have mindst 12 tegn og ikke ligne din e-mail eller dit navn.",
    "The password is too easy to guess. It needs at least 12 characters and must not resemble your e-mail or your name.",
)
LONGEST_PASSWORD = 4096  # hashing more would only keep the machine busy


def change_name(user: User, *, name: str, by: User, at: datetime) -> bool:
    """Change what colleagues see. An empty name shows the e-mail. Returns whether anything changed.

    Raises Refused for a name that is too long, has hidden signs, or looks like a civil registration number.
    """
    name = tidy_name(name)
    before = user.name
    if before == name:
        return False
    with transaction.atomic():
        user.name = name
        user.save(update_fields=["name"])
        record_everywhere(
            user, by=by, at=at, act="person.name", before={"name": before}, after={"name": name}
        )
    return True


def tidy_name(name: str) -> str:
    """A name on one line. Raises Refused for one that is too long, has hidden signs, or looks like a CPR number."""
    name = " ".join(name.split())
    if len(name) > LONGEST_NAME:
        raise Refused(TOO_LONG)
    if not name.isprintable():
        raise Refused(STRANGE)
    refuse_civil_numbers(name)
    return name


def refuse_weak(password: str, user: User) -> None:
    """Raise Refused for a password that is easy to guess."""
    if len(password) > LONGEST_PASSWORD:
        raise Refused(WEAK)
    try:
        validate_password(password, user)
    except ValidationError:
        raise Refused(WEAK) from None


def change_password(user: User, *, password: str, by: User, at: datetime) -> None:
    """Give somebody a new password; everybody who is signed in as them elsewhere is signed out by it.

    Raises Refused for a password that is easy to guess.
    """
    refuse_weak(password, user)
    with transaction.atomic():
        user.set_password(password)
        user.save(update_fields=["password"])
        record_everywhere(user, by=by, at=at, act="person.password")


def record_everywhere(
    user: User,
    *,
    by: User | None,
    at: datetime,
    act: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Record what somebody did to their own account in every partnership that they belong to."""
    who = {"email": user.email}
    for partnership in Partnership.objects.filter(memberships__user=user).order_by("pk"):
        record(
            partnership=partnership,
            at=at,
            by=by,
            act=act,
            before=None if before is None else {**who, **before},
            after={**who, **(after or {})},
        )


def refuse_civil_numbers(text: str) -> None:
    """Raise Refused for a text that looks like a civil registration number (R19)."""
    if civil_number(text):
        raise Refused(CIVIL)
