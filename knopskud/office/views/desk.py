"""The desk: one's plans, one plan with all its parts, and whether it is ready."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from knopskud.accounts import queries as people
from knopskud.accounts.rules import WRITERS
from knopskud.frame.findings import SEVERITIES
from knopskud.office.draft import Draft
from knopskud.office.outline import sections_of
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.queries import heads_of
from knopskud.snapshot.diff import summary
from knopskud.snapshot.types import ORIGINS


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships that one belongs to, each with its plans."""
    memberships = people.memberships_of(user_of(request))
    heads = heads_of([one.partnership for one in memberships])
    desks = [
        (one, [head for head in heads if head.plan.partnership_id == one.partnership_id])
        for one in memberships
    ]
    return render(request, "office/home.html", {"desks": desks, "writers": WRITERS})


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
        "origins": ORIGINS,
    }
    return render(request, "office/plan.html", values)


@require_safe
def ready(request: HttpRequest, key: str) -> HttpResponse:
    """What is missing before the plan can be handed in, gravest first, each with a way to the place."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    groups = [
        (severity, words, [one for one in draft.findings if one.severity == severity])
        for severity, words in SEVERITIES.items()
    ]
    return render(request, "office/ready.html", {"draft": draft, "groups": groups})
