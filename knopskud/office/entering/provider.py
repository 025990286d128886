"""What a provider says of somebody, and whom we believe it of: only who has a user here already gets in."""

from collections.abc import Mapping
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.core.words import Words
from knopskud.office.entering.asked import safe
from knopskud.office.entering.steps import first_proof
from knopskud.office.views.entering.second import gone_on

FAILED = Words(
    "Det lykkedes ikke at logge ind den vej. Prøv igen, eller brug din e-mail.",
    "Signing in that way did not succeed. Try again, or use your e-mail.",
)
NOT_SURE = Words(
    "Den anden side siger ikke for god for din e-mail, så vi kan ikke vide, at den er din. Brug en kode på e-mail i stedet.",
    "The other site does not vouch for your e-mail, so we cannot know that it is yours. Use a code by e-mail instead.",
)
NOBODY = Words(
    "Der er ingen, der er inviteret med den e-mail. Bed lederen af sekretariatet om at invitere dig.",
    "Nobody is invited with that e-mail. Ask the leader of the secretariat to invite you.",
)


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Takes over as soon as the library has heard the provider's answer; it makes nobody and connects nothing."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Let in whose verified e-mail has a user, through the second factor; tell the others why not."""
        email = vouched_email(sociallogin.account.provider, sociallogin.account.extra_data)
        if not email:
            raise ImmediateHttpResponse(told(request, NOT_SURE))
        user = User.objects.filter(email__iexact=email, is_active=True).first()
        if user is None:
            raise ImmediateHttpResponse(told(request, NOBODY))
        going = safe(request, sociallogin.state.get("next") or "")
        first_proof(request, user, at=now())
        raise ImmediateHttpResponse(gone_on(request, going))

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        """Say that it failed, with the way back."""
        raise ImmediateHttpResponse(told(request, FAILED))


def vouched_email(key: str, said: Mapping[str, Any]) -> str:
    """The e-mail that a provider vouches for, or an empty text.

    It says so itself (`email_verified` is true, not a text), or the host has named the e-mail's domain as the provider's own.
    """
    token, person = said.get("id_token") or {}, said.get("userinfo") or {}
    if token and person and token.get("sub") != person.get("sub"):
        return ""
    domains = next((one.domains for one in settings.KNOPSKUD_OIDC if one.key == key), ())
    for claims in (token, person):
        email = claims.get("email")
        if not isinstance(email, str) or not email:
            continue
        domain = email.rpartition("@")[2].lower()
        return (
            email
            if claims.get("email_verified") is True or _vouches(claims, domain, domains)
            else ""
        )
    return ""


def _vouches(claims: Mapping[str, Any], domain: str, domains: tuple[str, ...]) -> bool:
    """Whether the domain is the provider's own; what it says is not verified it does not vouch for."""
    return claims.get("email_verified") is None and domain in domains


def told(request: HttpRequest, why: Words) -> HttpResponse:
    """Why somebody did not get in."""
    return render(request, "office/entering/not_in.html", {"why": why}, status=403)
