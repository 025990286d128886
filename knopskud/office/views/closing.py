"""Closing a plan whose time is over, so that it stays as it is and can be read for ever."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access, actions

CLOSED = Words("Planen er afsluttet.", "The plan is closed.")
REOPENED = Words("Planen er åben igen.", "The plan is open again.")
UNPUBLISHED = Words(
    "Udkastet har ændringer, som ikke er udgivet. Udgiv dem først, eller sæt kryds ved, at de skal blive i skuffen.",
    "The draft has changes that are not published. Publish them first, or tick that they shall stay in the drawer.",
)


@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, key: str) -> HttpResponse:
    """Ask, and close the plan; or open a closed one again."""
    user = user_of(request)
    draft = Draft(access.publishable(user, key), user)
    difference = draft.difference
    left_out = difference is None or bool(difference.changes)
    values = {"draft": draft, "left_out": left_out, "problem": None}
    if request.method == "GET":
        return render(request, "office/close.html", values)
    if request.POST.get("way") == "reopen":
        actions.reopen_plan(draft.plan, by=user, at=now())
        words = REOPENED
    elif left_out and not request.POST.get("anyway") and draft.plan.closed_at is None:
        return render(request, "office/close.html", {**values, "problem": UNPUBLISHED}, status=400)
    else:
        actions.close_plan(draft.plan, by=user, at=now())
        words = CLOSED
    done(request, words)
    return redirect("office:plan", key=key)
