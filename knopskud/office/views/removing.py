"""Taking a part out of a draft."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.outline import SINGULAR
from knopskud.office.places import back_to, row_in
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.plan.refusals import elsewhere

REMOVED = Words("{called} er fjernet.", "{called} has been removed.")


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Ask whether a part shall go, and take it out."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    row = row_in(draft, ref)
    if row.kind in SINGULAR:
        raise Http404
    if not draft.may_remove_part(row.ref):
        raise elsewhere(draft.plan)
    found = draft.lookup.part(row.ref)
    back = back_to(request, draft, row.ref)
    values = {"draft": draft, "row": row, "part": found, "back": back}
    if request.method == "GET":
        return render(request, "office/remove.html", {**values, "error": None})
    try:
        actions.remove_part(draft.plan, row.ref, by=user, at=now())
    except KnopskudError as error:
        return render(request, "office/remove.html", {**values, "error": error}, status=400)
    done(request, REMOVED.filled(called=draft.name_of(found)))
    return redirect(back)
