"""Nobody gets in without signing in, and nobody loses what they typed because their session has ended."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase

from knopskud.office.views.signing import signed_out_meanwhile


class SignInFirst(LoginRequiredMiddleware):
    """Ask those who look to sign in first; give those who sent a form their text along with the question."""

    def handle_no_permission(  # type: ignore[override]  # the stubs know redirects only
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        """A redirect to the sign-in page, or that page itself with what was typed."""
        if request.method == "POST":
            return signed_out_meanwhile(request)
        return super().handle_no_permission(request, view_func)
