"""Proving once more who one is: with the password, or with a code by e-mail."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.accounts.place import place_of
from knopskud.core.words import Words
from knopskud.office.entering import codes
from knopskud.office.entering.asked import going_of
from knopskud.office.entering.steps import remember_proof
from knopskud.office.who import language_of, user_of

WRONG = Words("Det er ikke din adgangskode.", "This is not your password.")
STOPPED = Words(
    "Der har været for mange forsøg. Vent et kvarter, og prøv igen.",
    "There have been too many tries. Wait a quarter of an hour and try again.",
)


@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Ask for the password or a code, and lead back to where one was going."""
    user, at = user_of(request), now()
    wrong: dict[str, Words] = {}
    if request.method == "POST":
        found = _tried(request, user, at)
        if found is None:
            remember_proof(request, at=at)
            return redirect(going_of(request))
        wrong = found
    values = {
        "going": going_of(request),
        "wrong": wrong,
        "has_password": user.has_usable_password(),
        "sent": codes.is_sent(request, at=at),
    }
    return render(request, "office/account/confirm.html", values, status=400 if wrong else 200)


def _tried(request: HttpRequest, user: User, at: datetime) -> dict[str, Words] | None:
    """None when it is proved; otherwise what is wrong where, which is nothing when a code was sent."""
    match request.POST.get("way"):
        case "send":
            problem = codes.send(request, user.email, speaks=language_of(request), at=at)
            return {"send": problem} if problem else {}
        case "code":
            found = codes.check(request, request.POST.get("code", ""), at=at)
            return None if isinstance(found, User) and found == user else {"code": codes.WRONG}
        case _:
            return _by_password(request, user, at)


def _by_password(request: HttpRequest, user: User, at: datetime) -> dict[str, Words] | None:
    place = place_of(request)
    if throttle.is_stopped(user.email, place, at):
        return {"password": STOPPED}
    if not user.check_password(request.POST.get("password", "")):
        throttle.remember_failure(user.email, place, at)
        return {"password": WRONG}
    return None
