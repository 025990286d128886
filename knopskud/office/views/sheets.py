"""The money of a plan as an Excel file: taken out, and read back in after a look at every change."""

import json
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.core.errors import Invalid, KnopskudError, Problem
from knopskud.core.words import Words
from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.money.filed import (
    Filed,
    Preview,
    filed,
    outcome_in,
    packed,
    previewed,
    unpacked,
)
from knopskud.office.money.page import becomes_of
from knopskud.office.money.posted import Posted
from knopskud.office.money.twice import once
from knopskud.office.views.form_page import status_of
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.plan.refusals import OVERTAKEN
from knopskud.sheets.opening import LARGEST, TOO_LARGE
from knopskud.sheets.reading import read
from knopskud.sheets.writing import workbook

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_FILE = Words("Vælg en Excel-fil på din computer.", "Choose an Excel file on your computer.")


@dataclass(frozen=True)
class Shown:
    """What the page shows beside its form: a preview of changes, or what is wrong."""

    previews: tuple[Preview, ...] = ()
    carried: str = ""
    becomes: str = ""
    skipped: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    message: Words | None = None
    unticked: frozenset[str] = field(default_factory=frozenset)


@require_safe
def take_out(request: HttpRequest, key: str) -> HttpResponse:
    """All budgets of the plan as one Excel file."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    content = workbook(draft.snapshot, language=language_of(request), at=now())
    answer = HttpResponse(content, content_type=EXCEL)
    answer.headers["Content-Disposition"] = f'attachment; filename="{key}-penge.xlsx"'
    return answer


@require_http_methods(["GET", "POST"])
def read_in(request: HttpRequest, key: str) -> HttpResponse:
    """Choose a file, look at what it would change, and save what is chosen of it."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    if request.method == "GET":
        return _page(request, draft, Shown())
    try:
        if "carried" in request.POST:
            return _save(request, draft, unpacked(draft, request.POST["carried"]))
        found = read(_content(request), draft.snapshot)
    except Invalid as error:
        return _page(request, draft, Shown(problems=error.problems, message=error.message), 400)
    budgets = filed(draft, found, language_of(request))
    return _look(request, draft, budgets, skipped=found.skipped)


def _content(request: HttpRequest) -> bytes:
    given = request.FILES.get("file")
    if given is None:
        raise Invalid(NO_FILE)
    if (given.size or 0) > LARGEST:
        raise Invalid(TOO_LARGE)
    content: bytes = given.read()
    return content


def _look(
    request: HttpRequest,
    draft: Draft,
    budgets: tuple[Filed, ...],
    *,
    skipped: tuple[str, ...] = (),
    message: Words | None = None,
    problems: tuple[Problem, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """The preview; nothing is saved yet."""
    language = language_of(request)
    shown = Shown(
        previewed(draft, budgets, language),
        packed(draft, budgets, language),
        request.POST.get("becomes") or becomes_of(draft),
        skipped,
        problems,
        message,
    )
    return _page(request, draft, shown, status)


def _save(request: HttpRequest, draft: Draft, budgets: tuple[Filed, ...]) -> HttpResponse:
    """Save what was chosen in the preview, all of it or nothing; look again when others have changed the same."""
    taken, removed = (frozenset(request.POST.getlist(name)) for name in ("take", "remove"))
    outcome = outcome_in(draft, budgets, taken, removed, language_of(request))
    if outcome.is_blocked:
        return _look(request, draft, budgets, message=OVERTAKEN, status=409)
    rows = tuple(row for one in budgets for row in one.rows)
    given = Posted(rows=rows, becomes=_becomes(request))
    wishes = once(draft, given, outcome.wishes)
    at = now()
    try:
        actions.change_parts(draft.plan, wishes=wishes, by=draft.user, at=at)
    except KnopskudError as error:
        fresh = Draft(draft.plan, draft.user)
        return _look(request, fresh, budgets, message=error.message, problems=error.problems, status=status_of(error))  # fmt: skip
    words = saved(at, changed=bool(wishes))
    done(request, words)
    return redirect("office:scenario", key=draft.plan.key, ref=budgets[0].scenario.lower())


def _becomes(request: HttpRequest) -> dict[str, str]:
    try:
        found = json.loads(request.POST.get("becomes", "{}"))
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _page(request: HttpRequest, draft: Draft, shown: Shown, status: int = 200) -> HttpResponse:
    return render(
        request, "office/money_file.html", {"draft": draft, "shown": shown}, status=status
    )
