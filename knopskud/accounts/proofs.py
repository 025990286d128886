"""Whether the second proof is right: a code of the app on the phone, or a recovery code. Each works once."""

from datetime import datetime

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.db import transaction

from knopskud.accounts.models import User

PERIOD = 30  # seconds that a code is shown
SLACK = 1  # periods that a phone's clock may be wrong, both ways


def period_of(secret: str, code: str, at: datetime) -> int | None:
    """The period that a code belongs to, or None when it is no code of these minutes."""
    now = int(at.timestamp()) // PERIOD
    for counter in range(now - SLACK, now + SLACK + 1):
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, counter))):
            return counter
    return None


def is_proved_by(user: User, code: str, *, at: datetime) -> bool:
    """Whether a code is one of somebody's app or one of their recovery codes; a right one is spent by asking."""
    with transaction.atomic():
        return _is_of_app(user, code, at) or _is_recovery(user, code, at)


def _is_of_app(user: User, code: str, at: datetime) -> bool:
    found = _locked(user, Authenticator.Type.TOTP)
    if found is None:
        return False
    period = period_of(decrypt(found.data["secret"]), code, at)
    if period is None or period <= found.data.get("spent", 0):
        return False
    found.data["spent"] = period
    found.last_used_at = at
    found.save(update_fields=["data", "last_used_at"])
    return True


def _is_recovery(user: User, code: str, at: datetime) -> bool:
    found = _locked(user, Authenticator.Type.RECOVERY_CODES)
    if found is None or not found.wrap().validate_code(code):
        return False
    Authenticator.objects.filter(pk=found.pk).update(last_used_at=at)
    return True


def _locked(user: User, kind: str) -> Authenticator | None:
    rows = Authenticator.objects.select_for_update()
    return rows.filter(user_id=user.pk, type=kind).first()
