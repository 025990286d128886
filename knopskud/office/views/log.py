"""The log of one plan, for its leaders: who did what."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from knopskud.audit import queries as audit
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.office.acts import Did, did
from knopskud.office.draft import Draft
from knopskud.office.past import Past, who_of
from knopskud.office.who import user_of
from knopskud.plan import access

MOST = 50
"""Acts on one page."""


@dataclass(frozen=True)
class Line:
    """One line of the log. `has_past` is whether the part that it is about has a page with its history."""

    id: int
    at: datetime
    who: Words
    did: Did
    has_past: bool


@require_safe
def log(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that was done to a plan, the newest first."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    if not draft.leads:
        raise PermissionDenied
    past, before = Past(draft), number_in(request.GET.get("foer", ""))
    found = audit.of_plan(draft.plan.partnership, key, before=before, most=MOST + 1)
    lines = [
        Line(
            id=event.pk,
            at=localtime(event.at),
            who=who_of(event),
            did=did(event, past.naming),
            has_past=event.ref in draft.rows or event.ref in past.removed,
        )
        for event in found[:MOST]
    ]
    older = lines[-1].id if len(found) > MOST else None
    days = [(day, list(of)) for day, of in groupby(lines, lambda line: line.at.date())]
    values = {"draft": draft, "days": days, "before": before, "older": older}
    return render(request, "office/log.html", values)
