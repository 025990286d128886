"""Who supports what, known only to the reader's own device: a random number in a cookie that an own act sets."""

import secrets
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from knopskud.voices import queries
from knopskud.voices.models import Voice

COOKIE = "stoetter"
YEAR = 365 * 24 * 60 * 60


def supported(request: HttpRequest, voices: Iterable[Voice]) -> frozenset[int]:
    """Which of these ideas the reader supports, by primary key. No query for those who have supported nothing."""
    device = request.COOKIES.get(COOKIE, "")
    if not device:
        return frozenset()
    return queries.supported_by({one.pk: digest_of(device, one) for one in voices})


def device_of(request: HttpRequest) -> str:
    """The number of the reader's device; a new one for those who have none."""
    return request.COOKIES.get(COOKIE, "")[:64] or secrets.token_urlsafe(32)


def remember(answer: HttpResponse, device: str) -> HttpResponse:
    """Let the device keep its number for a year."""
    secure = bool(settings.SESSION_COOKIE_SECURE)
    answer.set_cookie(COOKIE, device, YEAR, httponly=True, samesite="Lax", secure=secure)
    return answer


def digest_of(device: str, voice: Voice) -> str:
    """Another one for every idea, so that nobody can tell what else a device supports."""
    return salted_hmac("knopskud.support", f"{device[:64]}|{voice.code}", algorithm="sha256").hexdigest()  # fmt: skip
