"""The photo of an idea in the office: looked at before others may see it, and taken off."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.voices.page import found
from knopskud.voices import actions, queries

OFF = Words("Billedet er slettet.", "The picture is deleted.")


@require_safe
def picture(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The bytes, for everybody in the house."""
    _, voice = found(request, key, number, writes=False)
    kept = queries.picture_of(voice)
    if kept is None:
        raise Http404
    answer = HttpResponse(bytes(kept.content), content_type="image/webp")
    patch_cache_control(answer, no_store=True)
    return answer


@require_POST
def take_off(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Delete it for good; the idea stays."""
    draft, voice = found(request, key, number)
    actions.take_off(voice, by=draft.user, at=now())
    done(request, OFF)
    return redirect("office:voice", key=key, number=number)
