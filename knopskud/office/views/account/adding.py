"""Adding a second factor: an app on the phone, or a passkey."""

from urllib.parse import urlencode

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.utils import decrypt
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts.factors import LONGEST_NAME, add_app, add_passkey
from knopskud.accounts.models import User
from knopskud.accounts.second_factor import factors_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.entering import letters, passkeys
from knopskud.office.entering.asked import going_of
from knopskud.office.entering.proof import proof_first
from knopskud.office.entering.sessions import end_others
from knopskud.office.views.account.factors import called
from knopskud.office.who import language_of, user_of

SEED = "app-seed"
NEW_NAME = Words("Denne computer", "This computer")


@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
@proof_first
def app(request: HttpRequest) -> HttpResponse:
    """Show the secret as a picture and in letters, and take the app once it shows the right code."""
    user = user_of(request)
    seed: str = request.session.setdefault(SEED, generate_totp_secret())
    problem = None
    if request.method == "POST":
        try:
            made = add_app(user, seed=seed, code=request.POST.get("code", "")[:100], at=now())
        except Refused as error:
            problem = error.message
        else:
            del request.session[SEED]
            return _added(request, user, made)
    secret = decrypt(seed)
    address = get_adapter().build_totp_url(user, secret)
    values = {
        "problem": problem,
        "picture": segno.make(address, error="m").svg_data_uri(scale=5, border=4, light="#fff"),
        "address": address,
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "going": request.POST.get("next") or request.GET.get("next") or "",
    }
    return render(request, "office/account/app.html", values, status=400 if problem else 200)


@require_http_methods(["GET", "POST"])
@proof_first
def passkey(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a new passkey, and take it."""
    user = user_of(request)
    name = " ".join(request.POST.get("name", "").replace("\0", "").split())[:LONGEST_NAME]
    problem = None
    if request.method == "POST":
        try:
            credential = passkeys.made(request.POST.get("passkey", ""))
            called_so = name or NEW_NAME.said_in(language_of(request))
            made = add_passkey(user, name=called_so, credential=credential, at=now())
        except Refused as error:
            problem = error.message
        else:
            return _added(request, user, made)
    possible = passkeys.can_be_used_at(request)
    values = {
        "problem": problem,
        "options": passkeys.asked_for_new(user) if possible else "",
        "name_typed": name,
        "going": request.POST.get("next") or request.GET.get("next") or "",
    }
    return render(request, "office/account/passkey.html", values, status=400 if problem else 200)


def _added(request: HttpRequest, user: User, made: Authenticator) -> HttpResponse:
    """The first one ends every session that was begun without it, and shows the recovery codes."""
    if factors_of(user).count() == 1:
        end_others(user, request.session.session_key)
    letters.factor_added(user, called(made), speaks=language_of(request))
    asked = {"next": going_of(request)} if request.POST.get("next") else {}
    return redirect(f"{reverse('office:recovery')}?{urlencode({**asked, 'ny': '1'})}")
