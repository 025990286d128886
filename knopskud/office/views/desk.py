"""The desk: one's plans, and one plan with all its parts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe

from knopskud.accounts import queries as people
from knopskud.accounts.rules import WRITERS
from knopskud.office.draft import Draft
from knopskud.office.outline import sections_of
from knopskud.office.planned import planned_of
from knopskud.office.ready.deadlines import deadlines, open_ones
from knopskud.office.tasks.asked import Asked
from knopskud.office.tasks.sources import tasks_of
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.queries import heads_of, steps_of
from knopskud.snapshot.diff import summary
from knopskud.snapshot.types import ORIGINS


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships that one belongs to, each with its plans."""
    user = user_of(request)
    memberships = people.memberships_of(user)
    partnerships = [one.partnership for one in memberships]
    heads, steps, today = heads_of(partnerships), steps_of(partnerships), localdate(now())
    desks = [
        (one, [head for head in heads if head.plan.partnership_id == one.partnership_id])
        for one in memberships
    ]
    waiting = {key: open_ones(deadlines(found, today)) for key, found in steps.items()}
    asked = Asked(user, memberships, heads, now())
    values = {
        "desks": desks,
        "writers": WRITERS,
        "waiting": waiting,
        "sorted_tasks": tasks_of(asked, urgent_only=True),
    }
    return render(request, "office/home.html", values)


@require_safe
def plan(request: HttpRequest, key: str) -> HttpResponse:
    """One draft: what has changed, what is missing, and everything that can be written."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    lines = summary(draft.difference) if draft.difference else ()
    values = {
        "draft": draft,
        "sections": sections_of(draft),
        "lines": lines,
        "planned": planned_of(draft),
        "origins": ORIGINS,
        "waiting": open_ones(deadlines(draft.snapshot.steps, localdate(now()))),
    }
    return render(request, "office/plan.html", values)
