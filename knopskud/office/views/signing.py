"""Signing in and out, and the language of the interface."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.accounts import throttle
from knopskud.core.words import LANGUAGES, Words

WRONG = Words(
    "E-mail og adgangskode passer ikke sammen. Prøv igen.",
    "E-mail and password do not match. Try again.",
)
STOPPED = Words(
    "Der har været for mange forsøg. Vent et kvarter, og prøv igen.",
    "There have been too many tries. Wait a quarter of an hour and try again.",
)
MOST_LETTERS = 254


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in by e-mail and password, and go where one was going."""
    going = _safe(request, request.POST.get("next") or request.GET.get("next") or "")
    if request.user.is_authenticated:
        return redirect(going)
    email = request.POST.get("email", "")[:MOST_LETTERS].strip()
    problem = None
    if request.method == "POST":
        problem = _tried(request, email)
        if problem is None:
            return redirect(going)
    return render(
        request,
        "office/sign_in.html",
        {"email": email, "problem": problem, "going": going},
        status=400 if problem else 200,
    )


def _tried(request: HttpRequest, email: str) -> Words | None:
    """Sign somebody in, or say why not."""
    place, at = _place(request), now()
    if throttle.is_stopped(email, place, at):
        return STOPPED
    user = authenticate(request, username=email, password=request.POST.get("password", ""))
    if user is None:
        throttle.remember_failure(email, place, at)
        return WRONG
    throttle.forget_failures(email, place)
    login(request, user)
    return None


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out; the session is gone."""
    logout(request)
    return redirect("office:sign_in")


@login_not_required
@require_POST
def speak(request: HttpRequest) -> HttpResponse:
    """Speak the chosen language from now on, remembered in a cookie by the reader's own act."""
    answer = HttpResponseRedirect(_safe(request, request.POST.get("next", "")))
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


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """Say that one's role does not allow it."""
    return render(request, "office/forbidden.html", status=403)


def _safe(request: HttpRequest, address: str) -> str:
    """An address of our own, whatever was asked for."""
    ours = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if ours and address.startswith("/") else settings.LOGIN_REDIRECT_URL


def _place(request: HttpRequest) -> str:
    """Where the request came from; behind the server that ends TLS, what that one says."""
    told: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and told:
        return told.rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
