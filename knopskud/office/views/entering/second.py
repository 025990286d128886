"""The second proof: a code of the app, a recovery code, or a passkey."""

from datetime import datetime
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.accounts.place import place_of
from knopskud.accounts.proofs import is_proved_by
from knopskud.accounts.second_factor import factors_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.entering import passkeys
from knopskud.office.entering.asked import going_of
from knopskud.office.entering.onwards import onwards
from knopskud.office.entering.steps import enter, half_way
from knopskud.office.kept import carried_by

WRONG = Words(
    "Koden passer ikke, eller den er brugt. Vent på den næste, og prøv igen.",
    "The code does not match, or it has been used. Wait for the next one and try again.",
)
STOPPED = Words(
    "Der har været for mange forsøg. Vent et kvarter, og prøv igen.",
    "There have been too many tries. Wait a quarter of an hour and try again.",
)


def gone_on(request: HttpRequest, going: str) -> HttpResponse:
    """After the first proof: onwards, or the page that asks for the second one, with the kept text along."""
    if request.user.is_authenticated:
        return onwards(request, going)
    user = half_way(request, at=now())
    if user is not None and carried_by(request):
        return _asked(request, user, going)
    return redirect(f"{reverse('office:second')}?{urlencode({'next': going})}")


@login_not_required
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def second(request: HttpRequest) -> HttpResponse:
    """Ask for the second proof of who has given the first one, and let them in."""
    going, at = going_of(request), now()
    if request.user.is_authenticated:
        return onwards(request, going)
    user = half_way(request, at=at)
    if user is None:
        return _from_the_start(request, going)
    if request.method == "GET":
        return _asked(request, user, going)
    problem = _tried(request, user, at)
    if problem is not None:
        return _asked(request, user, going, problem)
    enter(request, user)
    return onwards(request, going)


def _tried(request: HttpRequest, user: User, at: datetime) -> Words | None:
    """Whether the proof is right, or why not."""
    who, place = str(user.pk), place_of(request)
    if throttle.is_stopped(who, place, at, throttle.SECOND_FACTORS):
        return STOPPED
    problem = _problem(request, user, at)
    if problem is None:
        throttle.forget_failures(who, place, throttle.SECOND_FACTORS)
    else:
        throttle.remember_failure(who, place, at, throttle.SECOND_FACTORS)
    return problem


def _problem(request: HttpRequest, user: User, at: datetime) -> Words | None:
    answer = request.POST.get("passkey", "")
    if not answer:
        code = request.POST.get("code", "")[:100]
        return None if is_proved_by(user, code, at=at) else WRONG
    try:
        passkeys.proved(user, answer).record_usage()
    except Refused as error:
        return error.message
    return None


def _asked(
    request: HttpRequest, user: User, going: str, problem: Words | None = None
) -> HttpResponse:
    values = {
        "going": going,
        "kept": carried_by(request),
        "problem": problem,
        "options": passkeys.asked_for_proof(user),
        "has_app": factors_of(user).filter(type="totp").exists(),
    }
    return render(request, "office/entering/second.html", values, status=400 if problem else 200)


def _from_the_start(request: HttpRequest, going: str) -> HttpResponse:
    """Nobody is half way in: the first step again, with the kept text along."""
    values = {"email": "", "problem": None, "going": going, "kept": carried_by(request)}
    if values["kept"]:
        return render(request, "office/sign_in.html", values, status=403)
    return redirect(f"{reverse('office:sign_in')}?{urlencode({'next': going})}")
