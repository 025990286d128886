"""Four questions of somebody who is new: what is this plan, what can I come to, whom do I ask, how do I have a say."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate

from knopskud.core import addresses
from knopskud.public.in_tongues import readings
from knopskud.public.newcomers.coming import coming, meetings_ahead, usual
from knopskud.public.voicing.living import LOOK, Here, asked_for_anew, living, made_page
from knopskud.snapshot.public import PublicPlan

MOST = 12
"""Activities that are told of; the plan has them all."""


@living(*LOOK)
def new_here(here: Here) -> HttpResponse:
    """The page in Danish or English."""
    volume = here.volume
    told = _told(volume.plan)
    rest = volume.rest + addresses.NEW_HERE
    return asked_for_anew(made_page("new_here", here.language, rest, volume=volume, **told))


@living(*LOOK)
def in_tongue(here: Here, tag: str) -> HttpResponse:
    """The page in a language of the residents; what is not translated stands in Danish and says so."""
    every = readings(here.volume)
    reading = next((one for one in every if one.tag == tag), None)
    if reading is None or here.language != "da":
        raise Http404
    rest = reading.new_here_href.removeprefix("/")
    told = {"reading": reading, "every": every, "part": None, **_told(reading.plan)}
    return asked_for_anew(made_page("new_in_tongue", "da", rest, **told))


def _told(plan: PublicPlan) -> dict[str, Any]:
    today = localdate()
    dated = coming(plan.activities, plan.plan.period, today)
    return {
        "is_dated": bool(dated),
        "offers": (dated or usual(plan.activities))[:MOST],
        "meetings": meetings_ahead(plan.meetings, today),
    }
