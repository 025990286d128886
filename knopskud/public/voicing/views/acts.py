"""What readers do with what others said: support an idea, or tell that something should not stand there."""

from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now

from knopskud.accounts.place import place_of
from knopskud.core import addresses
from knopskud.core.errors import Invalid, Refused
from knopskud.core.words import Words
from knopskud.public.voicing import guard, supporting
from knopskud.public.voicing.heard import heard
from knopskud.public.voicing.living import LOOK, SEND, Here, living
from knopskud.public.voicing.views.voice import voice_in
from knopskud.voices import actions, throttle
from knopskud.voices.models import Voice


@living(*SEND)
def support(here: Here, code: str) -> HttpResponse:
    """Support an idea, once for each device, and go back to where the button was."""
    voice, at, place = voice_in(here, code), now(), place_of(here.request)
    if throttle.is_full(here.partnership, "support", place, at):
        return _report_page(here, voice, 429, told=guard.FULL)
    device = supporting.device_of(here.request)
    try:
        is_new = actions.support(voice, who=supporting.digest_of(device, voice), at=at)
    except Refused as error:
        return _report_page(here, voice, 409, told=error.message)
    if is_new:
        throttle.remember(here.partnership, "support", place, at)
    return supporting.remember(redirect(_back(here, voice)), device)


@living(*LOOK, *SEND)
def report(here: Here, code: str) -> HttpResponse:
    """Tell why something should not stand there."""
    voice, at, place = voice_in(here, code), now(), place_of(here.request)
    if here.request.method != "POST":
        return _report_page(here, voice, 200 if voice.is_shown else 404)
    why = here.request.POST.get("why", "")
    if throttle.is_full(here.partnership, "report", place, at):
        return _report_page(here, voice, 429, why=why, told=guard.FULL)
    try:
        actions.report(voice, why=why, at=at)
    except Invalid as error:
        wrong = error.problems[0].message
        return _report_page(here, voice, 400, why=why, told=error.message, wrong=wrong)
    except Refused as error:
        return _report_page(here, voice, 409, why=why, told=error.message)
    throttle.remember(here.partnership, "report", place, at)
    return _report_page(here, voice, 200, is_done=True)


def _report_page(
    here: Here,
    voice: Voice,
    status: int,
    *,
    why: str = "",
    told: Words | None = None,
    wrong: Words | None = None,
    is_done: bool = False,
) -> HttpResponse:
    (one,) = heard(here, [voice])
    tail = f"{addresses.VOICES}{voice.code}/{addresses.REPORT}"
    return here.page("report", tail, status, one=one, why=why, told=told, wrong=wrong, is_done=is_done)  # fmt: skip


def _back(here: Here, voice: Voice) -> str:
    """To the list that the button stood in, at the same idea, or to the idea's own page."""
    told = urlsplit(here.request.POST.get("tilbage", ""))
    if told.path == here.volume.plan_base + addresses.IDEAS and not (told.scheme or told.netloc):
        query = f"?{told.query}" if told.query else ""
        return f"{told.path}{query}#{voice.code}"
    return addresses.voice_path(here.key, voice.code, here.language)
