"""Where one is signed in, and ending it there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.entering.sessions import end_one, end_others, places_of
from knopskud.office.who import user_of

ENDED = Words("Du er logget ud der.", "You are signed out there.")
GONE = Words("Der var du allerede logget ud.", "You were signed out there already.")
OTHERS = Words(
    "Du er logget ud alle andre steder end her.", "You are signed out everywhere but here."
)


@require_http_methods(["GET", "POST"])
def places(request: HttpRequest) -> HttpResponse:
    """Show them; posting ends one of them, or all but this one."""
    user, here = user_of(request), request.session.session_key
    if request.method == "GET":
        found = places_of(user, here, at=now())
        return render(request, "office/account/sessions.html", {"places": found})
    asked = request.POST.get("end", "")
    if asked == "others":
        end_others(user, here)
        words = OTHERS
    else:
        pk = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else 0
        words = ENDED if end_one(user, pk) else GONE
    done(request, words)
    return redirect("office:sessions")
