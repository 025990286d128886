"""Talking with a provider. Read only when there is one: it brings a library for asking other hosts, ten megabytes of it."""

from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from requests import RequestException

BROKEN = (RequestException, ImproperlyConfigured, KeyError, TypeError, ValueError)
"""What goes wrong when a provider is away, or says what nobody can read."""


def heard(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Answer the provider's word, by our adapter. Raises what is in BROKEN."""
    view = OAuth2CallbackView.adapter_view(OpenIDConnectOAuth2Adapter(request, provider_id))
    answer: HttpResponse = view(request)
    return answer
