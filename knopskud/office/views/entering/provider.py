"""Signing in with somebody else's word: to the provider, and back."""

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from knopskud.office.entering.asked import going_of
from knopskud.office.entering.onwards import onwards
from knopskud.office.entering.provider import FAILED, told

BROKEN = (RequestException, ImproperlyConfigured, KeyError, TypeError, ValueError)


@login_not_required
@never_cache
@require_safe
def leave(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Go to the provider, from a page of ours only."""
    provider = _provider(request, provider_id)
    if request.user.is_authenticated:
        return onwards(request, going_of(request))
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return redirect("office:sign_in")
    try:
        answer: HttpResponse = provider.redirect(request, "login", next_url=going_of(request))
    except BROKEN:
        return told(request, FAILED)
    return answer


@login_not_required
@never_cache
@require_safe
def back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Hear what the provider says; our adapter decides."""
    _provider(request, provider_id)
    if request.user.is_authenticated:
        return onwards(request, going_of(request))
    try:
        view = OAuth2CallbackView.adapter_view(OpenIDConnectOAuth2Adapter(request, provider_id))
        answer: HttpResponse = view(request)
    except BROKEN:
        return told(request, FAILED)
    return answer


def _provider(request: HttpRequest, key: str) -> Any:
    """The provider of that key. Raises Http404."""
    try:
        return get_adapter(request).get_provider(request, key)
    except SocialApp.DoesNotExist:
        raise Http404 from None
