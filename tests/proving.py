"""What the app on somebody's phone shows, and people who have one."""

from datetime import UTC, datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt

from knopskud.accounts.factors import add_app
from knopskud.accounts.models import User
from knopskud.accounts.proofs import PERIOD

SEED = "SEED"
LONG_AGO = datetime(2017, 9, 1, 8, tzinfo=UTC)


def shown(seed: str, at: datetime) -> str:
    """What the app shows at that time."""
    return str(format_hotp_value(hotp_value(decrypt(seed), int(at.timestamp()) // PERIOD)))


def with_app(user: User, seed: str = SEED) -> Authenticator:
    """Give somebody an app, long ago."""
    return add_app(user, seed=seed, code=shown(seed, LONG_AGO), at=LONG_AGO)
