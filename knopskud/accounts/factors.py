"""Giving oneself a second factor and taking it away. Each act is told to every partnership that one belongs to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction

from knopskud.accounts.models import Membership, User
from knopskud.accounts.own import record_everywhere, refuse_civil_numbers
from knopskud.accounts.proofs import period_of
from knopskud.accounts.second_factor import factors_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words

MOST_FACTORS = 10
LONGEST_NAME = 60
WRONG_CODE = Words(
    "Koden passer ikke. Se efter, at uret på telefonen går rigtigt, og skriv den kode, der står der nu.",
    "The code does not match. See that the phone's clock is right, and type the code that it shows now.",
)
THERE = Words(
    "Der er allerede en app. Fjern den først.", "There is an app already. Remove it first."
)
MANY = Words("Du har så mange, som man kan have.", "You have as many as one can have.")
STILL_DEMANDED = Words(
    "{names} kræver ekstra sikkerhed, så du skal have mindst én. Tilføj en anden først.",
    "{names} demands a second step, so you need at least one. Add another one first.",
)


def add_app(user: User, *, seed: str, code: str, at: datetime) -> Authenticator:
    """Take an app on a phone as a second factor, once it has shown the right code for the secret of `seed`.

    Raises Refused for a code that is not of these minutes, and when there is an app already.
    """
    with transaction.atomic():
        if factors_of(user).filter(type=Authenticator.Type.TOTP).exists():
            raise Refused(THERE)
        period = period_of(decrypt(seed), code, at)
        if period is None:
            raise Refused(WRONG_CODE)
        made = TOTP.activate(user, seed).instance
        made.data["spent"] = period  # the code that was just typed is no proof any more
        made.save(update_fields=["data"])
        _added(user, made, at)
    return made


def add_passkey(
    user: User, *, name: str, credential: Mapping[str, Any], at: datetime
) -> Authenticator:
    """Take a passkey, which the library has checked, as a second factor. Raises Refused for too many of them."""
    with transaction.atomic():
        if factors_of(user).count() >= MOST_FACTORS:
            raise Refused(MANY)
        refuse_civil_numbers(name)
        made = WebAuthn.add(user, name[:LONGEST_NAME], dict(credential)).instance
        _added(user, made, at)
    return made


def remove_factor(user: User, factor: Authenticator, *, at: datetime) -> None:
    """Take a second factor away; with the last one the recovery codes go too.

    Raises Refused for the last one of a member whose partnership demands one.
    """
    with transaction.atomic():
        left = list(factors_of(user).select_for_update().exclude(pk=factor.pk))
        if not left:
            _refuse_demanded(user)
            Authenticator.objects.filter(user_id=user.pk).delete()
        else:
            factor.delete()
        record_everywhere(user, by=user, at=at, act="person.factor.remove", before=_told(factor))


def take_all_factors(user: User, *, at: datetime) -> int:
    """Take away everything that somebody has lost; only the host does. Returns how many there were."""
    with transaction.atomic():
        lost = factors_of(user).count()
        Authenticator.objects.filter(user_id=user.pk).delete()
        if lost:
            record_everywhere(
                user, by=None, at=at, act="person.factor.reset", before={"count": lost}
            )
    return lost


def renew_recovery_codes(user: User, *, at: datetime) -> None:
    """Make new recovery codes; the old ones work no more."""
    with transaction.atomic():
        kind = Authenticator.Type.RECOVERY_CODES
        Authenticator.objects.filter(user_id=user.pk, type=kind).delete()
        RecoveryCodes.activate(user)
        record_everywhere(user, by=user, at=at, act="person.recovery-codes")


def recovery_codes_of(user: User) -> list[str]:
    """The recovery codes that are not used yet."""
    kind = Authenticator.Type.RECOVERY_CODES
    found = Authenticator.objects.filter(user_id=user.pk, type=kind).first()
    return found.wrap().get_unused_codes() if found else []


def _added(user: User, made: Authenticator, at: datetime) -> None:
    RecoveryCodes.activate(user)  # does nothing when there are some
    record_everywhere(user, by=user, at=at, act="person.factor.add", after=_told(made))


def _told(factor: Authenticator) -> dict[str, str]:
    """What the record says of a factor: its kind, and nothing that could be used."""
    return {"kind": str(factor.type)}


def _refuse_demanded(user: User) -> None:
    rows = Membership.objects.filter(user=user, partnership__demands_second_factor=True)
    if names := list(rows.values_list("partnership__name", flat=True)):
        raise Refused(STILL_DEMANDED.filled(names=", ".join(names)))
