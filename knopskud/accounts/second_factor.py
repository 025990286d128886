"""The second proof of who somebody is: an app on their phone, or a passkey. A partnership can demand one of everybody."""

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet

from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Refused
from knopskud.core.words import Words

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
NEEDED = Words(
    "{name} kræver ekstra sikkerhed ved log ind. Slå den til på din egen konto, så kommer du videre.",
    "{name} demands a second step when signing in. Turn it on in your own account, and you get on.",
)


class SecondFactorNeededError(Refused):
    """Somebody belongs to a partnership that demands a second factor, and has none."""

    def __init__(self, partnership: Partnership) -> None:
        super().__init__(NEEDED.filled(name=partnership.name))
        self.partnership = partnership


def factors_of(user: User) -> "QuerySet[Authenticator]":
    """What somebody can prove themselves with beside their password, oldest first. Recovery codes are none of them."""
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user_id=user.pk)
    return rows.filter(type__in=STRONG).order_by("pk")


def has_second_factor(user: User) -> bool:
    """Whether somebody is asked for a second proof when they sign in. One query."""
    return bool(factors_of(user).exists())


def refuse_without(user: User, partnership: Partnership) -> None:
    """Raise SecondFactorNeededError for a member of a demanding partnership who has no second factor."""
    if partnership.demands_second_factor and not has_second_factor(user):
        raise SecondFactorNeededError(partnership)
