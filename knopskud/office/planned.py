"""The planned publishing of a draft, as its desk tells of it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from knopskud.core.words import Words
from knopskud.editions import queries
from knopskud.editions.kinds import KINDS
from knopskud.editions.models import PlannedEnd
from knopskud.office.draft import Draft


@dataclass(frozen=True)
class Waiting:
    """A publishing that waits, or with `why` one that was not carried out, until something newer is published."""

    id: int
    kind: Words
    due_at: datetime
    planned_at: datetime
    by: str
    why: Words | None = None


def planned_of(draft: Draft) -> Waiting | None:
    """The one to tell of, or None. One query."""
    found = queries.latest_planned(draft.plan.partnership, draft.plan.key)
    if found is None:
        return None
    end = queries.end_of(found)
    if end and (end.how != PlannedEnd.How.REFUSED or _is_past(draft, end.at)):
        return None
    return Waiting(
        id=found.pk,
        kind=KINDS[found.kind],
        due_at=localtime(found.due_at),
        planned_at=localtime(found.planned_at),
        by=str(found.by or ""),
        why=end.why if end else None,
    )


def _is_past(draft: Draft, at: datetime) -> bool:
    return draft.newest is not None and draft.newest.published_at > at
