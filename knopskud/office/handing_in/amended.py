"""What was changed in a plan after it was handed in: the amendments, and where each can be read."""

from dataclasses import dataclass

from knopskud.core.addresses import comparison_path
from knopskud.editions import queries
from knopskud.editions.kinds import amendments
from knopskud.editions.models import Edition
from knopskud.handins.models import HandIn
from knopskud.office.draft import Draft


@dataclass(frozen=True)
class Amended:
    """One amendment: its number, its edition, and the address of what it changes in the text that was handed in."""

    nth: int
    edition: Edition
    changes_href: str


def amendments_to(draft: Draft, hand_in: HandIn) -> tuple[Amended, ...]:
    """The amendments to what was handed in, the first one first."""
    key = draft.plan.key
    every = {one.number: one for one in queries.brief_editions_of(key)}
    found = amendments((one.number, one.kind) for one in every.values())
    return tuple(
        Amended(one.nth, every[number], comparison_path(key, one.to, number))
        for number, one in found.items()
        if one.to == hand_in.edition
    )
