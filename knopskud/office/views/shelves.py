"""A shelf of a large part's page: put in place again with what is new on it, and the form of what comes next."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.http import reswap, retarget

from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.forms.form import Form
from knopskud.office.pieces import shelf_of
from knopskud.office.places import page_of
from knopskud.office.views.writing import COMMON
from knopskud.office.who import language_of

NEW = Words("Ny: {what}", "New: {what}")


def shelf(
    request: HttpRequest, draft: Draft, kind: str, *, saved: Words | None = None, new: str = ""
) -> HttpResponse:
    """The shelf as it is now, in the place of the old one. `new` is the ref of what was just added."""
    page = page_of(request, draft, new)
    found = shelf_of(draft, draft.lookup.part(page), kind)
    values = {"draft": draft, "shelf": found, "page": page, "saved": saved, "new": new}
    answer = render(request, "office/shelf.html", COMMON | values)
    return reswap(retarget(answer, f"#hylde-{kind}"), "outerHTML")


def opened_new(
    request: HttpRequest,
    draft: Draft,
    form: Form,
    *,
    becomes: str,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The form of a part that is not there yet, where it will stand."""
    address = request.get_full_path()
    values = {
        "draft": draft,
        "id": f"ny-{form.kind}",
        "part": None,
        "page": page_of(request, draft, ""),
        "form": form,
        "seen": "{}",
        "action": address,
        "closed": f"{address}&luk",
        "keep": f"{draft.plan.key}/ny-{form.kind}-{request.GET.get('under', '')}",
        "heading": NEW.filled(what=form.words).said_in(language_of(request)),
        "becomes": becomes,
        "error": None,
        "collision": None,
        "saved": None,
        **more,
    }
    return render(request, "office/piece.html", COMMON | values, status=status)
