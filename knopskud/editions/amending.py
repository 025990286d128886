"""What the next edition is called and marked against: an amendment goes by the text that was handed in."""

from datetime import date

from knopskud.core.words import Words
from knopskud.editions import queries
from knopskud.editions.kinds import REVISED, Amendment, amendments, label_of
from knopskud.editions.models import Edition

LABEL = Words("Tillæg nr. {nth}: {label}", "Amendment no. {nth}: {label}")


def next_amendment(plan_key: str) -> Amendment | None:
    """What the next revised edition of a plan would be; None before anything was handed in."""
    there = queries.kinds_of(plan_key)
    number = max((one for one, _ in there), default=0) + 1
    return amendments([*there, (number, REVISED)]).get(number)


def name_of_next(plan_key: str, kind: str, day: date) -> Words:
    """What the next edition is called when nobody says otherwise: `Tillæg nr. 1: Revideret plan pr. 3. marts 2018`."""
    label = label_of(kind, day)
    amendment = next_amendment(plan_key) if kind == REVISED else None
    return LABEL.filled(nth=amendment.nth, label=label) if amendment else label


def before_next(newest: Edition | None, kind: str) -> Edition | None:
    """The edition that the one after `newest` is marked against: the one handed in for an amendment, else the newest."""
    amendment = next_amendment(newest.plan_key) if newest and kind == REVISED else None
    return queries.edition(newest.plan_key, amendment.to) if newest and amendment else newest
