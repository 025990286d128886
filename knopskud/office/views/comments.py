"""Comments in the margin: all of a plan's, one talk, a new one, and one's own put right."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.margin import actions, queries
from knopskud.margin.models import Comment, Thread
from knopskud.margin.refusals import LONGEST
from knopskud.office.beside import Talk, said_at
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.telling import tell_mentioned
from knopskud.office.who import user_of
from knopskud.office.wording import is_place, label_at, wording_at
from knopskud.plan import access
from knopskud.snapshot.types import Part

SAVED = Words("Kommentaren er gemt.", "The comment is saved.")
RESOLVED = Words("Tråden er afsluttet.", "The thread is resolved.")
REOPENED = Words("Tråden er åben igen.", "The thread is open again.")
ON_A_PAGE = 30
FILTERS = {
    "aabne": Words("Åbne", "Open"),
    "mine": Words("Mine", "Mine"),
    "afsluttede": Words("Afsluttede", "Resolved"),
    "alle": Words("Alle", "All"),
}


@require_safe
def listed(request: HttpRequest, key: str) -> HttpResponse:
    """The talks about a plan, those about removed parts too: the open ones, one's own, or those that are over."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    shown = request.GET.get("vis", "aabne")
    shown = shown if shown in FILTERS else "aabne"
    page = _page_number(request)
    found, count = queries.threads_of(
        draft.plan.partnership,
        key,
        is_open={"aabne": True, "afsluttede": False}.get(shown),
        concerning=user if shown == "mine" else None,
        most=ON_A_PAGE,
        after=(page - 1) * ON_A_PAGE,
    )
    values = {
        "draft": draft,
        "talks": [Talk(one, draft) for one in found],
        "said_at": said_at,
        "filters": FILTERS,
        "shown": shown,
        "count": count,
        "page": Paginator(range(count), ON_A_PAGE).get_page(page),
    }
    return render(request, "office/comments.html", values)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Begin a talk about a field of a part, or about all of it."""
    user = user_of(request)
    draft = Draft(access.commentable(user, key), user)
    part = draft.lookup.get(ref.upper())
    field = request.POST.get("felt", request.GET.get("felt", ""))
    if part is None or not is_place(part, field):
        raise Http404
    if request.method == "GET":
        return _form(request, draft, part, field)
    text = request.POST.get("text", "")
    try:
        comment = actions.begin_thread(
            draft.plan.partnership,
            plan_key=key,
            ref=part.ref,
            field=field,
            called=draft.name_of(part).da,
            wording=wording_at(draft.lookup, part, field),
            text=text,
            mentioned=draft.margin.mentioned_by(text, request.POST.getlist("mention")),
            by=user,
            at=now(),
        )
    except KnopskudError as error:
        return _form(request, draft, part, field, error)
    return _said(request, draft, comment)


@require_http_methods(["GET", "POST"])
def thread(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One talk: what it is about, what was said, and room for an answer."""
    user = user_of(request)
    door = access.commentable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    found = _thread(draft, number)
    if request.method == "GET":
        return _thread_page(request, draft, found)
    text = request.POST.get("text", "")
    mentioned = draft.margin.mentioned_by(text, request.POST.getlist("mention"))
    try:
        comment = actions.answer(found, text=text, mentioned=mentioned, by=user, at=now())
    except KnopskudError as error:
        return _thread_page(request, draft, found, error)
    return _said(request, draft, comment)


@require_POST
def settle(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Close a talk that is over, or open it again."""
    user = user_of(request)
    draft = Draft(access.commentable(user, key), user)
    found = _thread(draft, number)
    reopens = request.POST.get("way") == "reopen"
    act = actions.reopen if reopens else actions.resolve
    act(found, by=user, at=now())
    words = REOPENED if reopens else RESOLVED
    done(request, words)
    return redirect("office:thread", key=key, number=number)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: str, number: int, comment: int) -> HttpResponse:
    """Put other words for what oneself said."""
    user = user_of(request)
    draft = Draft(access.commentable(user, key), user)
    found = _thread(draft, number)
    own = next((one for one in found.said if one.number == comment), None)
    if own is None:
        raise Http404
    if own.by_id != user.pk:
        return render(request, "office/forbidden.html", status=403)
    if request.method == "GET":
        return _edit_page(request, draft, found, own)
    text = request.POST.get("text", "")
    mentioned = draft.margin.mentioned_by(text, request.POST.getlist("mention"))
    try:
        changed = actions.edit_comment(own, text=text, mentioned=mentioned, by=user, at=now())
    except KnopskudError as error:
        return _edit_page(request, draft, found, own, error)
    return _said(request, draft, changed)


def _said(request: HttpRequest, draft: Draft, comment: Comment) -> HttpResponse:
    tell_mentioned(comment, at=now())
    done(request, SAVED)
    number = comment.thread.number
    page = reverse("office:thread", args=[draft.plan.key, number])
    return redirect(f"{page}#k-{comment.number}")


def _thread(draft: Draft, number: int) -> Thread:
    """The thread of that number. Raises Http404."""
    try:
        return queries.thread_of(draft.plan.partnership, draft.plan.key, number)
    except Thread.DoesNotExist as error:
        raise Http404 from error


def _form(
    request: HttpRequest,
    draft: Draft,
    part: Part,
    field: str,
    error: KnopskudError | None = None,
) -> HttpResponse:
    values = {
        "part": part,
        "field": field,
        "label": label_at(type(part), field),
        "wording": wording_at(draft.lookup, part, field),
        "send_to": reverse("office:comment", args=[draft.plan.key, part.ref.lower()]),
    }
    return _page(request, draft, "office/comment.html", values, error)


def _thread_page(
    request: HttpRequest, draft: Draft, found: Thread, error: KnopskudError | None = None
) -> HttpResponse:
    return _page(request, draft, "office/thread.html", {"talk": Talk(found, draft)}, error)


def _edit_page(
    request: HttpRequest,
    draft: Draft,
    found: Thread,
    own: Comment,
    error: KnopskudError | None = None,
) -> HttpResponse:
    values = {"talk": Talk(found, draft), "kept": own}
    return _page(request, draft, "office/edit_comment.html", values, error)


def _page(
    request: HttpRequest,
    draft: Draft,
    template: str,
    values: dict[str, Any],
    error: KnopskudError | None,
) -> HttpResponse:
    """A page with the small form: empty, with one's own words, or with what was typed and why it is not kept."""
    own = values.get("kept")
    kept = own.text if own else ""
    told = {str(one.pk) for one in own.named} if own else set()
    picked = set(request.POST.getlist("mention")) if error else told
    wrong = {one.place: one.message for one in error.problems} if error else {}
    shared = {
        "draft": draft,
        "said_at": said_at,
        "typed": request.POST.get("text", "") if error else kept,
        "picked": picked,
        "error": error,
        "wrong": wrong,
        "longest": LONGEST,
    }
    return render(request, template, {**shared, **values}, status=400 if error else 200)


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("side", "1")
    return min(int(asked), 10_000) if asked.isascii() and asked.isdigit() and asked != "0" else 1
