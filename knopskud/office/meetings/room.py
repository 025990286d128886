"""What the room is shown: the agenda, or one point with its text, what has changed in it, and how the vote went."""

from dataclasses import dataclass

from knopskud.meetings.models import AgendaPoint
from knopskud.meetings.told import Said
from knopskud.office.meetings.table import Row
from knopskud.office.ready.approving import Approving
from knopskud.snapshot.diff import Change

MOST = 4
"""Changes that there is room for; the rest is read in the papers."""


@dataclass(frozen=True)
class Slide:
    """One step on the screen; `number` 0 is the agenda. `before` and `after` are the numbers of its neighbours."""

    number: int
    at: int
    of: int
    point: AgendaPoint | None
    before: int | None
    after: int | None


class Room:
    """The screen of one meeting at one step."""

    def __init__(self, approving: Approving, row: Row, number: int) -> None:
        self.approving = approving
        self.row = row
        numbers = [0, *(one.number for one in row.told.points)]
        at = numbers.index(number) if number in numbers else 0
        self.slide = Slide(
            number=numbers[at],
            at=at,
            of=len(numbers) - 1,
            point=row.told.points[at - 1] if at else None,
            before=numbers[at - 1] if at else None,
            after=numbers[at + 1] if at + 1 < len(numbers) else None,
        )

    @property
    def said(self) -> tuple[Said, ...]:
        """What was voted at the point."""
        point = self.slide.point
        return self.row.told.of(point) if point else ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What has changed in the part since the edition before, or in all of it at the vote on the plan; a few of them."""
        point, number = self.slide.point, self.row.gathering.edition
        if (
            point is None
            or not point.ref
            or not number
            or number - 1 not in self.approving.editions
        ):
            return ()
        groups = self.approving.since(number - 1, number).by_sub_agreement()
        return tuple(
            change
            for group in groups
            for change in group.changes
            if point.ref in (change.ref, group.part.ref if group.part else "")
        )

    @property
    def mark(self) -> str:
        """What another screen asks for: whether this one shows something else by now."""
        votes = max((one.vote.pk for one in self.row.told.said if one.vote), default=0)
        return f"{self.row.gathering.on_screen}-{votes}"
