"""One's second factors: what one has, and taking one away."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.accounts.factors import recovery_codes_of, remove_factor
from knopskud.accounts.models import User
from knopskud.accounts.queries import demanding
from knopskud.accounts.second_factor import factors_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.entering import letters
from knopskud.office.entering.asked import going_of
from knopskud.office.entering.proof import proof_first
from knopskud.office.who import language_of, user_of

APP = Words("App på telefonen", "App on the phone")
REMOVED = Words("{what} er fjernet.", "{what} is removed.")


def called(factor: Authenticator) -> Words:
    """What a second factor is called on pages and in letters."""
    if factor.type == Authenticator.Type.TOTP:
        return APP
    name = factor.wrap().name
    return Words(f"Adgangsnøgle: {name}", f"Passkey: {name}")


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What one has, what can be added, and which partnerships demand it."""
    user = user_of(request)
    found = [(factor, called(factor)) for factor in factors_of(user)]
    values = {
        "factors": found,
        "has_app": any(factor.type == Authenticator.Type.TOTP for factor, _ in found),
        "codes_left": len(recovery_codes_of(user)) if found else 0,
        "demanding": demanding(user),
        "going": going_of(request),
        "leads_on": bool(request.GET.get("next")),
    }
    return render(request, "office/account/factors.html", values)


@require_http_methods(["GET", "POST"])
@proof_first
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one away, after asking."""
    user = user_of(request)
    factor = _own(user, pk)
    problem = None
    if request.method == "POST":
        try:
            remove_factor(user, factor, at=now())
        except Refused as error:
            problem = error.message
        else:
            speaks = language_of(request)
            letters.factor_removed(user, called(factor), speaks=speaks)
            messages.success(request, REMOVED.filled(what=called(factor)).said_in(speaks))
            return redirect("office:factors")
    values = {"factor": factor, "what": called(factor), "problem": problem}
    status = 400 if problem else 200
    return render(request, "office/account/remove_factor.html", values, status=status)


def _own(user: User, pk: int) -> Authenticator:
    """One of one's own factors. Raises Http404 for everybody else's."""
    found = factors_of(user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
