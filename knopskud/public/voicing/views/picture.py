"""The photo of an idea, when everybody may see it."""

from django.http import Http404, HttpResponse
from django.utils.cache import patch_cache_control

from knopskud.public.voicing.heard import heard
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.public.voicing.views.voice import voice_in
from knopskud.voices.queries import picture_of


@living(*LOOK)
def picture(here: Here, code: str) -> HttpResponse:
    """The bytes, never stored on the way: it may be taken off at any time."""
    voice = voice_in(here, code)
    (one,) = heard(here, [voice])
    found = picture_of(voice) if one.shows_picture else None
    if found is None:
        raise Http404
    answer = HttpResponse(bytes(found.content), content_type="image/webp")
    patch_cache_control(answer, no_store=True)
    return answer
