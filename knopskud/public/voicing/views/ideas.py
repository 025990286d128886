"""Come with an idea: in three fields, after a look at those that are alike."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.utils.timezone import now

from knopskud.core import addresses
from knopskud.core.tongues import to_write_in
from knopskud.public.voicing import guard
from knopskud.public.voicing.heard import heard
from knopskud.public.voicing.living import LOOK, SEND, Here, living
from knopskud.public.voicing.sending import kept_until, sent
from knopskud.public.voicing.supporting import supported
from knopskud.public.voicing.typed import Form, language_in, opened, own_words, said, typed
from knopskud.voices import queries
from knopskud.voices.models import Voice
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
    alike = [] if ANYWAY in here.request.POST else queries.alike(here.key, form.values["title"])
    if alike:
        return _page(here, form, 200, alike)
    return sent(here, form, said(form, IDEA, edition), at, lambda f, s: _page(here, f, s))


def _page(here: Here, form: Form, status: int, alike: Sequence[Voice] = ()) -> HttpResponse:
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
    )
