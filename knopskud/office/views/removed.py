"""What was removed from a draft, and bringing it back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.past import Past
from knopskud.office.views.form_page import status_of
from knopskud.office.who import user_of
from knopskud.plan import access, actions

BACK = Words("{called} er hentet tilbage.", "{called} has been brought back.")


@require_http_methods(["GET", "POST"])
def removed(request: HttpRequest, key: str) -> HttpResponse:
    """Every part that was removed, the newest first; writers bring them back, one at a time."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    if request.method == "GET":
        return _page(request, draft)
    ref = request.POST.get("ref", "")[:10]
    without_lost = request.POST.get("without") == "1"
    try:
        part = actions.bring_back_part(
            draft.plan, ref, by=user, at=now(), without_lost=without_lost
        )
    except KnopskudError as error:
        return _page(request, draft, ref=ref, error=error, status=status_of(error))
    called = Draft(draft.plan, user).lookup.called(part.ref)
    done(request, BACK.filled(called=called))
    return redirect("office:part", key=key, ref=part.ref.lower())


def _page(
    request: HttpRequest,
    draft: Draft,
    *,
    ref: str = "",
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    past = Past(draft)
    found = [(ref, past.naming(ref), past.entry(event, ref)) for ref, event in past.removed.items()]
    values = {"draft": draft, "found": found, "ref": ref, "error": error}
    return render(request, "office/removed.html", values, status=status)
