"""The page with a part's form: as it is kept, or as it was typed with the reason why it is not saved yet."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now

from knopskud.core.errors import KnopskudError
from knopskud.office.draft import Draft
from knopskud.office.forms.form import Form, form_again
from knopskud.office.places import back_to, under
from knopskud.office.presence import mark_open
from knopskud.office.saving import Outcome, Sent
from knopskud.plan.models import Part
from knopskud.plan.refusals import NotYours


def form_page(
    request: HttpRequest,
    draft: Draft,
    form: Form,
    row: Part | None,
    *,
    seen: dict[str, str],
    error: KnopskudError | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The form; `row` is None for a part that is not there yet. Colleagues see that it is open."""
    if row is not None:
        mark_open(draft, [row.ref], at=now())
    values = {
        "draft": draft,
        "form": form,
        "row": row,
        "part": draft.lookup.part(row.ref) if row else None,
        "seen": json.dumps(seen),
        "error": error,
        "collision": None,
        "gathered": False,
        "becomes": "",
        "back": back_to(request, draft, row.ref if row else ""),
        **more,
    }
    return render(request, "office/part.html", values, status=status)


def again(request: HttpRequest, outcome: Outcome, sent: Sent) -> HttpResponse:
    """The form with everything that was typed, or with both texts put together, and why it is not saved yet."""
    now_sent = outcome.gathered or sent
    return form_page(
        request,
        outcome.draft,
        form_after(outcome, now_sent),
        outcome.row,
        seen=now_sent.seen,
        error=outcome.error,
        collision=outcome.collision,
        gathered=outcome.gathered is not None,
        status=status_after(outcome),
    )


def status_after(outcome: Outcome) -> int:
    """The answer's number for a form that comes back: 409 when two have written the same, 200 when it was asked for."""
    if outcome.gathered is not None:
        return 200
    return 409 if outcome.collision else status_of(outcome.error)


def status_of(error: KnopskudError | None) -> int:
    """The answer's number for what stands in the way of an act: 403 for a right that is missing, otherwise 400."""
    return 403 if isinstance(error, NotYours) else 400


def form_after(outcome: Outcome, sent: Sent, at: str = "") -> Form:
    """The form as it was typed, with what is wrong beside each place."""
    problems = outcome.error.problems if outcome.error else ()
    draft, row = outcome.draft, outcome.row
    return form_again(
        row.kind,
        sent.typed,
        draft.choices(under(row)),
        problems,
        limits=draft.limits,
        only=sent.only,
        at=at,
    )
