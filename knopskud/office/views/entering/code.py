"""Signing in with a code by e-mail: ask for it, then type it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.core.words import Words
from knopskud.office.entering import codes
from knopskud.office.entering.asked import email_of, going_of
from knopskud.office.entering.onwards import onwards
from knopskud.office.entering.steps import first_proof
from knopskud.office.kept import carried_by
from knopskud.office.views.entering.second import gone_on
from knopskud.office.who import language_of


@login_not_required
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Send a code to the e-mail that was typed; take the code that was typed."""
    going, at = going_of(request), now()
    if request.user.is_authenticated:
        return onwards(request, going)
    problem: Words | None = None
    if request.method == "POST" and "code" in request.POST:
        user = codes.check(request, request.POST["code"], at=at)
        if user is not None:
            first_proof(request, user, at=at)
            return gone_on(request, going)
        problem = codes.WRONG
    elif request.method == "POST":
        problem = codes.send(request, email_of(request), speaks=language_of(request), at=at)
    return _page(request, going, codes.is_sent(request, at=at), problem)


def _page(request: HttpRequest, going: str, sent: str, problem: Words | None) -> HttpResponse:
    values = {
        "going": going,
        "kept": carried_by(request),
        "email": email_of(request) or sent,
        "sent": sent if not problem or "code" in request.POST else "",
        "problem": problem,
    }
    return render(request, "office/entering/code.html", values, status=400 if problem else 200)
