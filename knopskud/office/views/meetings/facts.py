"""Making a meeting, and changing its facts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.editions import queries as published
from knopskud.meetings import actions
from knopskud.meetings.models import Gathering
from knopskud.office.done import done, saved
from knopskud.office.meetings.posted import facts_begun, facts_of, facts_typed
from knopskud.office.meetings.table import Meetings
from knopskud.office.views.meetings.door import SAYING, row_of, written

MADE = Words("Mødet er klar til at blive forberedt.", "The meeting can be prepared now.")


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, key: str) -> HttpResponse:
    """Make a meeting, of one of the plan's own when the address names it."""
    meetings = written(request, key)
    if request.method == "GET":
        asked = request.GET.get("fra", "").upper()
        found = next((x for x in meetings.draft.snapshot.meetings if x.ref == asked), None)
        newest = meetings.draft.newest
        return _form(request, meetings, facts_begun(found, newest.number if newest else 0))
    typed = facts_typed(request.POST)
    try:
        made = actions.arrange(
            partnership=meetings.draft.plan.partnership,
            plan_key=key,
            facts=facts_of(typed, meetings.draft),
            by=meetings.draft.user,
            at=meetings.at,
        )
    except KnopskudError as error:
        return _form(request, meetings, typed, error=error)
    done(request, MADE)
    return redirect("office:meeting", key=key, number=made.number)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Change what is known of a meeting."""
    meetings = written(request, key)
    one = row_of(meetings, number).gathering
    if request.method == "GET":
        return _form(request, meetings, facts_begun(one, 0), one)
    typed = facts_typed(request.POST)
    try:
        actions.change(one, facts_of(typed, meetings.draft, one), by=meetings.draft.user, at=meetings.at)  # fmt: skip
    except KnopskudError as error:
        return _form(request, meetings, typed, one, error=error)
    done(request, saved(meetings.at))
    return redirect("office:meeting", key=key, number=number)


def _form(
    request: HttpRequest,
    meetings: Meetings,
    typed: dict[str, Any],
    one: Gathering | None = None,
    *,
    error: KnopskudError | None = None,
) -> HttpResponse:
    editions = published.brief_editions_of(meetings.draft.plan.key)
    values = {
        "draft": meetings.draft,
        "one": one,
        "typed": typed,
        "editions": sorted(editions, key=lambda edition: -edition.number),
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
        **SAYING,
    }
    return render(request, "office/meetings/facts.html", values, status=400 if error else 200)
