"""What an act came to, told on the page that people are led to."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest
from django.utils.timezone import localtime

from knopskud.core.words import Words
from knopskud.office.who import language_of

SAVED = Words("Gemt kl. {at:%H.%M}.", "Saved at {at:%H:%M}.")
SAME = Words("Der var ikke noget at gemme.", "There was nothing to save.")


def saved(at: datetime, *, changed: bool = True) -> Words:
    """That it was saved, and when; or that there was nothing to save."""
    return SAVED.filled(at=localtime(at)) if changed else SAME


def done(request: HttpRequest, words: Words) -> None:
    """Say on the next page, in its language, that something is done."""
    messages.success(request, words.said_in(language_of(request)))
