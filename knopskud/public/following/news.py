"""What is new about the things that are followed, since each of them was told of last."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils.timezone import localdate

from knopskud.core.addresses import comparison_path, voice_path
from knopskud.core.days import said as said_day
from knopskud.core.words import Language, Words
from knopskud.following.models import Followed
from knopskud.meetings.queries import public_meetings_of
from knopskud.public.comparing import Compared
from knopskud.public.following.letters import News
from knopskud.public.voicing.newest import edition_of, newest
from knopskud.public.voicing.way import Fact, facts_of
from knopskud.public.volume import Volume
from knopskud.snapshot.diff import Change, summary
from knopskud.snapshot.types import Meeting
from knopskud.voices import queries as voices
from knopskud.voices.models import Step
from knopskud.voices.words import IDEA, STATES

AHEAD = timedelta(days=7)
MOST_LINES = 8
MORE = Words("Og {count} ændringer mere.", "And {count} more changes.")
MEETING = Words("Afdelingsmøde {day}: {place}", "Residents' meeting on {day}: {place}")
ANSWER = Words("{state}. {answer}", "{state}. {answer}")
FACT = Words("{words}. {where}.", "{words}. {where}.")
LONGEST_ANSWER = 400
Called = tuple[date, tuple[str, ...], str]
"""The day of a meeting, the refs of its afdelinger, and its place."""


class Newspaper:
    """Finds what is new: each plan asked for once, and each pair of editions compared once, whoever follows them.

    `at` is the moment of the round.
    """

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.today = localdate(at)
        self._volumes: dict[tuple[str, Language], Volume | None] = {}
        self._compared: dict[tuple[str, int, int], Compared | None] = {}
        self._meetings_of: dict[str, list[Called]] = {}

    def about(self, followed: Followed, language: Language) -> News | None:
        """What is new, or None. `followed` is moved on to the newest that there is, and has to be saved."""
        if followed.code:
            return self._of_a_voice(followed, language)
        volume = self._newest(followed.plan_key, language)
        if volume is None:
            return None
        number, older = volume.edition.number, followed.edition
        lines: list[Words] = []
        href = volume.href(followed.ref) or volume.base
        if older < number:
            lines += self._changes(followed, number)
            href = comparison_path(followed.plan_key, older, number, language) if lines else href
            followed.edition = number
        lines += self._meetings(followed, volume.plan.meetings)
        return News(followed.called, tuple(lines), settings.KNOPSKUD_BASE_URL + href) if lines else None  # fmt: skip

    def _newest(self, key: str, language: Language) -> Volume | None:
        if (key, language) not in self._volumes:
            found = newest(key, language)
            self._volumes[key, language] = found[0] if found else None
        return self._volumes[key, language]

    def _changes(self, followed: Followed, number: int) -> list[Words]:
        key, ref = followed.plan_key, followed.ref
        compared = self._between(key, followed.edition, number)
        if compared is None:
            return []
        if not ref:
            return list(summary(compared.difference)) if compared.difference.changes else []
        found = list(dict.fromkeys(change.sentence for change in _concerning(compared, ref)))
        if len(found) > MOST_LINES:
            more = len(found) - MOST_LINES + 1
            found = [*found[: MOST_LINES - 1], MORE.filled(count=more)]
        return found

    def _between(self, key: str, older: int, newer: int) -> Compared | None:
        place = (key, older, newer)
        if place not in self._compared:
            before, after = edition_of(key, older), edition_of(key, newer)
            both = (before.edition, after.edition) if before and after else None
            self._compared[place] = Compared(both) if both else None
        return self._compared[place]

    def _meetings(self, followed: Followed, meetings: tuple[Meeting, ...]) -> Iterator[Words]:
        last = max(followed.meeting or self.today, self.today)
        for day, departments, place in sorted(self._called(followed.plan_key, meetings)):
            concerns = not followed.ref or followed.ref in departments
            if concerns and last < day <= self.today + AHEAD:
                yield MEETING.filled(day=said_day(day), place=place)
                followed.meeting = day

    def _called(self, key: str, meetings: tuple[Meeting, ...]) -> list[Called]:
        """The meetings that residents are called to; those that the plan names before anybody has been called."""
        if key not in self._meetings_of:
            every = [told.gathering for told in public_meetings_of(key)]
            self._meetings_of[key] = [
                (one.day, tuple(str(d["ref"]) for d in one.departments), one.place)
                for one in every
                if not one.called_off
            ] or [(one.day, one.departments, one.place) for one in meetings]
        return self._meetings_of[key]

    def _of_a_voice(self, followed: Followed, language: Language) -> News | None:
        voice = voices.by_code(followed.code)
        if voice is None or voice.is_withdrawn or not voice.is_shown:
            return None
        (told,) = voices.told([voice])
        new = [step for step in told.steps if step.pk > followed.step]
        lines = [*map(_answer, new), *map(_fact, self._facts(followed, told, language))]
        if not lines:
            return None
        followed.step = new[-1].pk if new else followed.step
        path = voice_path(voice.plan_key, voice.code, language)
        return News(followed.called, tuple(lines), settings.KNOPSKUD_BASE_URL + path)

    def _facts(self, followed: Followed, told: voices.Told, language: Language) -> list[Fact]:
        volume = self._newest(followed.plan_key, language)
        found = facts_of(volume, told, self.at) if volume and told.voice.kind == IDEA else ()
        new = [one for one in found if one.mark not in followed.facts]
        if new:
            followed.facts = [*followed.facts, *(one.mark for one in new)]
        return new


def _answer(step: Step) -> Words:
    state = STATES[step.state]
    if not step.answer:
        return state
    short = " ".join(step.answer.split())[:LONGEST_ANSWER]
    return ANSWER.filled(state=state, answer=short)


def _fact(one: Fact) -> Words:
    said = FACT.filled(words=one.words, where=one.link)
    return Words(*map(" ".join, zip(said, one.figures, strict=True))) if one.figures else said


def _concerning(compared: Compared, ref: str) -> Iterator[Change]:
    difference = compared.difference
    groups = (*difference.by_sub_agreement(), *difference.by_department())
    for group in groups:
        if group.part and group.part.ref == ref:
            yield from group.changes
    for change in difference.changes:
        if change.ref == ref or getattr(change.part, "activity", None) == ref:
            yield change
