"""Days of the plans' calendars that draw near or have passed unmarked, for those who write the whole plan."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from knopskud.core.words import Words
from knopskud.office.ready.deadlines import deadlines
from knopskud.office.tasks.asked import Asked, Task

SAID = Words("{what}: {away}", "{what}: {away}")


def coming(asked: Asked) -> Iterator[Task]:
    """Steps within a month, and those that nobody has marked as done; missed ones are grave."""
    today = localdate(asked.now)
    for draft in asked.drafts:
        if not draft.writing.whole:
            continue
        for one in deadlines(draft.snapshot.steps, today):
            if one.state in ("missed", "soon"):
                yield Task(
                    what=SAID.filled(what=one.step.what, away=one.said),
                    plan=asked.names[draft.plan.key],
                    href=f"{reverse('office:ready', args=[draft.plan.key])}#kalender",
                    is_grave=one.state == "missed",
                )
