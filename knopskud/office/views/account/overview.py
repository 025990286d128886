"""One's own account at a glance, and one's name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts.own import change_name
from knopskud.accounts.second_factor import factors_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.done import SAME, done
from knopskud.office.entering.sessions import places_of
from knopskud.office.who import user_of

RENAMED = Words("Dit navn er gemt.", "Your name is saved.")


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Who one is here, and the ways to change it. Posting changes the name."""
    user, at = user_of(request), now()
    typed, problem = user.name, None
    if request.method == "POST":
        typed = request.POST.get("name", "")
        try:
            changed = change_name(user, name=typed, by=user, at=at)
        except Refused as error:
            problem = error.message
        else:
            words = RENAMED if changed else SAME
            done(request, words)
            return redirect("office:account")
    values = {
        "typed": typed,
        "problem": problem,
        "factors": list(factors_of(user)),
        "places": places_of(user, request.session.session_key, at=at),
    }
    return render(request, "office/account/overview.html", values, status=400 if problem else 200)
