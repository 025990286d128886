"""Where a leader demands a second factor of everybody in a partnership."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts import access
from knopskud.accounts.actions import demand_second_factor
from knopskud.accounts.queries import without_second_factor
from knopskud.accounts.second_factor import has_second_factor
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.who import user_of

ON = Words(
    "Nu skal alle bruge ekstra sikkerhed. De, der mangler den, bliver bedt om det, næste gang de åbner en plan.",
    "Everybody now needs a second step. Those without are asked for it the next time they open a plan.",
)
OFF = Words("Nu kræves ekstra sikkerhed ikke mere.", "The second step is demanded no more.")


@require_http_methods(["GET", "POST"])
def demand(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who has one and who has none; posting demands it of everybody, or no more."""
    user = user_of(request)
    partnership = access.leadable(user, slug)
    problem = None
    if request.method == "POST":
        demanded = request.POST.get("demanded") == "1"
        try:
            demand_second_factor(partnership, demanded=demanded, by=user, at=now())
        except Refused as error:
            problem = error.message
        else:
            done(request, ON if demanded else OFF)
            return redirect("office:demand", slug=slug)
    values = {
        "partnership": partnership,
        "problem": problem,
        "without": without_second_factor(partnership),
        "own": has_second_factor(user),
    }
    return render(request, "office/account/demand.html", values, status=400 if problem else 200)
