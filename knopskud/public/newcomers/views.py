"""Four questions of somebody who is new: what is this plan, what can I come to, whom do I ask, how do I have a say."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate

from knopskud.core import addresses
from knopskud.core.words import Language
from knopskud.public.in_tongues import readings
from knopskud.public.newcomers.coming import coming, meetings_ahead, usual
from knopskud.public.page import Maker
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.snapshot.public import PublicPlan

MOST = 12
"""Activities that are told of; the plan has them all."""


@living(*LOOK)
def new_here(here: Here) -> HttpResponse:
    """The page in Danish or English."""
    volume = here.volume
    told = _told(volume.plan)
    return _page("new_here", here.language, volume.rest + addresses.NEW_HERE, volume=volume, **told)


@living(*LOOK)
def in_tongue(here: Here, tag: str) -> HttpResponse:
    """The page in a language of the residents; what is not translated stands in Danish and says so."""
    every = readings(here.volume)
    reading = next((one for one in every if one.tag == tag), None)
    if reading is None or here.language != "da":
        raise Http404
    rest = reading.new_here_href.removeprefix("/")
    told = _told(reading.plan)
    return _page("new_in_tongue", "da", rest, reading=reading, every=every, part=None, **told)


def _told(plan: PublicPlan) -> dict[str, Any]:
    today = localdate()
    dated = coming(plan.activities, plan.plan.period, today)
    return {
        "is_dated": bool(dated),
        "offers": (dated or usual(plan.activities))[:MOST],
        "meetings": meetings_ahead(plan.meetings, today),
    }


def _page(template: str, language: Language, rest: str, **values: Any) -> HttpResponse:
    made = Maker(static, settings.KNOPSKUD_BASE_URL).page(template, language, rest, **values)
    answer = HttpResponse(made.body, content_type=made.content_type)
    patch_cache_control(answer, public=True, max_age=0, must_revalidate=True)
    return answer
