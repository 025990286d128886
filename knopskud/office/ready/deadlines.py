"""The plan's own calendar, counted from today: what comes, what has happened, and what nobody has marked (R8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.office.ready.away import away
from knopskud.snapshot.types import Step

State = Literal["happened", "passed", "missed", "soon", "later"]
BY_ITSELF = frozenset({"start", "end"})
"""Kinds that come with the calendar: nobody has to mark them."""
SOON = 30  # days
ON_THE_DAY = Words("skete på dagen", "happened on the day")
HAPPENED = Words("skete {day}", "happened on {day}")
MISSED = Words("{away} og ikke sat som sket", "{away} and not marked as done")


@dataclass(frozen=True)
class Deadline:
    """One step of the calendar as seen on a day. `days` are from then to the step; negative when it is past."""

    step: Step
    today: date

    @property
    def days(self) -> int:
        """Days left."""
        return (self.step.day - self.today).days

    @property
    def state(self) -> State:
        """Whether it has happened, came by itself, was missed or not marked, is near, or far off."""
        if self.step.happened:
            return "happened"
        if self.days < 0:
            return "passed" if self.step.type in BY_ITSELF else "missed"
        return "soon" if self.days <= SOON else "later"

    @property
    def said(self) -> Words:
        """`om 12 dage`, `for 3 dage siden og ikke sat som sket`, `skete 13. oktober 2017`."""
        if self.step.happened == self.step.day:
            return ON_THE_DAY
        if self.step.happened:
            return HAPPENED.filled(day=days.said(self.step.happened))
        found = away(self.step.day, self.today)
        return MISSED.filled(away=found) if self.state == "missed" else found


def deadlines(steps: Iterable[Step], today: date) -> tuple[Deadline, ...]:
    """Every step by its day."""
    return tuple(Deadline(step, today) for step in sorted(steps, key=lambda step: step.day))


def open_ones(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """What has still to happen or to be marked: missed ones first, as they lie in time."""
    return tuple(one for one in found if one.state in ("missed", "soon", "later"))


@dataclass(frozen=True)
class Consent:
    """One of the two yeses that a plan needs: to its content, and to its money. `next` is what it waits for."""

    type: str
    heading: Words
    happened: date | None
    next: Deadline | None

    @property
    def in_calendar(self) -> bool:
        """Whether the calendar knows of it at all."""
        return bool(self.happened or self.next)


CONSENTS = {
    "content_approval": Words("Indholdet er godkendt", "The content is approved"),
    "money_release": Words("Pengene er frigivet", "The money is released"),
}
FORGOTTEN = Words(
    "Indholdet er godkendt, men pengene er ikke frigivet. Det er to beslutninger, og den sidste bliver let glemt.",
    "The content is approved, but the money is not released. These are two decisions, and the last is easily forgotten.",
)


def consents(found: tuple[Deadline, ...]) -> tuple[Consent, ...]:
    """The two yeses; each has happened when every step of its kind has."""
    return tuple(_consent(type_, found) for type_ in CONSENTS)


def _consent(type_: str, found: tuple[Deadline, ...]) -> Consent:
    own = [one for one in found if one.step.type == type_]
    waiting = [one for one in own if one.step.happened is None]
    happened = [one.step.happened for one in own if one.step.happened]
    return Consent(
        type=type_,
        heading=CONSENTS[type_],
        happened=max(happened) if happened and not waiting else None,
        next=waiting[0] if waiting else None,
    )


def forgotten(both: tuple[Consent, ...]) -> Words | None:
    """What to say when the content has its yes and the money has not; None otherwise."""
    content, money = both
    return FORGOTTEN if content.happened and not money.happened else None
