"""The pages to search on: of one plan, and of all plans."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from knopskud.core import addresses
from knopskud.core.words import Language
from knopskud.public.searching.asked import AGE_GROUPS, KINDS_ASKED, Asked, asked
from knopskud.public.searching.kept import KEPT
from knopskud.public.searching.results import results
from knopskud.public.voicing.living import LOOK, Here, living, made_page
from knopskud.snapshot.types.times import WEEKDAYS


@living(*LOOK)
def in_plan(here: Here) -> HttpResponse:
    """Search in one plan."""
    KEPT.caught_up()
    places = {one.ref: one.name for one in here.volume.plan.departments}
    wanted = asked(here.request.GET, places, here.key)
    rest = here.volume.rest + addresses.SEARCH
    return _page("plan", here.language, rest, wanted, places, volume=here.volume)


@login_not_required
@require_safe
def everywhere(request: HttpRequest, english: str | None = None) -> HttpResponse:
    """Search in all plans."""
    places = KEPT.caught_up()
    language: Language = "en" if english else "da"
    wanted = asked(request.GET, places)
    return _page("everywhere", language, addresses.SEARCH, wanted, places, banner="")


def _page(
    template: str, language: Language, rest: str, wanted: Asked, places: dict[str, str], **more: Any
) -> HttpResponse:
    return made_page(
        f"searching/{template}",
        language,
        rest,
        asked=wanted,
        results=results(wanted, language),
        kinds=[(key, words) for key, (words, _) in KINDS_ASKED.items()],
        ages=[(key, words) for key, (words, _, _) in AGE_GROUPS.items()],
        weekdays=list(WEEKDAYS.items()),
        places=list(places.items()),
        **more,
    )
