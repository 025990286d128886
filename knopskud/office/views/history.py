"""What a part was like before: who changed what, and bringing an older text back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.past import Past
from knopskud.office.restoring import Older, older_of, restore
from knopskud.office.views.form_page import status_of
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.models import Part

MOST = 20
"""Acts on one page."""
RESTORED = Words("Den ældre tekst er hentet tilbage.", "The older text has been brought back.")


@require_safe
def part(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Who changed what in one part, the newest first; also of a part that is gone."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    past, ref = Past(draft), ref.upper()
    before = number_in(request.GET.get("foer", ""))
    entries = past.entries(ref, before=before, most=MOST)
    if ref not in draft.rows and ref not in past.removed:
        raise Http404
    found = draft.lookup.get(ref)
    values = {
        "draft": draft,
        "ref": ref,
        "part": found,
        "called": draft.name_of(found) if found else past.name_when_removed(ref),
        "entries": entries[:MOST],
        "before": before,
        "older": entries[MOST - 1].id if len(entries) > MOST else None,
    }
    return render(request, "office/history.html", values)


@require_http_methods(["GET", "POST"])
def older(request: HttpRequest, key: str, ref: str, event: int) -> HttpResponse:
    """A part as it was before one change, held against what it is now; writers bring texts of it back."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    row = draft.rows.get(ref.upper())
    if row is None:
        raise Http404
    then = older_of(draft, row, event)
    if request.method == "GET":
        return _page(request, draft, row, then, then.touched)
    chosen = frozenset(request.POST.getlist("field"))
    try:
        version = number_in(request.POST.get("version", "")) or row.version
        restore(draft, row, then, chosen, version=version, at=now())
    except KnopskudError as error:
        fresh = Draft(draft.plan, user)
        row = fresh.rows.get(row.ref, row)
        then = older_of(fresh, row, event)
        return _page(request, fresh, row, then, chosen, error=error, status=status_of(error))
    done(request, RESTORED)
    return redirect("office:history", key=key, ref=row.ref.lower())


def _page(
    request: HttpRequest,
    draft: Draft,
    row: Part,
    then: Older,
    chosen: frozenset[str],
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    values = {
        "draft": draft,
        "row": row,
        "part": draft.lookup.part(row.ref),
        "then": then,
        "entry": Past(draft).entry(then.event, row.ref),
        "chosen": chosen,
        "error": error,
    }
    return render(request, "office/older.html", values, status=status)
