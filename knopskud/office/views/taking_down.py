"""Taking a paper down that was made afterwards."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.addresses import download_path
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.editions import queries
from knopskud.editions.models import EditionPaper
from knopskud.editions.taking_down import LONGEST_REASON, check, take_down
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.views.more_papers import edition_in
from knopskud.office.who import user_of
from knopskud.plan import access

DOWN = Words("Papiret er taget ned.", "The paper has been taken down.")


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, key: str, number: int, name: str) -> HttpResponse:
    """Ask for the reason; posting takes the paper down."""
    user = user_of(request)
    draft = Draft(access.publishable(user, key), user)
    edition = edition_in(draft, number)
    why, error = request.POST.get("why", ""), None
    try:
        paper = queries.paper_of(edition, name)
        if request.method == "POST":
            take_down(edition, name, why, by=user, at=now())
            done(request, DOWN)
            return redirect(reverse("office:papers", args=[key, number]) + "#papirer")
        check(paper)
    except EditionPaper.DoesNotExist:
        raise Http404 from None
    except KnopskudError as found:
        error = found
    values: dict[str, Any] = {
        "draft": draft,
        "edition": edition,
        "paper": paper,
        "address": download_path(key, number, name),
        "why": why,
        "most": LONGEST_REASON,
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    return render(request, "office/take_down.html", values, status=400 if error else 200)
