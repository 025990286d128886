"""Come with an idea: in three fields, after a look at those that are alike."""

from collections.abc import Sequence
from dataclasses import replace

from django.http import HttpResponse
from django.utils.timezone import now

from knopskud.core import addresses
from knopskud.core.tongues import to_write_in
from knopskud.files.kinds import LARGEST, MEGABYTE
from knopskud.public.voicing import guard
from knopskud.public.voicing.heard import heard
from knopskud.public.voicing.living import LOOK, SEND, Here, living
from knopskud.public.voicing.sending import kept_until, picture_in, sent
from knopskud.public.voicing.supporting import supported
from knopskud.public.voicing.typed import Form, language_in, opened, own_words, said, typed
from knopskud.voices import queries
from knopskud.voices.models import Voice
from knopskud.voices.picturing import Pictured
from knopskud.voices.words import IDEA

TAIL = addresses.IDEAS + addresses.NEW
ANYWAY = "alligevel"
"""The button of those who have seen the ideas that are alike."""


@living(*LOOK, *SEND)
def new(here: Here) -> HttpResponse:
    """The form, and what was sent with it."""
    edition, at = here.volume.edition.number, now()
    if here.request.method != "POST":
        language = language_in(here.request.GET, here.language)
        return _page(here, opened(language, "", edition, guard.token(here.key, at)), 200)
    form = typed(here.request.POST)
    known, picture = picture_in(here, at)
    told = replace(said(form, IDEA, edition), picture=known, wrong=picture.problems)

    def show(form: Form, status: int) -> HttpResponse:
        return _page(here, form, status, picture=picture)

    alike = [] if ANYWAY in here.request.POST else queries.alike(here.key, form.values["title"])
    if alike and not picture.problems:
        return _page(here, form, 200, alike, picture)
    return sent(here, form, told, at, show)


def _page(
    here: Here,
    form: Form,
    status: int,
    alike: Sequence[Voice] = (),
    picture: Pictured | None = None,
) -> HttpResponse:
    return here.page(
        "idea",
        TAIL,
        status,
        form=form,
        alike=heard(here, alike, supported(here.request, alike)) if alike else (),
        anyway=ANYWAY,
        until=kept_until(here, now()),
        tongues=to_write_in(),
        own_words=own_words(form.values["language"]),
        guard=guard,
        waiting=picture.waiting if picture else None,
        largest=LARGEST // MEGABYTE,
    )
