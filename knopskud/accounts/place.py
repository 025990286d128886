"""Where a request comes from."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

NOWHERE = "0.0.0.0"  # noqa: S104 - not an address to listen on: a request that nobody sent over a network


def place_of(request: HttpRequest) -> str:
    """Where the request came from; behind the server that ends TLS, what that one says."""
    told: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and told:
        return told.rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def address_of(request: HttpRequest) -> str:
    """The same as an address that can be kept; one of nowhere when nobody can tell."""
    try:
        return str(ip_address(place_of(request)))
    except ValueError:
        return NOWHERE
