"""The draft as residents will see it: the public pages and papers, before they are published."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe

from knopskud.core import addresses
from knopskud.core.errors import Refused
from knopskud.core.words import Language
from knopskud.editions import previewing
from knopskud.editions.kinds import DRAFT, KINDS
from knopskud.editions.preparing import Candidate
from knopskud.office.draft import Draft
from knopskud.office.dressing import dressed, is_inside
from knopskud.office.who import language_of, user_of
from knopskud.plan import access

HTML = "text/html"


@require_safe
def front(request: HttpRequest, key: str) -> HttpResponse:
    """To the plan's front page as a draft."""
    access.readable(user_of(request), key)
    path = addresses.plan_path(key, language_of(request))
    return redirect(_inside(key, DRAFT) + path)


@require_safe
def part(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """To the page where residents would read about one part."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    if ref.upper() not in draft.rows:
        raise Http404
    try:
        candidate = _candidate(draft, DRAFT)
    except Refused as error:
        return _none(request, draft, error)
    return redirect(
        _inside(key, DRAFT) + previewing.place(candidate, ref.upper(), language_of(request))
    )


@require_safe
def page(request: HttpRequest, key: str, kind: str, path: str = "") -> HttpResponse:
    """One public page or paper, as it would be in an edition of that kind."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    if kind not in KINDS:
        raise Http404
    try:
        found = previewing.shown(_candidate(draft, kind), f"/{path}")
    except Refused as error:
        return _none(request, draft, error)
    if found is None:
        raise Http404
    inside = _inside(key, kind)
    if found.location:
        return redirect((inside if is_inside(found.location, key) else "") + found.location)
    if not found.content_type.startswith(HTML):
        answer = HttpResponse(found.body, content_type=found.content_type)
        name = path.rpartition("/")[2]
        answer.headers["Content-Disposition"] = f'inline; filename="forhaandsvisning-{name}"'
        return answer
    language: Language = "en" if f"/{path}".startswith(addresses.home("en")) else "da"
    body = dressed(
        found.body.decode(),
        inside=inside,
        key=key,
        back=reverse("office:publish", args=[key]),
        sheet=static("web/history.css"),
        language=language,
    )
    return HttpResponse(body, content_type=found.content_type)


def _candidate(draft: Draft, kind: str) -> Candidate:
    return previewing.preview(
        draft.snapshot,
        partnership=draft.plan.partnership,
        kind=kind,
        reasons=draft.reasons,
        day=localdate(now()),
    )


def _inside(key: str, kind: str) -> str:
    """The preview's own address, to which public addresses are added."""
    return reverse("office:preview_host", args=[key, kind]).rstrip("/")


def _none(request: HttpRequest, draft: Draft, error: Refused) -> HttpResponse:
    """Why there is nothing to look at yet, with the way to the places."""
    values = {"draft": draft, "error": error}
    return render(request, "office/no_preview.html", values, status=409)
