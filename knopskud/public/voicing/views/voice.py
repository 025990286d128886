"""One voice: what it was about, its way, and every answer."""

from django.http import Http404, HttpResponse

from knopskud.core import addresses
from knopskud.public.voicing.about import has_changed
from knopskud.public.voicing.heard import heard
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.public.voicing.newest import edition_of
from knopskud.public.voicing.supporting import supported
from knopskud.public.voicing.typed import own_words
from knopskud.voices import queries
from knopskud.voices.models import Voice
from knopskud.voices.words import COMMENT


@living(*LOOK)
def voice(here: Here, code: str) -> HttpResponse:
    """The page of one voice, also for its author while it waits."""
    found = voice_in(here, code)
    (one,) = heard(here, [found], supported(here.request, [found]))
    return here.page(
        "voice",
        f"{addresses.VOICES}{code}/",
        one=one,
        changed=_changed(here, found) if found.kind == COMMENT else False,
        like=_like(found),
        picture=queries.picture_of(found),
        thanks="tak" in here.request.GET,
        own_words=own_words(found.language),
    )


def _like(voice: Voice) -> Voice | None:
    """The idea that it was put together with, while that one is shown. A query only when there is one."""
    like = voice.like if voice.like_id else None
    return like if like and like.is_shown else None


def voice_in(here: Here, code: str) -> Voice:
    """The voice of this plan with a code. Raises Http404."""
    found = queries.by_code(code)
    if found is None or found.plan_key != here.key:
        raise Http404
    return found


def _changed(here: Here, voice: Voice) -> bool | None:
    opened = here.volume.opened
    if voice.edition == opened.edition.number:
        return has_changed(opened, opened, voice.ref, voice.wording)
    return has_changed(edition_of(here.key, voice.edition), opened, voice.ref, voice.wording)
