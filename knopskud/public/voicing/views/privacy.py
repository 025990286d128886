"""What is kept of those who write, told in plain words."""

from django.http import HttpResponse

from knopskud.core import addresses
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.voices import queries


@living(*LOOK)
def privacy(here: Here) -> HttpResponse:
    """The page."""
    rules = queries.rules_of(here.partnership)
    return here.page("privacy", addresses.PRIVACY, months=rules.keep_months)
