"""One field, or one small part, opened and saved where it stands."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods
from django_htmx.middleware import HtmxDetails

from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.forms.form import form_of, marks_of
from knopskud.office.pieces import WHOLE, fields_in, id_of, piece_of
from knopskud.office.places import page_of, row_in, under
from knopskud.office.presence import mark_open
from knopskud.office.saving import Outcome, Sent, save, sent_by
from knopskud.office.views.form_page import again, form_after, status_after
from knopskud.office.views.writing import COMMON
from knopskud.office.who import language_of, user_of
from knopskud.plan import access
from knopskud.plan.models import Part


@require_http_methods(["GET", "POST"])
def piece(request: HttpRequest, key: str, ref: str, name: str) -> HttpResponse:
    """Open a piece, close it again (`?luk`), or save it. Without JavaScript opening leads to the whole form."""
    user = user_of(request)
    closing = request.method == "GET" and "luk" in request.GET
    draft = Draft((access.readable if closing else access.writable)(user, key), user)
    row = row_in(draft, ref)
    only = fields_in(row.kind, name)
    if only is None:
        raise Http404
    if request.method == "POST":
        return _saved(request, draft, row, name, sent_by(request, only))
    if not HtmxDetails(request):
        return redirect(_without_script(request, draft, row, name, closing=closing))
    if closing:
        return _shown(request, draft, row.ref, name)
    at = f"{id_of(row.ref, name)}-"
    form = form_of(
        row.kind,
        row.fields,
        draft.choices(under(row)),
        findings=draft.findings_of(row.ref),
        limits=draft.limits,
        only=only,
        at=at,
    )
    seen = marks_of(row.kind, row.fields, only)
    return _opened(request, draft, row, name, form=form, seen=json.dumps(seen))


def _saved(request: HttpRequest, draft: Draft, row: Part, name: str, sent: Sent) -> HttpResponse:
    at = now()
    outcome = save(draft, row, sent, at=at)
    if not outcome.is_saved:
        return _again(request, outcome, name, sent)
    words = saved(at, changed=outcome.changed)
    if not HtmxDetails(request):
        done(request, words)
        return redirect(_without_script(request, draft, row, name, closing=True))
    return _shown(request, Draft(draft.plan, draft.user), row.ref, name, saved=words)


def _again(request: HttpRequest, outcome: Outcome, name: str, sent: Sent) -> HttpResponse:
    if not HtmxDetails(request):
        return again(request, outcome, sent)
    now_sent = outcome.gathered or sent
    form = form_after(outcome, now_sent, f"{id_of(outcome.row.ref, name)}-")
    return _opened(
        request,
        outcome.draft,
        outcome.row,
        name,
        form=form,
        seen=json.dumps(now_sent.seen),
        error=outcome.error,
        collision=outcome.collision,
        gathered=outcome.gathered is not None,
        status=status_after(outcome),
    )


def _shown(request: HttpRequest, draft: Draft, ref: str, name: str, **more: Any) -> HttpResponse:
    values = {
        "draft": draft,
        "piece": piece_of(draft, ref, name),
        "page": page_of(request, draft, ref),
        "form": None,
        "saved": None,
        "titled": True,
        **more,
    }
    return render(request, "office/piece.html", COMMON | values)


def _opened(
    request: HttpRequest, draft: Draft, row: Part, name: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    page = page_of(request, draft, row.ref)
    address = reverse("office:piece", args=[draft.plan.key, row.ref.lower(), name])
    part = draft.lookup.part(row.ref)
    mark_open(draft, [row.ref], at=now())
    values = {
        "draft": draft,
        "id": id_of(row.ref, name),
        "part": part,
        "page": page,
        "action": f"{address}?page={page.lower()}",
        "closed": f"{address}?page={page.lower()}&luk",
        "keep": f"{draft.plan.key}/{row.ref}",
        "heading": draft.name_of(part).said_in(language_of(request)) if name == WHOLE else "",
        "error": None,
        "collision": None,
        "becomes": "",
        "saved": None,
        **more,
    }
    return render(request, "office/piece.html", COMMON | values, status=status)


def _without_script(
    request: HttpRequest, draft: Draft, row: Part, name: str, *, closing: bool
) -> str:
    """The whole form at the field, or after saving and cancelling the page that the piece stands on."""
    key, page = draft.plan.key, page_of(request, draft, row.ref)
    if closing:
        return reverse("office:writing", args=[key, page.lower()]) + f"#{id_of(row.ref, name)}"
    at = "" if name == WHOLE else f"#f-{name}"
    return reverse("office:part", args=[key, row.ref.lower()]) + f"?page={page.lower()}{at}"
