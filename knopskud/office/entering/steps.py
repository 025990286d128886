"""The steps of a sign-in, remembered in the session between the first proof and the second."""

from datetime import datetime, timedelta

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from knopskud.accounts.models import User
from knopskud.accounts.second_factor import has_second_factor

HALF_WAY = "half-way"
PROVED = "proved"
PATIENCE = timedelta(minutes=15)
FRESH = timedelta(minutes=15)


def first_proof(request: HttpRequest, user: User, *, at: datetime) -> bool:
    """Somebody has given their first proof. Returns whether they are signed in by it, or owe the second one."""
    if not has_second_factor(user):
        enter(request, user)
        return True
    request.session.cycle_key()  # nobody who knew the key before gets in by it
    until = (at + PATIENCE).timestamp()
    request.session[HALF_WAY] = [user.pk, user.get_session_auth_hash(), until]
    return False


def half_way(request: HttpRequest, *, at: datetime) -> User | None:
    """Who has given the first proof and owes the second; None when that was too long ago, or they have changed since."""
    pk, mark, until = request.session.get(HALF_WAY) or (None, "", 0.0)
    user = User.objects.filter(pk=pk, is_active=True).first() if pk else None
    if user is None or at.timestamp() > until:
        return None
    return user if constant_time_compare(user.get_session_auth_hash(), mark) else None


def enter(request: HttpRequest, user: User) -> None:
    """Sign somebody in who has proved all that is asked of them."""
    request.session.pop(HALF_WAY, None)
    login(request, user)


def remember_proof(request: HttpRequest, *, at: datetime) -> None:
    """They have just proved who they are."""
    request.session[PROVED] = at.timestamp()


def has_proved_lately(request: HttpRequest, *, at: datetime) -> bool:
    """Whether they proved who they are so lately that their account may be changed."""
    proved: float = request.session.get(PROVED, 0.0)
    return at.timestamp() - proved < FRESH.total_seconds()
