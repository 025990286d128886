"""Which languages a partnership's papers are made in: Danish always, and English where its leader has chosen it."""

from datetime import datetime

from django.db import transaction

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.words import Language, Words

NOT_YOURS = Words(
    "Kun lederen bestemmer, hvilke sprog papirerne laves på.",
    "Only the leader decides which languages the papers are made in.",
)


def paper_languages(partnership: Partnership) -> tuple[Language, ...]:
    """The languages that the papers of an edition are made in when it is published."""
    return ("da", "en") if partnership.papers_in_english else ("da",)


def choose_english(
    partnership: Partnership, *, english: bool, by: User | None, at: datetime
) -> None:
    """Have the papers made in English too, or no more. Nothing happens when it is so already; what is there stays.

    Raises Refused for those who do not lead.
    """
    with transaction.atomic():
        if not rules.may_publish(by, partnership):
            raise Refused(NOT_YOURS)
        before = partnership.papers_in_english
        if before == english:
            return
        partnership.papers_in_english = english
        partnership.save(update_fields=["papers_in_english"])
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="partnership.english-papers",
            before={"english": before},
            after={"english": english},
        )
