"""The page of a large part: a delaftale, an activity, the plan's first page, the strategic agreement."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from knopskud.core.addresses import voice_path
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.layouts import OWN_PAGE
from knopskud.office.pieces import WHOLE, laid_out, piece_of
from knopskud.office.places import row_in
from knopskud.office.who import language_of, user_of
from knopskud.plan import access
from knopskud.snapshot.types import ORIGINS, REACHES, Part

PLAN = Words("Planen", "The plan")
HTMX = json.dumps(
    {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "defaultSettleDelay": 0,
        "disableInheritance": True,
        "historyEnabled": False,
        "timeout": 20_000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "2..|400|409", "swap": True},
            {"code": "...", "swap": False, "error": True},
        ],
    }
)
"""htmx keeps to the content policy; a form that comes back with its faults is put in place like one that is saved."""
COMMON = {
    "origins": ORIGINS,
    "reaches": REACHES,
    "own_page": OWN_PAGE,
    "piece_of": piece_of,
    "whole": WHOLE,
    "gathered": False,
}
"""What the macros of pieces ask for."""


@require_safe
def page(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """One large part, read by everybody in the partnership and written in place by those who write."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    row = row_in(draft, ref)
    if row.kind not in OWN_PAGE:
        raise Http404
    part = draft.lookup.part(row.ref)
    values = {
        "draft": draft,
        "part": part,
        "page": row.ref,
        "laid": list(laid_out(draft, row.ref)),
        "trail": _trail(request, draft, part),
        "htmx": HTMX,
        "voice_path": voice_path,
    }
    return render(request, "office/writing.html", COMMON | values)


def _trail(request: HttpRequest, draft: Draft, part: Part) -> list[tuple[str, str]]:
    """The way here: the plan, and for an activity its delaftale."""
    key = draft.plan.key
    trail = [(PLAN.said_in(language_of(request)), reverse("office:plan", args=[key]))]
    home = draft.lookup.sub_agreement_of(part)
    if home is not None and home.ref != part.ref:
        trail.append((home.title, reverse("office:writing", args=[key, home.ref.lower()])))
    return [*trail, (draft.name_of(part).said_in(language_of(request)), "")]
