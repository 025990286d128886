"""What a request for the way in asks for: who, and where to."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

MOST_LETTERS = 254


def going_of(request: HttpRequest) -> str:
    """Where somebody was going, an address of our own."""
    return safe(request, request.POST.get("next") or request.GET.get("next") or "")


def email_of(request: HttpRequest) -> str:
    """What was typed as an e-mail. A zero character, which no database takes, is no letter of one."""
    return request.POST.get("email", "").replace("\0", "")[:MOST_LETTERS].strip()


def safe(request: HttpRequest, address: str) -> str:
    """An address of our own, whatever was asked for."""
    ours = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if ours and address.startswith("/") else settings.LOGIN_REDIRECT_URL
