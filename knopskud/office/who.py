"""Who asks. Everything here but the signing in is behind a sign-in, so there always is somebody."""

from django.http import HttpRequest

from knopskud.accounts.models import User
from knopskud.core.words import Language

LONGEST_NUMBER = 16  # digits; every id fits


def user_of(request: HttpRequest) -> User:
    """The person who is signed in."""
    assert isinstance(request.user, User)
    return request.user


def language_of(request: HttpRequest) -> Language:
    """The language that the page is spoken in."""
    return "en" if getattr(request, "LANGUAGE_CODE", "da") == "en" else "da"


def number_in(text: str) -> int | None:
    """A number from an address or a form, or None for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER else None
