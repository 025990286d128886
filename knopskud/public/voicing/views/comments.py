"""Say what one thinks of a part of the plan."""

from django.http import HttpResponse
from django.utils.timezone import localdate, now

from knopskud.core import addresses
from knopskud.core.numbers import number_in
from knopskud.core.tongues import to_write_in
from knopskud.public.voicing import guard
from knopskud.public.voicing.about import About, about, href, near, ref_in
from knopskud.public.voicing.living import LOOK, SEND, Here, living
from knopskud.public.voicing.newest import edition_of
from knopskud.public.voicing.sending import kept_until, sent, time_of
from knopskud.public.voicing.typed import Form, language_in, opened, own_words, said, typed
from knopskud.voices.words import COMMENT

TAIL = addresses.VOICES + addresses.NEW


@living(*LOOK, *SEND)
def new(here: Here) -> HttpResponse:
    """The form, and what was sent with it."""
    if here.request.method == "POST":
        return _sent(here)
    edition = here.volume.edition.number
    ref = ref_in(here.request.GET.get("om", ""))
    language = language_in(here.request.GET, here.language)
    form = opened(language, ref, edition, guard.token(here.key, now()))
    return _page(here, form, 200)


def _sent(here: Here) -> HttpResponse:
    form, at = typed(here.request.POST), now()
    number, what = _read(here, form.values["udgave"], form.values["om"])
    if what is None:
        return _page(here, form, 409)
    told = {"ref": what.ref, "called": what.called.da, "wording": what.wording}
    return sent(here, form, said(form, COMMENT, number, **told), at, lambda f, s: _page(here, f, s))


def _read(here: Here, edition: str, ref: str) -> tuple[int, About | None]:
    """The edition that somebody had before them, and what it says at a ref; the newest one when the other is unknown."""
    newest = here.volume.opened
    number = number_in(edition) or 0
    older = edition_of(here.key, number) if number not in (0, newest.edition.number) else None
    read = older or newest
    return read.edition.number, about(read, ref.upper())


def _page(here: Here, form: Form, status: int) -> HttpResponse:
    ref, at = form.values["om"].upper(), now()
    opened = here.volume.opened
    return here.page(
        "comment",
        TAIL,
        status,
        form=form,
        what=about(opened, ref),
        near=near(opened, ref),
        read_at=href(here.volume, ref),
        time=time_of(here, localdate(at)),
        until=kept_until(here, at),
        tongues=to_write_in(),
        own_words=own_words(form.values["language"]),
        guard=guard,
    )
