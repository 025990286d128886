"""The addresses in the letters. Whoever has the letter has the right; nobody else can guess them."""

from django.conf import settings
from django.core import signing

from knopskud.core.addresses import FOLLOW, home
from knopskud.core.words import Language
from knopskud.following import queries
from knopskud.following.actions import WAITS
from knopskud.following.models import Followed, Follower

SALT = "knopskud.following"
YES, MINE = "ja/", "mine/"


def yes_link(followed: Followed, follower: Follower, language: Language) -> str:
    """Where the owner of an address says yes; good for seven days."""
    token = signing.dumps([follower.key, followed.pk], salt=SALT)
    return f"{_base(language)}{YES}{token}/"


def mine_link(follower: Follower, language: Language) -> str:
    """Where a follower sees what they follow, and leaves."""
    return f"{_base(language)}{MINE}{follower.key}/"


def asked_by(token: str) -> tuple[Follower, Followed] | None:
    """What a yes is to; None when the link is too old, is not ours, or they have left since."""
    try:
        key, pk = signing.loads(token, salt=SALT, max_age=WAITS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    follower = queries.with_key(key)
    followed = queries.asked_for(follower, pk) if follower else None
    return (follower, followed) if follower and followed else None


def _base(language: Language) -> str:
    return f"{settings.KNOPSKUD_BASE_URL}{home(language)}{FOLLOW}"
