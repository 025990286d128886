"""What the funder would ask about, for those who can put it right: errors first, then what should be looked at."""

from collections.abc import Iterator

from django.urls import reverse

from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.ready.grouping import Missing, groups_of
from knopskud.office.tasks.asked import Asked, Task

MOST = 5
"""So many are told of one plan; the rest stands on its own page."""
MORE = Words("{count} ting mere mangler eller bør ses efter", "{count} more things are missing or should be looked at")  # fmt: skip
GRAVITY = ("error", "warning")


def missing(asked: Asked) -> Iterator[Task]:
    """Findings of the plans that one writes in, gravest first."""
    for draft in asked.drafts:
        yield from _of(draft, asked.names[draft.plan.key])


def _of(draft: Draft, plan: str) -> Iterator[Task]:
    found = [one for group in groups_of(draft) for one in group.missing if _is_told(draft, one)]
    found.sort(key=lambda one: GRAVITY.index(one.finding.severity))
    for one in found[:MOST]:
        yield Task(
            what=one.finding.message,
            plan=plan,
            href=one.href,
            is_grave=one.finding.severity == "error",
        )
    if len(found) > MOST:
        words = MORE.filled(count=len(found) - MOST)
        yield Task(what=words, plan=plan, href=reverse("office:ready", args=[draft.plan.key]))


def _is_told(draft: Draft, one: Missing) -> bool:
    """Whether it is grave enough, and theirs: those who write in chosen delaftaler hear of these only."""
    if one.finding.severity not in GRAVITY:
        return False
    if draft.writing.whole:
        return True
    return draft.lookup.get(one.finding.ref) is not None and draft.may_edit_part(one.finding.ref)
