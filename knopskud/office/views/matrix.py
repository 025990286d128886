"""The page where activities and indicators are linked to sub-goals."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.matrix import Ticked, seen_in, tables_of, touched
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.actions import tick_goals


@require_http_methods(["GET", "POST"])
def matrix(request: HttpRequest, key: str) -> HttpResponse:
    """What serves which goal, with the holes; those who write tick it here. Only touched ticks are saved."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    if request.method == "GET":
        return _page(request, draft)
    at, typed = now(), dict(request.POST.lists())
    try:
        changed = tick_goals(
            draft.plan, touched(request.POST.get("seen", ""), typed), by=user, at=at
        )
    except KnopskudError as error:
        return _page(request, draft, typed, error)
    words = saved(at, changed=bool(changed))
    done(request, words)
    return redirect("office:matrix", key=key)


def _page(
    request: HttpRequest,
    draft: Draft,
    typed: Ticked | None = None,
    error: KnopskudError | None = None,
) -> HttpResponse:
    kept = list(tables_of(draft))
    values = {
        "draft": draft,
        "tables": list(tables_of(draft, typed)) if error else kept,
        "seen": request.POST.get("seen", "") if error else json.dumps(seen_in(kept)),
        "error": error,
        "may_tick": draft.may_edit or bool(draft.own),
    }
    return render(request, "office/matrix.html", values, status=400 if error else 200)
