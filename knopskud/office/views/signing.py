"""Signing in and out, and the language of the interface."""

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.accounts.place import place_of
from knopskud.core.errors import KnopskudError
from knopskud.core.words import LANGUAGES, Words
from knopskud.office.entering.asked import email_of, going_of, safe
from knopskud.office.entering.onwards import kept_page, onwards
from knopskud.office.entering.steps import first_proof
from knopskud.office.kept import Typed, carried_by, is_from_our_page, typed_in
from knopskud.office.views.entering.second import gone_on

WRONG = Words(
    "E-mail og adgangskode passer ikke sammen. Prøv igen.",
    "E-mail and password do not match. Try again.",
)
STOPPED = Words(
    "Der har været for mange forsøg. Vent et kvarter, og prøv igen.",
    "There have been too many tries. Wait a quarter of an hour and try again.",
)
TOO_OLD = Words("Siden var for gammel", "The page was too old")
NOT_TAKEN = Words(
    "Du har logget ind igen, siden du åbnede siden, og derfor blev den ikke taget imod. Det, du havde skrevet, er ikke "
    "gemt endnu. Send det igen, så bliver det gemt. Kommer denne side hver gang, skal din browser have lov til at bruge cookies.",
    "You have signed in again since you opened the page, so it was not accepted. What you had typed is not saved yet. "
    "Send it again, and it will be saved. If this page comes every time, allow your browser to use cookies.",
)
AGAIN = Words(
    "Siden var for gammel. Skriv din adgangskode igen. Kommer det hver gang, skal din browser have lov til at bruge cookies.",
    "The page was too old. Type your password again. If this comes every time, allow your browser to use cookies.",
)


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in by e-mail and password, and go where one was going."""
    going = going_of(request)
    if request.user.is_authenticated:
        return onwards(request, going)
    problem = None
    if request.method == "POST":
        problem = _tried(request, email_of(request))
        if problem is None:
            return gone_on(request, going)
    return _asked(request, going, carried_by(request), problem, status=400 if problem else 200)


def signed_out_meanwhile(request: HttpRequest) -> HttpResponse:
    """A form came from somebody whose session has ended: the sign-in page, with everything that they typed."""
    return _asked(request, request.get_full_path(), typed_in(request), status=403)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django gives it
    """A form came with a token that is not today's: one's own is given back to be sent again, a foreign one is not."""
    if request.method != "POST" or not is_from_our_page(request):
        return render(request, "office/foreign.html", status=403)
    if request.path.startswith(
        reverse("office:sign_in")
    ):  # signed in from another tab, or an old page
        if request.user.is_authenticated:
            return onwards(request, going_of(request))
        return _asked(request, going_of(request), carried_by(request), AGAIN, status=403)
    going, kept = request.get_full_path(), typed_in(request)
    return kept_page(request, going, kept, heading=TOO_OLD, why=NOT_TAKEN, status=403)


def _asked(
    request: HttpRequest,
    going: str,
    kept: tuple[Typed, ...],
    problem: Words | None = None,
    *,
    status: int,
) -> HttpResponse:
    values = {
        "email": email_of(request),
        "problem": problem,
        "going": going,
        "kept": kept,
        "providers": settings.KNOPSKUD_OIDC,
    }
    return render(request, "office/sign_in.html", values, status=status)


def _tried(request: HttpRequest, email: str) -> Words | None:
    """Sign somebody in, or say why not."""
    place, at = place_of(request), now()
    if throttle.is_stopped(email, place, at):
        return STOPPED
    user = authenticate(request, username=email, password=request.POST.get("password", ""))
    if user is None:
        throttle.remember_failure(email, place, at)
        return WRONG
    throttle.forget_failures(email, place)
    assert isinstance(user, User)
    first_proof(request, user, at=at)
    return None


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out; the session is gone."""
    logout(request)
    return redirect("office:sign_in")


@login_not_required
@require_POST
def speak(request: HttpRequest) -> HttpResponse:
    """Speak the chosen language from now on, remembered in a cookie by the reader's own act."""
    answer = HttpResponseRedirect(safe(request, request.POST.get("next", "")))
    language = request.POST.get("language", "")
    if language in LANGUAGES:
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 60 * 60,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return answer


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that one's role does not allow it, or why an act was refused."""
    why = exception.message if isinstance(exception, KnopskudError) else None
    return render(request, "office/forbidden.html", {"why": why}, status=403)
