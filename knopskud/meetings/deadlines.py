"""The days that come before and after a residents' meeting: pure functions of the rules and the meeting's day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from knopskud.core.words import Words


@dataclass(frozen=True)
class Rules:
    """Days before the meeting (`notice`, `proposals`, `papers`) and after it (`minutes`), as the statutes ask for them."""

    notice: int = 28
    proposals: int = 14
    papers: int = 7
    minutes: int = 28


USUAL = Rules()
LONGEST = 90
"""Days that a rule can have."""
NAMES: dict[str, Words] = {
    "notice": Words("Indkaldelsen skal ud", "The notice must be out"),
    "proposals": Words("Sidste dag for forslag", "Last day for proposals"),
    "papers": Words("Forslag og papirer skal ud", "Proposals and papers must be out"),
    "minutes": Words("Referatet skal kunne læses", "The minutes must be there to read"),
}


class Ruled(Protocol):
    """What is asked of a rule, kept or not."""

    @property
    def notice(self) -> int: ...
    @property
    def proposals(self) -> int: ...
    @property
    def papers(self) -> int: ...
    @property
    def minutes(self) -> int: ...


def together(rules: Iterable[Ruled]) -> Rules:
    """One set of rules for a joint meeting: what is kindest to the residents of each housing organisation.

    They hear of it, get the papers and can read the minutes as early as the strictest of them asks for, and may hand
    in proposals as late as the most lenient allows, but never after the papers are out.
    """
    found: list[Ruled] = list(rules) or [USUAL]
    papers = max(one.papers for one in found)
    return Rules(
        notice=max(one.notice for one in found),
        proposals=max(papers, min(one.proposals for one in found)),
        papers=papers,
        minutes=min(one.minutes for one in found),
    )


@dataclass(frozen=True)
class Deadlines:
    """The last day of each, the day itself included."""

    notice: date
    proposals: date
    papers: date
    minutes: date


def deadlines(rules: Ruled, day: date) -> Deadlines:
    """The deadlines of a meeting on `day`."""
    return Deadlines(
        notice=day - timedelta(days=rules.notice),
        proposals=day - timedelta(days=rules.proposals),
        papers=day - timedelta(days=rules.papers),
        minutes=day + timedelta(days=rules.minutes),
    )


State = Literal["done", "late", "missed", "soon", "open"]
SOON = 7
"""Days before a deadline in which it is near."""


@dataclass(frozen=True)
class Due:
    """One deadline as it stands today: `done` in time, done `late`, `missed`, `soon` or `open`."""

    name: str
    day: date
    state: State

    @property
    def words(self) -> Words:
        """What is to be done."""
        return NAMES[self.name]

    @property
    def waits(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state in ("missed", "soon", "open")


def due(name: str, day: date, done: date | None, today: date) -> Due:
    """How a deadline stands, for something that was done on the day `done` or not yet."""
    if done is not None:
        return Due(name, day, "done" if done <= day else "late")
    if today > day:
        return Due(name, day, "missed")
    return Due(name, day, "soon" if day - today <= timedelta(days=SOON) else "open")
