"""Translations whose Danish text has been changed since, for those who may write them: one task for each language."""

from collections import Counter
from collections.abc import Iterator

from django.urls import reverse

from knopskud.core.tongues import tongue
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.tasks.asked import Asked, Task
from knopskud.office.translating.work import CHANGED
from knopskud.snapshot.texts import outdated_in

ONE = Words("På {language}: den danske tekst er ændret siden ét sted", "In {language}: the Danish text has changed since in one place")  # fmt: skip
MANY = Words("På {language}: den danske tekst er ændret siden {count} steder", "In {language}: the Danish text has changed since in {count} places")  # fmt: skip


def out_of_date(asked: Asked) -> Iterator[Task]:
    """How many texts there are in each language, with the way to them. No query beside the drafts."""
    for draft in asked.drafts:
        for tag, count in sorted(_counted(draft).items()):
            words = ONE if count == 1 else MANY
            page = reverse("office:translation", args=[draft.plan.key, tag])
            yield Task(
                what=words.filled(language=tongue(tag).words, count=count),
                plan=asked.names[draft.plan.key],
                href=f"{page}?vis={CHANGED}",
            )


def _counted(draft: Draft) -> Counter[str]:
    return Counter(
        one.there.language
        for one in outdated_in(draft.snapshot)
        if one.there and draft.may_edit_part(one.part.ref)
    )
