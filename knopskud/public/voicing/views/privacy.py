"""What is kept of those who write, told in plain words."""

from django.http import HttpResponse

from knopskud.core import addresses
from knopskud.core.words import Words
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.voices import queries


@living(*LOOK)
def privacy(here: Here) -> HttpResponse:
    """The page."""
    return page(here)


def page(here: Here, *, status: int = 200, told: Words | None = None) -> HttpResponse:
    """The page, with what came of asking."""
    rules = queries.rules_of(here.partnership)
    return here.page("privacy", addresses.PRIVACY, status, months=rules.keep_months, told=told)
