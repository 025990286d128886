"""The way of an idea as facts have it: on a meeting's agenda, in a published edition, begun. Nobody enters these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.timezone import localdate

from knopskud.core import addresses, days
from knopskud.core.words import Words
from knopskud.editions.models import Edition
from knopskud.editions.queries import brief_editions_of
from knopskud.meetings.refusals import is_held
from knopskud.meetings.taken_up import TakenUp, taken_up
from knopskud.meetings.words import NO, POSTPONED, YES
from knopskud.public.voicing.newest import newest
from knopskud.public.volume import Volume
from knopskud.snapshot.times import first_day
from knopskud.snapshot.types import Activity
from knopskud.voices.models import Growth
from knopskud.voices.queries import Told
from knopskud.voices.words import BEGUN, IN_PLAN, MEETING, STATES, WAY

AT = Words("Mødet {day}: {names}", "The meeting on {day}: {names}")
HELD = {
    "": Words("Talt om på mødet", "Talked about at the meeting"),
    YES: Words("Mødet sagde ja", "The meeting said yes"),
    NO: Words("Mødet sagde nej", "The meeting said no"),
    POSTPONED: Words("Mødet udsatte den", "The meeting postponed it"),
}
FIGURES = Words("{yes} for, {no} imod.", "{yes} for, {no} against.")
EDITION = Words("Udgave {number}", "Edition {number}")


@dataclass(frozen=True)
class Fact:
    """One step of the way: which one, the day, what is said of it, and where it can be read.

    `mark` tells it from every other fact of the same idea, also from what it was before a vote.
    """

    state: str
    day: date
    words: Words
    href: str
    link: Words
    mark: str
    figures: Words | None = None
    is_no: bool = False


@dataclass(frozen=True)
class Ways:
    """What is asked once for all ideas of a page: the moment, and each plan's editions."""

    volume: Volume
    at: datetime
    editions: dict[str, list[Edition]] = field(default_factory=dict)

    def of(self, grown: Sequence[Growth], taken: Sequence[TakenUp]) -> tuple[Fact, ...]:
        """The steps of one idea by day."""
        facts = [*(self._meeting(one) for one in taken)]
        for one in grown:
            facts += self._grown(one)
        return tuple(sorted(facts, key=lambda fact: (fact.day, WAY.index(fact.state))))

    def _meeting(self, one: TakenUp) -> Fact:
        gathering, outcome = one.gathering, one.outcome
        at = AT.filled(day=days.said(gathering.day), names=gathering.names)
        href = addresses.meetings_path(self.volume.edition.plan_key, self.volume.language)
        voted = outcome in (YES, NO)
        held = is_held(gathering, self.at)
        return Fact(
            MEETING,
            gathering.day,
            HELD[outcome] if held else STATES[MEETING],
            f"{href}#moede-{gathering.number}",
            at,
            f"{MEETING}:{gathering.number}:{outcome}",
            FIGURES.filled(yes=one.yes, no=one.no) if voted else None,
            outcome == NO,
        )

    def _grown(self, one: Growth) -> Iterator[Fact]:
        volume = volume_of(self.volume, one.plan_key)
        part = volume.lookup.get(one.ref) if volume else None
        later = (each for each in self._editions(one.plan_key) if each.published_at >= one.at)
        first = next(later, None)
        if volume is None or first is None or not isinstance(part, Activity):
            return
        edition = EDITION.filled(number=first.number)
        href = volume.edition_href(first.number)
        mark = f"{one.plan_key}:{one.ref}"
        yield Fact(IN_PLAN, first.day, STATES[IN_PLAN], href, edition, f"{IN_PLAN}:{mark}")
        begins = begins_on(volume, part, first.day)
        if begins <= localdate(self.at):
            called = Words(part.title, part.title)
            yield Fact(BEGUN, begins, STATES[BEGUN], volume.href(part), called, f"{BEGUN}:{mark}")

    def _editions(self, key: str) -> list[Edition]:
        if key not in self.editions:
            self.editions[key] = brief_editions_of(key)
        return self.editions[key]


def volume_of(volume: Volume, key: str) -> Volume | None:
    """The newest edition of this plan or of another of the host's."""
    if key == volume.edition.plan_key:
        return volume
    found = newest(key, volume.language)
    return found[0] if found else None


def begins_on(volume: Volume, part: Activity, known: date) -> date:
    """The first day that an activity is there: of its times, or when the plan begins; not before it was `known`."""
    start = max(volume.plan.plan.period.start, known)
    return first_day(part.times, start) or start


def facts_of(volume: Volume, told: Told, at: datetime) -> tuple[Fact, ...]:
    """The steps of one idea."""
    code = told.voice.code
    return Ways(volume, at).of(told.grown, taken_up([code]).get(code, ()))
