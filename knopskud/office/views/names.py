"""Every name that a form can hold, with what the plan says there, and a form to begin with."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe

from knopskud.documents.forms.starter import starter
from knopskud.office.blanks.named import grouped
from knopskud.office.blanks.texts import draft_text
from knopskud.office.draft import Draft
from knopskud.office.views.blank import sent
from knopskud.office.who import user_of
from knopskud.plan import access

STARTER = "skema-til-fonden.docx"


@require_safe
def names(request: HttpRequest, key: str) -> HttpResponse:
    """The names by what they are about, all or those with every word that is asked for."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    text = draft_text(draft, localdate(now()))
    if text is None:
        raise Http404
    asked, scope = request.GET.get("q", "").strip()[:100], text.scope
    groups = grouped(scope.names.searched(asked), scope)
    values = {
        "draft": draft,
        "asked": asked,
        "groups": groups,
        "count": sum(one.count for one in groups),
        "years": len(scope.telling.economy.years),
    }
    return render(request, "office/blanks/names.html", values)


@require_safe
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """A form to begin with."""
    access.readable(user_of(request), key)
    return sent(starter(localdate(now())), STARTER)
