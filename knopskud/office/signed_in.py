"""Nobody gets in without signing in, and nobody loses what they typed because their session has ended."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.accounts.second_factor import SecondFactorNeededError
from knopskud.core.words import Words
from knopskud.office.entering.onwards import kept_page
from knopskud.office.entering.sessions import seen
from knopskud.office.kept import typed_in
from knopskud.office.views.signing import signed_out_meanwhile

MORE_NEEDED = Words("Først ekstra sikkerhed", "A second step first")
NOT_TAKEN = Words(
    "Det, du havde skrevet, er ikke gemt endnu. Slå ekstra sikkerhed til i en ny fane, og kom så tilbage og send det igen.",
    "What you had typed is not saved yet. Turn on the second step in a new tab, then come back and send it again.",
)
TURN_ON = Words("Slå ekstra sikkerhed til (ny fane)", "Turn on the second step (new tab)")


class SignInFirst(LoginRequiredMiddleware):
    """Ask those who look to sign in first; give those who sent a form their text along with the question."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., Any],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Write down now and then that somebody who is signed in was here."""
        answer: HttpResponseBase | None = super().process_view(
            request, view_func, view_args, view_kwargs
        )
        if answer is None and isinstance(request.user, User):
            seen(request, request.user, at=now())
        return answer

    def handle_no_permission(  # type: ignore[override]  # the stubs know redirects only
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        """A redirect to the sign-in page, or that page itself with what was typed."""
        if request.method == "POST":
            return signed_out_meanwhile(request)
        return super().handle_no_permission(request, view_func)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Lead members without the second factor that their partnership demands to where they turn it on."""
        if not isinstance(error, SecondFactorNeededError):
            return None
        place = reverse("office:factors")
        if request.method != "POST":
            return redirect(f"{place}?{urlencode({'next': request.get_full_path()})}")
        going, kept = request.get_full_path(), typed_in(request)
        first = (place, TURN_ON)
        words = Words(*(f"{one} {two}" for one, two in zip(error.message, NOT_TAKEN, strict=True)))
        return kept_page(
            request, going, kept, heading=MORE_NEEDED, why=words, status=403, first=first
        )
