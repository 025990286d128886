"""One meeting as everybody sees it: whether it has begun, and until when proposals are taken."""

from dataclasses import dataclass
from datetime import date, datetime

from knopskud.meetings.deadlines import USUAL, deadlines, together
from knopskud.meetings.models import Gathering, Notice
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Told


@dataclass(frozen=True)
class Shown:
    """One meeting with whether it has begun, and the last day for proposals."""

    told: Told
    is_held: bool
    proposals_by: date

    @property
    def one(self) -> Gathering:
        return self.told.gathering


def shown(told: Told, kept: dict[str, Notice], at: datetime) -> Shown:
    """The meeting as it stands at a moment; `kept` are the rules that were chosen."""
    return Shown(told, is_held(told.gathering, at), proposals_by(told, kept))


def proposals_by(told: Told, kept: dict[str, Notice]) -> date:
    """The last day for proposals."""
    organisations = [one["organisation"] for one in told.gathering.departments]
    rules = together([kept.get(ref) or kept.get("") or USUAL for ref in organisations])
    return deadlines(rules, told.gathering.day).proposals
