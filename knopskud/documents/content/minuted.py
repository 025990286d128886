"""Minutes of a residents' meeting as they were frozen: what their paper is made from. Words of the house come along."""

from dataclasses import dataclass
from datetime import date, time

from knopskud.core.words import Words


@dataclass(frozen=True)
class Point:
    """One point of the agenda, and whether there was a vote on it."""

    title: str
    text: str = ""
    is_voted: bool = False


@dataclass(frozen=True)
class Decided:
    """The housing organisation carries the plan through in spite of a no."""

    who: str
    day: date
    why: str


@dataclass(frozen=True)
class Voted:
    """What one afdeling said to one point. `answer` is yes, no or postponed in words; of a ballot `sent`, `received` and
    `invalid` are papers. `is_no` is a no to the plan, that the housing organisation may have `decided` on.
    """

    point: str
    department: str
    way: Words
    answer: Words
    day: date
    homes: int
    yes: int
    no: int
    blank: int
    was_taken: bool = True
    is_no: bool = False
    sent: int | None = None
    received: int | None = None
    invalid: int | None = None
    note: str = ""
    decided: Decided | None = None


@dataclass(frozen=True)
class Minuted:
    """The facts of the meeting, its agenda and proposals (with whether each came in time), its votes and what was said.

    `text` is rich text; `why` says what was corrected since the version before.
    """

    kind: Words
    departments: tuple[str, ...]
    day: date
    starts: time | None
    place: str
    edition: int | None
    agenda: tuple[Point, ...]
    votes: tuple[Voted, ...]
    text: str
    proposals: tuple[tuple[str, bool], ...] = ()
    version: int = 1
    why: str = ""
