"""The newest edition of a plan, read once and kept until another one is published."""

from datetime import datetime
from functools import lru_cache

from django.conf import settings

from knopskud.accounts.models import Partnership
from knopskud.core.words import Language
from knopskud.editions import queries
from knopskud.frame.programmes import load
from knopskud.public.volume import Opened, Volume

MOST_KEPT = 16


def newest(key: str, language: Language) -> tuple[Volume, Partnership] | None:
    """The newest edition and whose it is; None for a plan that is not published. One query once it is known."""
    row = queries.newest_brief_of(key)
    if row is None:
        return None
    opened = _opened(key, row.number, row.public_digest, row.published_at)
    return Volume(opened, language, opened), row.partnership


def edition_of(key: str, number: int) -> Opened | None:
    """An older edition, or None when there is none."""
    rows = queries.brief_editions_of(key)
    row = next((one for one in rows if one.number == number), None)
    return _opened(key, number, row.public_digest, row.published_at) if row else None


@lru_cache(MOST_KEPT)
def _opened(key: str, number: int, digest: str, at: datetime) -> Opened:  # noqa: ARG001 - what tells it from others
    edition = queries.public_edition(queries.edition(key, number))
    return Opened(edition, load(settings.KNOPSKUD_PROGRAMMES)[edition.plan.plan.programme])
