"""The answer for addresses that nobody has. Every other public page is prepared and never comes here."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_safe

from knopskud.core import addresses
from knopskud.core.words import Language, Words
from knopskud.public.front import NOT_FOUND
from knopskud.public.prepared import read_whole, site_folder
from knopskud.public.shelf import shelf_in

NOT_PREPARED = Words("Siden findes ikke.", "There is no such page.")


def nobody(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """The same page for what a door keeps to itself: strangers see no difference."""
    return _page(request)


@login_not_required
@require_safe
def not_found(request: HttpRequest) -> HttpResponse:
    """The answer for every address that nobody has."""
    return _page(request)


def _page(request: HttpRequest) -> HttpResponse:
    """The prepared page for unknown addresses, in the language of the address; a sentence when it is not prepared."""
    language: Language = "en" if request.path.startswith(addresses.home("en")) else "da"
    entry = shelf_in(site_folder()).entries().get(addresses.home(language) + NOT_FOUND)
    if entry is None:
        words = NOT_PREPARED.said_in(language)
        return HttpResponseNotFound(words, content_type="text/plain; charset=utf-8")
    return HttpResponseNotFound(read_whole(entry), content_type=entry.content_type)
