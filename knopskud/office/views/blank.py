"""One of the funder's forms: what is wrong in it, what it is filled with, and filling it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from knopskud.blanks import actions, queries
from knopskud.blanks.refusals import LARGEST
from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.documents.orders import DOCX
from knopskud.editions import queries as published
from knopskud.editions.models import Edition
from knopskud.office.blanks.named import used_in
from knopskud.office.blanks.shelf import Kept, Shelf
from knopskud.office.blanks.texts import Text, draft_text, edition_text
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.views.blanks import kept_from, wrong_in
from knopskud.office.who import user_of
from knopskud.plan import access

NEWER = Words("Den nye udgave af “{name}” bruges fra nu af.", "The new version of “{name}” is used from now on.")  # fmt: skip
WITHDRAWN = Words("“{name}” er taget ud af brug.", "“{name}” has been withdrawn.")


@require_http_methods(["GET", "POST"])
def blank(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The page for everybody in the partnership; leaders upload a new version."""
    user = user_of(request)
    door = access.publishable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    kept = _found(draft, number)
    if request.method == "GET":
        return _page(request, draft, kept)
    try:
        made = kept_from(request, draft, number)
    except KnopskudError as error:
        return _page(request, draft, kept, error=error, status=400)
    done(request, NEWER.filled(name=made.name))
    return redirect("office:blank", key=key, number=number)


@require_safe
def fill(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The form filled with the draft, or with the edition that the address names."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    kept = _found(draft, number)
    text = _text(draft, request.GET.get("udgave", ""))
    if text is None:
        raise Http404
    try:
        content = text.filled(kept.newest)
    except KnopskudError as error:
        return _page(request, draft, kept, error=error, status=409)
    return sent(content, text.file_name(kept.newest))


@require_safe
def empty(request: HttpRequest, key: str, number: int, version: int) -> HttpResponse:
    """The form itself, as a leader took it in."""
    user = user_of(request)
    kept = _found(Draft(access.readable(user, key), user), number)
    found = next((one for one in kept.versions if one.version == version), None)
    if found is None:
        raise Http404
    return sent(queries.content_of(found), f"skema-{number}-{version}.docx")


@require_POST
def withdraw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take the form out of use."""
    user = user_of(request)
    draft = Draft(access.publishable(user, key), user)
    kept = _found(draft, number)
    asked = number_in(request.POST.get("version", ""))
    seen = next((one for one in kept.versions if one.version == asked), kept.newest)
    try:
        actions.withdraw(seen, by=user, at=now(), plan_key=key)
    except KnopskudError as error:
        return _page(request, draft, kept, error=error, status=400)
    done(request, WITHDRAWN.filled(name=seen.name))
    return redirect("office:blanks", key=key)


def sent(content: bytes, name: str) -> HttpResponse:
    """A Word file to be saved, that is kept by nobody on the way."""
    answer = HttpResponse(content, content_type=DOCX)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _found(draft: Draft, number: int) -> Kept:
    found = Shelf(draft).form(number)
    if found is None:
        raise Http404
    return found


def _text(draft: Draft, edition: str) -> Text | None:
    if not edition:
        return draft_text(draft, localdate(now()))
    number = number_in(edition)
    try:
        return None if number is None else edition_text(draft, number)
    except Edition.DoesNotExist as gone:
        raise Http404 from gone


def _page(
    request: HttpRequest,
    draft: Draft,
    kept: Kept,
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    text = draft_text(draft, localdate(now()))
    values = {
        "draft": draft,
        "kept": kept,
        "error": error,
        "wrong": wrong_in(error),
        "typed": request.POST.get("name") or kept.newest.name,
        "used": used_in(kept.reading, text.scope) if kept.reading and text else (),
        "passed_over": Shelf(draft).passed_over(kept),
        "editions": published.brief_editions_of(draft.plan.key)[::-1],
        "largest": LARGEST,
    }
    return render(request, "office/blanks/form.html", values, status=status)
