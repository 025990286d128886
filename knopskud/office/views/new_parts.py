"""Adding a part to a draft."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods
from django_htmx.middleware import HtmxDetails

from knopskud.core.errors import KnopskudError
from knopskud.office.adding import added_once
from knopskud.office.beginning import begun
from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.forms.form import Form, fields_touched, form_again, form_of
from knopskud.office.outline import SINGULAR
from knopskud.office.places import back_to
from knopskud.office.views.form_page import form_page, status_of
from knopskud.office.views.shelves import opened_new, shelf
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.queries import free_ref
from knopskud.plan.refusals import elsewhere
from knopskud.snapshot.types import KINDS, STEP_KINDS


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Add a part of a kind, under a delaftale when one is given. On a large part's page it is written in place."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    kind = kind.replace("-", "_")
    if kind not in KINDS or kind in SINGULAR:
        raise Http404
    if request.method == "POST":
        return _added(request, draft, kind)
    if HtmxDetails(request) and "luk" in request.GET:
        return shelf(request, draft, kind)
    under = request.GET.get("under", "")
    if not draft.may_add_under(under):
        raise elsewhere(draft.plan)
    fields, choices = begun(draft, kind, under), draft.choices(under)
    if kind == "step" and request.GET.get("type") in STEP_KINDS:
        fields["type"] = request.GET["type"]
    form = form_of(kind, fields, choices, limits=draft.limits, at=_at(request, kind))
    return _page(request, draft, form, becomes=free_ref(draft.plan, kind))


def _added(request: HttpRequest, draft: Draft, kind: str) -> HttpResponse:
    typed = dict(request.POST.lists())
    fields, _ = fields_touched(kind, typed, {})
    becomes = request.POST.get("becomes", "")
    try:
        made = added_once(draft, kind, fields, becomes, at=now())
    except KnopskudError as error:
        choices = draft.choices(request.POST.get("sub_agreement", ""))
        form = form_again(
            kind, typed, choices, error.problems, limits=draft.limits, at=_at(request, kind)
        )
        return _page(request, draft, form, error=error, becomes=becomes, status=status_of(error))
    words = saved(made.changed_at)
    fresh = Draft(draft.plan, draft.user)
    if HtmxDetails(request):
        return shelf(request, fresh, kind, saved=words, new=made.ref)
    done(request, words)
    return redirect(back_to(request, fresh, made.ref))


def _at(request: HttpRequest, kind: str) -> str:
    return f"ny-{kind}-" if HtmxDetails(request) else ""


def _page(request: HttpRequest, draft: Draft, form: Form, **more: Any) -> HttpResponse:
    if HtmxDetails(request):
        return opened_new(request, draft, form, **more)
    return form_page(request, draft, form, None, seen={}, **more)
