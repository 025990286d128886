"""Where each part of a plan can be read: on its own page, or at its place on a page of what it belongs to."""

from collections.abc import Callable

from knopskud.core import addresses
from knopskud.public.volume import Volume
from knopskud.snapshot.types import Meeting, Part

WHERE: dict[str, str] = {
    "agreement": addresses.ABOUT,
    "party": f"{addresses.ABOUT}#parter",
    "body": f"{addresses.ABOUT}#organer",
    "step": f"{addresses.ABOUT}#kalender",
    "milestone": f"{addresses.ABOUT}#milepaele",
    "attachment": f"{addresses.ABOUT}#bilag",
    "contact": f"{addresses.ABOUT}#kontakt",
    "scenario": addresses.ECONOMY,
    "budget_line": addresses.ECONOMY,
    "source": addresses.ECONOMY,
    "in_kind": addresses.ECONOMY,
}
"""Parts that are told on a page of the whole plan, and where on it."""
ANCHORS: dict[str, str] = {
    "sub_goal": "#delmaal",
    "indicator": "#indikatorer",
    "data_point": "#udfordring",
    "milestone": "#milepaele",
}
"""Parts that are told in a section of their delaftale's page."""


def place_of(volume: Volume, part: Part) -> str:
    """The address in `volume` where a part can be read; its front page for parts that stand nowhere else."""
    own = volume.href(part)
    if own:
        return own
    found = SPECIAL.get(part.kind, _on_sub_agreement)(volume, part)
    return found or volume.base + WHERE.get(part.kind, "")


def _on_sub_agreement(volume: Volume, part: Part) -> str:
    if part.kind not in ANCHORS:
        return ""
    above = volume.lookup.sub_agreement_of(part)
    page = volume.href(above) if above else ""
    return page and page + ANCHORS[part.kind]


def _on_department(volume: Volume, part: Part) -> str:
    return volume.href(part.departments[0]) if isinstance(part, Meeting) else ""


SPECIAL: dict[str, Callable[[Volume, Part], str]] = {"meeting": _on_department}
