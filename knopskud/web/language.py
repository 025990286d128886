"""The language of the interface behind the sign-in: Danish, or what the reader has chosen by an own act."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from knopskud.core.words import LANGUAGES


class ChosenLanguage:
    """Speak the language in the reader's cookie, otherwise Danish, whatever their browser speaks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in LANGUAGES else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            return self.get_response(request)
