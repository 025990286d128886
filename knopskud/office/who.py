"""Who asks. Everything here but the signing in is behind a sign-in, so there always is somebody."""

from django.http import HttpRequest

from knopskud.accounts.models import User
from knopskud.core.words import Language


def user_of(request: HttpRequest) -> User:
    """The person who is signed in."""
    assert isinstance(request.user, User)
    return request.user


def language_of(request: HttpRequest) -> Language:
    """The language that the page is spoken in."""
    return "en" if getattr(request, "LANGUAGE_CODE", "da") == "en" else "da"
