"""Is the plan ready? What is missing, delaftale by delaftale, and the calendar counted from today."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_POST, require_safe

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.days import day_in
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.deadlines import consents, deadlines, forgotten, open_ones
from knopskud.office.ready.grouping import groups_of
from knopskud.office.ready.partners import Partners
from knopskud.office.ready.progress import pieces_of
from knopskud.office.who import user_of
from knopskud.plan import access, actions

MARKED = Words("“{what}” er sat som sket.", "“{what}” is marked as done.")
NO_DAY = Words("Skriv den dag, det skete.", "Write the day on which it happened.")
AHEAD = Words("Dagen ligger ude i fremtiden.", "The day lies in the future.")


@require_safe
def ready(request: HttpRequest, key: str) -> HttpResponse:
    """What is missing before the plan can be handed in, each with a way to the place, and the days that draw near."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    return _page(request, draft)


def _page(
    request: HttpRequest, draft: Draft, *, wrong: tuple[str, Words] | None = None, status: int = 200
) -> HttpResponse:
    today = localdate(now())
    found = deadlines(draft.snapshot.steps, today)
    both = consents(found)
    values = {
        "draft": draft,
        "groups": groups_of(draft),
        "deadlines": found,
        "consents": both,
        "forgotten": forgotten(both),
        "today": today,
        "wrong": wrong,
    }
    return render(request, "office/ready.html", values, status=status)


@require_safe
def progress(request: HttpRequest, key: str) -> HttpResponse:
    """How far the plan is, for the board: one page that is read in a minute, on paper too."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    approving = Approving(draft)
    today = localdate(now())
    found = deadlines(draft.snapshot.steps, today)
    standings = approving.standings(approving.next)
    asked = [one for one in Partners(draft).confirmations if one.state != "withdrawn"]
    values = {
        "draft": draft,
        "today": today,
        "pieces": pieces_of(draft, approving),
        "waiting": open_ones(found),
        "consents": consents(found),
        "errors": sum(one.severity == "error" for one in draft.findings),
        "done": sum(one.is_done for one in standings),
        "all": len(standings),
        "asked": len(asked),
        "confirmed": sum(one.state == "yes" for one in asked),
    }
    return render(request, "office/progress.html", values)


@require_POST
def happened(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Mark a step of the calendar as happened on a day."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    step = next((one for one in draft.snapshot.steps if one.ref == ref.upper()), None)
    if step is None:
        raise Http404
    day = day_in(request.POST.get("day", ""))
    if day is None or day > localdate(now()):
        wrong = (step.ref, AHEAD if day else NO_DAY)
        return _page(request, draft, wrong=wrong, status=400)
    try:
        actions.change_part(
            draft.plan, step.ref, fields={"happened": day.isoformat()}, by=user, at=now()
        )
    except KnopskudError as error:
        return _page(request, draft, wrong=(step.ref, error.message), status=400)
    done(request, MARKED.filled(what=step.what))
    return redirect("office:ready", key=key)
