"""Editions with their approvals, and entering what a body has said."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.approvals import actions
from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.models import Approval
from knopskud.approvals.outcomes import ABOUT, MISTAKE, MISTAKEN, OUTCOMES, outcome_words
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.files.models import StoredFile
from knopskud.files.queries import found as found_file
from knopskud.meetings.queries import overrides_of
from knopskud.office.days import day_in
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.ready import saying
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.minutes import minutes_in, minutes_of
from knopskud.office.who import user_of
from knopskud.plan import access

ENTERED = Words("{name}: beslutningen er skrevet ind.", "{name}: the decision has been entered.")
CORRECTED = Words("{name}: indførslen er rettet.", "{name}: the entry has been corrected.")
SAYING = {
    "state_words": saying.state_words,
    "look_of": saying.look_of,
    "told": saying.told,
    "counted": saying.counted,
    "outcome_words": outcome_words,
    "about_words": ABOUT,
}


@require_safe
def editions(request: HttpRequest, key: str) -> HttpResponse:
    """Every edition with what was said of it, and what the draft would still need."""
    approving = _approving(request, key)
    newest = approving.newest
    values = {
        "draft": approving.draft,
        "approving": approving,
        "editions": sorted(approving.editions.values(), key=lambda one: -one.number),
        "needs": [one for one in approving.standings(approving.next) if not one.is_done],
        "of_newest": approving.standings(newest) if newest else (),
        **SAYING,
    }
    return render(request, "office/editions.html", values)


@require_safe
def edition(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One edition: every body with its word, and all that was entered."""
    approving = _approving(request, key)
    entries = approving.entries_of(number)
    values = {
        "draft": approving.draft,
        "approving": approving,
        "edition": _edition(approving, number),
        "standings": approving.standings(number),
        "overrides": overrides_of(approving.draft.plan.partnership, key, number),
        "entries": entries,
        "minutes": minutes_of(approving.draft, entries),
        "corrected": {one.corrects_id for one in approving.entries},
        **SAYING,
    }
    return render(request, "office/edition.html", values)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, key: str, number: int, body: str) -> HttpResponse:
    """Enter what a body decided on an edition, or correct what was entered."""
    approving = _approving(request, key)
    _edition(approving, number)
    found = next((one for one in approving.bodies(number) if one.key.lower() == body), None)
    if found is None:
        raise Http404
    if not approving.may_enter(found):
        raise PermissionDenied
    corrects = _corrected(approving, number, found, request)
    if request.method == "POST":
        return _entered(request, approving, number, found, corrects)
    begun = {
        "about": corrects.about if corrects else request.GET.get("om", "content"),
        "outcome": corrects.outcome if corrects else "",
        "day": (corrects.day if corrects else localdate(now())).isoformat(),
        "note": corrects.note if corrects else "",
        "link": corrects.minutes_link if corrects else "",
    }
    digest = corrects.minutes_digest if corrects else ""
    file = found_file(approving.draft.plan.partnership, digest)
    return _form(request, approving, number, found, begun, corrects=corrects, file=file)


def _entered(
    request: HttpRequest,
    approving: Approving,
    number: int,
    body: ApprovingBody,
    corrects: Approval | None,
) -> HttpResponse:
    names = ("about", "outcome", "day", "note", "link")
    typed = {name: request.POST.get(name, "") for name in names}
    if corrects or not body.releases_money:
        typed["about"] = corrects.about if corrects else "content"
    try:
        file = minutes_in(request, approving.draft)
    except KnopskudError as error:
        wrong = {"file": error.message}
        return _form(
            request, approving, number, body, typed, corrects=corrects, error=error, wrong=wrong
        )
    try:
        actions.enter(
            partnership=approving.draft.plan.partnership,
            plan_key=approving.draft.plan.key,
            edition=number,
            body=body,
            about=typed["about"],
            outcome=typed["outcome"],
            day=day_in(typed["day"]),
            note=typed["note"],
            link=typed["link"],
            digest=file.digest if file else "",
            corrects=corrects,
            by=approving.draft.user,
            at=now(),
        )
    except KnopskudError as error:
        return _form(
            request, approving, number, body, typed, corrects=corrects, error=error, file=file
        )
    words = (CORRECTED if corrects else ENTERED).filled(name=body.name)
    done(request, words)
    return redirect("office:edition", key=approving.draft.plan.key, number=number)


def _form(
    request: HttpRequest,
    approving: Approving,
    number: int,
    body: ApprovingBody,
    typed: dict[str, str],
    *,
    corrects: Approval | None,
    error: KnopskudError | None = None,
    wrong: dict[str, Words] | None = None,
    file: StoredFile | None = None,
) -> HttpResponse:
    problems = error.problems if error else ()
    outcomes = [("", Words("(vælg)", "(choose)")), *OUTCOMES.items()]
    values: dict[str, Any] = {
        "draft": approving.draft,
        "edition": approving.editions[number],
        "body": body,
        "corrects": corrects,
        "typed": typed,
        "outcomes": [*outcomes, (MISTAKEN, MISTAKE)] if corrects else outcomes,
        "error": error,
        "wrong": wrong or {one.place: one.message for one in problems},
        "file": file,
        **SAYING,
    }
    return render(request, "office/enter.html", values, status=400 if error else 200)


def _approving(request: HttpRequest, key: str) -> Approving:
    user = user_of(request)
    return Approving(Draft(access.readable(user, key), user))


def _edition(approving: Approving, number: int) -> Any:
    found = approving.editions.get(number)
    if found is None:
        raise Http404
    return found


def _corrected(
    approving: Approving, number: int, body: ApprovingBody, request: HttpRequest
) -> Approval | None:
    """The entry that is to be corrected, or None for a new one. Raises Http404 for one of another body."""
    asked = request.POST.get("corrects") or request.GET.get("retter")
    if not asked:
        return None
    for one in approving.entries_of(number):
        if str(one.pk) == asked and one.body == body.key:
            return one
    raise Http404
