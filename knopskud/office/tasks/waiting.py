"""Residents who wait for an answer, for those who write the whole plan."""

from collections.abc import Iterator

from django.urls import reverse

from knopskud.core.words import Words
from knopskud.office.tasks.asked import Asked, Task
from knopskud.voices.queries import waiting_by_plan

ONE = Words("En beboer har skrevet", "A resident has written")
MANY = Words("{count} beboere har skrevet", "{count} residents have written")


def waiting(asked: Asked) -> Iterator[Task]:
    """One task for each plan in which nobody has looked at what residents said. One query."""
    drafts = [one for one in asked.drafts if one.writing.whole]
    if not drafts:
        return
    counted = waiting_by_plan([one.plan.partnership for one in drafts])
    for draft in drafts:
        if count := counted.get(draft.plan.key):
            yield Task(
                what=ONE if count == 1 else MANY.filled(count=count),
                plan=asked.names[draft.plan.key],
                href=reverse("office:voices", args=[draft.plan.key]),
            )
