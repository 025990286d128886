"""Signing in with somebody else's word: to the provider, and back."""

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from knopskud.office.entering.asked import going_of
from knopskud.office.entering.onwards import onwards
from knopskud.office.entering.provider import FAILED, told


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
    from knopskud.office.entering.talking import BROKEN  # noqa: PLC0415 - see there

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
    from knopskud.office.entering.talking import BROKEN, heard  # noqa: PLC0415 - see there

    try:
        return heard(request, provider_id)
    except BROKEN:
        return told(request, FAILED)


def _provider(request: HttpRequest, key: str) -> Any:
    """The provider of that key. Raises Http404."""
    try:
        return get_adapter(request).get_provider(request, key)
    except SocialApp.DoesNotExist:
        raise Http404 from None
