"""Days of residents' meetings that draw near or have passed, for those who prepare them."""

from collections.abc import Iterator

from django.urls import reverse

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.office.meetings.waiting import waiting
from knopskud.office.tasks.asked import Asked, Task

SAID = Words("{what}: {day} ({names})", "{what}: {day} ({names})")


def meetings(asked: Asked) -> Iterator[Task]:
    """The next thing to do for each meeting, when it is near or missed. At most three queries."""
    keys = {draft.plan.key for draft in asked.drafts if draft.writing.whole}
    if not keys:
        return
    for one, due in waiting([each.partnership for each in asked.memberships], asked.now):
        if one.plan_key in keys:
            yield Task(
                what=SAID.filled(what=due.words, day=days.said(due.day), names=one.names),
                plan=asked.names[one.plan_key],
                href=reverse("office:meeting", args=[one.plan_key, one.number]),
                is_grave=due.state == "missed",
            )
