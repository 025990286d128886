"""A new password, for who knows the old one or has just proved who they are."""

from datetime import datetime

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.accounts.own import change_password
from knopskud.accounts.place import place_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.entering import letters
from knopskud.office.entering.proof import proof_first
from knopskud.office.entering.sessions import end_others, moved
from knopskud.office.who import language_of, user_of

CHANGED = Words(
    "Din adgangskode er ændret. Alle andre steder er du logget ud.",
    "Your password is changed. Everywhere else you are signed out.",
)
WRONG = Words("Det er ikke din nuværende adgangskode.", "This is not your present password.")
STOPPED = Words(
    "Der har været for mange forsøg. Vent et kvarter, og prøv igen.",
    "There have been too many tries. Wait a quarter of an hour and try again.",
)


@sensitive_post_parameters("old", "new")
@require_http_methods(["GET", "POST"])
@proof_first
def change(request: HttpRequest) -> HttpResponse:
    """Change one's password; who never had one chooses the first."""
    user, at = user_of(request), now()
    wrong: dict[str, Words] = {}
    if request.method == "POST":
        wrong = _tried(request, user, at)
        if not wrong:
            letters.password_changed(user, speaks=language_of(request))
            done(request, CHANGED)
            return redirect("office:account")
    values = {"wrong": wrong, "has_one": user.has_usable_password()}
    return render(request, "office/account/password.html", values, status=400 if wrong else 200)


def _tried(request: HttpRequest, user: User, at: datetime) -> dict[str, Words]:
    """Change it, or say what is wrong in which field."""
    place, old = place_of(request), request.POST.get("old", "")
    if user.has_usable_password():
        if throttle.is_stopped(user.email, place, at):
            return {"old": STOPPED}
        if not user.check_password(old):
            throttle.remember_failure(user.email, place, at)
            return {"old": WRONG}
    before = request.session.session_key
    try:
        change_password(user, password=request.POST.get("new", ""), by=user, at=at)
    except Refused as error:
        return {"new": error.message}
    end_others(user, before)
    update_session_auth_hash(request, user)
    moved(request, user, before, at=at)
    return {}
