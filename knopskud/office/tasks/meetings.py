"""Days of residents' meetings that draw near or have passed, for those who prepare them."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.timezone import localdate

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.meetings import queries
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Told
from knopskud.office.meetings.table import days_of, rules_among
from knopskud.office.tasks.asked import Asked, Task

SAID = Words("{what}: {day} ({names})", "{what}: {day} ({names})")
LONG_AGO = timedelta(days=120)
"""Older meetings without minutes are told on their page and no more here."""


def meetings(asked: Asked) -> Iterator[Task]:
    """The next thing to do for each meeting, when it is near or missed. At most three queries."""
    keys = {draft.plan.key for draft in asked.drafts if draft.writing.whole}
    if not keys:
        return
    today = localdate(asked.now)
    partnerships = [one.partnership for one in asked.memberships]
    found = [
        one for one in queries.unminuted(partnerships, today - LONG_AGO) if one.plan_key in keys
    ]
    kept = queries.rules_of_each(partnerships) if found else {}
    for one in found:
        organisations = [department["organisation"] for department in one.departments]
        rules = rules_among(kept.get(one.plan_key, {}), organisations)
        wanted = ("minutes",) if is_held(one, asked.now) else ("notice", "papers")
        for due in days_of(Told(one), rules, today):
            if due.name in wanted and due.state in ("missed", "soon"):
                yield Task(
                    what=SAID.filled(what=due.words, day=days.said(due.day), names=one.names),
                    plan=asked.names[one.plan_key],
                    href=reverse("office:meeting", args=[one.plan_key, one.number]),
                    is_grave=due.state == "missed",
                )
                break
