"""A form that was sent becomes a voice, or comes back with everything that was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate

from knopskud.accounts.place import place_of
from knopskud.core import addresses
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.files.receiving import was_too_large
from knopskud.public.voicing import guard
from knopskud.public.voicing.living import Here
from knopskud.public.voicing.typed import Form
from knopskud.voices import queries, throttle
from knopskud.voices.actions import Said, send_once
from knopskud.voices.actions.sending import months_after
from knopskud.voices.models import Consultation
from knopskud.voices.picturing import AGAIN, FILE, Pictured, pictured, waits

THANKS = "?tak=1"
Show = Callable[[Form, int], HttpResponse]
"""Shows a form with a status."""


@dataclass(frozen=True)
class Time:
    """When a plan is open for comments: now, or next; both empty when no day is known."""

    now: Consultation | None
    later: Consultation | None


def time_of(here: Here, today: date) -> Time:
    """Whether a plan is open for comments, or when it will be. One query."""
    rows = queries.consultations_of(here.partnership, here.key)
    now = next((one for one in rows if one.begins <= today <= one.ends), None)
    return Time(now, next((one for one in rows if one.begins > today), None))


def kept_until(here: Here, at: datetime) -> date:
    """The day on which an address that is given now is deleted. One query."""
    return months_after(localdate(at), queries.rules_of(here.partnership).keep_months)


def sent(here: Here, form: Form, said: Said, at: datetime, show: Show) -> HttpResponse:
    """On to the page of the new voice, or the form again with what is wrong."""
    request = here.request
    try:
        passed = _passed(here, request, at)
        voice = send_once(partnership=here.partnership, plan_key=here.key, said=said, form=passed.form, at=at)  # fmt: skip
    except guard.HeldBackError as held:
        is_old = guard.read(form.token, here.key, at) is None
        token = guard.token(here.key, at) if is_old else form.token
        return show(form.stopped(held.words, token, said.wrong), held.status)
    except Invalid as error:
        return show(form.wrong(error), 400)
    except Refused as error:
        return show(form.wrong(error), 409)
    throttle.remember(here.partnership, _kind(passed), place_of(request), at)
    return redirect(addresses.voice_path(here.key, voice.code, here.language) + THANKS)


def picture_in(here: Here, at: datetime) -> tuple[str, Pictured]:
    """The form that a photo waits under, and how it stands; nothing is taken in from a form that is held back."""
    request, taken = here.request, waits(here.request) or was_too_large(here.request)
    try:
        passed = _passed(here, request, at)
    except guard.HeldBackError:
        return "", Pictured(problems=(Problem(FILE, AGAIN),) if taken else ())
    if taken and throttle.is_full(here.partnership, "photo", place_of(request), at):
        return passed.form, Pictured(problems=(Problem(FILE, guard.FULL),))
    if taken:
        throttle.remember(here.partnership, "photo", place_of(request), at)
    return passed.form, pictured(request, here.partnership, passed.form, at)


def _passed(here: Here, request: HttpRequest, at: datetime) -> guard.Passed:
    passed = guard.passed(request.POST, here.key, at)
    if throttle.is_full(here.partnership, _kind(passed), place_of(request), at):
        raise guard.HeldBackError(guard.FULL, 429)
    return passed


def _kind(passed: guard.Passed) -> str:
    return "voice" if passed.is_proved else "unproved"
