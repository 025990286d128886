"""Reading who follows what. Links and digests know no partnership, so these ask across all of them."""

from datetime import datetime

from django.db.models import Q
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.following.models import Followed, Follower


def with_key(key: str) -> Follower | None:
    """The follower that a link is of."""
    with scopes_disabled():
        return Follower.objects.select_related("partnership").filter(key=key).first()


def followed_by(follower: Follower) -> list[Followed]:
    """What a follower has said yes to, in the order it was chosen."""
    with scopes_disabled():
        rows = Followed.objects.filter(follower=follower, confirmed_at__isnull=False)
        return list(rows.order_by("pk"))


def with_email(partnership: Partnership, email: str) -> Follower | None:
    """Who follows something here with an address."""
    with scope(partnership=partnership):
        return Follower.objects.filter(email=email.strip().lower()).first()


def follower(partnership: Partnership, pk: int) -> Follower | None:
    """One of those who follow something here."""
    with scope(partnership=partnership):
        rows = Follower.objects.select_related("partnership")
        return rows.filter(pk=pk).first()


def kept_of(follower: Follower) -> list[Followed]:
    """Everything that is kept of a follower, what they have not said yes to as well, in the order it was chosen."""
    with scopes_disabled():
        return list(Followed.objects.filter(follower=follower).order_by("pk"))


def asked_for(follower: Follower, pk: int) -> Followed | None:
    """One thing that somebody asked to follow with an address, whether they have said yes or not."""
    with scopes_disabled():
        return Followed.objects.filter(follower=follower, pk=pk).first()


def may_be_written_to(before: datetime) -> list[Followed]:
    """Everything that is followed by those whose last digest went out before a moment. One query."""
    with scopes_disabled():
        rows = Followed.objects.filter(confirmed_at__isnull=False)
        due = Q(follower__sent_at__isnull=True) | Q(follower__sent_at__lte=before)
        rows = rows.filter(due).select_related("follower__partnership")
        return list(rows.order_by("follower_id", "pk"))
