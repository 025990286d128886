"""A voice as residents see it, with all that came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.timezone import localdate, now

from knopskud.core import addresses
from knopskud.core.words import Words
from knopskud.meetings.taken_up import taken_up
from knopskud.public.voicing.about import MONEY, WHOLE, href
from knopskud.public.voicing.living import Here
from knopskud.public.voicing.way import Fact, Ways, volume_of
from knopskud.voices import queries
from knopskud.voices.models import Step, Voice
from knopskud.voices.words import (
    ANSWERED,
    BEGUN,
    GROWS,
    IDEA,
    IN_PLAN,
    KINDS,
    MEETING,
    NOT_NOW,
    SOURCES,
    STATES,
    WAY,
    WEB,
)


@dataclass(frozen=True)
class Grown:
    """The activity that an idea grew into, and where it can be read."""

    called: str
    href: str


@dataclass(frozen=True)
class Entry:
    """One thing on the way of a voice: a step with what was said, or a fact."""

    day: date
    words: Words
    state: str
    answer: str = ""
    fact: Fact | None = None

    @property
    def is_end(self) -> bool:
        """Whether the way ends here, as long as nothing else happens."""
        return self.state in (NOT_NOW, ANSWERED) or (self.fact is not None and self.fact.is_no)

    @property
    def look(self) -> str:
        """The look of its badge."""
        if self.fact is not None and self.fact.is_no:
            return "clay"
        return {IN_PLAN: "leaf", BEGUN: "leaf", NOT_NOW: "dashed"}.get(self.state, "")


@dataclass(frozen=True)
class Heard:
    """What stands on a page about one voice. `is_read` is whether somebody of the staff has looked at it."""

    voice: Voice
    href: str
    about: Words
    about_href: str
    steps: tuple[Step, ...]
    hidden_because: str
    is_read: bool
    grown: tuple[Grown, ...]
    facts: tuple[Fact, ...] = ()
    is_mine: bool = False

    @property
    def report_href(self) -> str:
        """Where one tells that it should not stand there."""
        return self.href + addresses.REPORT

    @property
    def support_href(self) -> str:
        """Where an idea is supported."""
        return self.href + addresses.SUPPORT

    @property
    def picture_href(self) -> str:
        """The photo that came with an idea."""
        return self.href + addresses.PICTURE

    @property
    def shows_picture(self) -> bool:
        """Whether everybody may see the photo: somebody of the staff has looked at it first, whatever the rules."""
        return bool(self.voice.photo) and self.voice.is_shown and self.is_read

    @property
    def kind(self) -> Words:
        """Whether it is a comment or an idea."""
        return KINDS[self.voice.kind]

    @property
    def about_in_words(self) -> Words:
        """The same inside a sentence: names keep their letters."""
        names = self.about not in (WHOLE, MONEY)
        return self.about if names else Words(*(one[:1].lower() + one[1:] for one in self.about))

    @property
    def is_idea(self) -> bool:
        """Whether it can be supported and grow."""
        return self.voice.kind == IDEA

    @property
    def way(self) -> tuple[Entry, ...]:
        """What was said and what happened, in the order of the days."""
        steps = [Entry(localdate(x.at), STATES[x.state], x.state, x.answer) for x in self.steps]
        facts = [Entry(x.day, x.words, x.state, fact=x) for x in self.facts]
        return tuple(sorted((*steps, *facts), key=lambda one: one.day))

    @property
    def now(self) -> Entry:
        """How far it has come: what is in the plan or begun stays so, whatever is said later."""
        grown = [one for one in self.way if one.fact and one.state in (IN_PLAN, BEGUN)]
        return grown[-1] if grown else self.way[-1]

    @property
    def state(self) -> Words:
        """The same in words."""
        return self.now.words

    @property
    def source(self) -> Words | None:
        """How it reached the secretariat, when that was not on the site."""
        return None if self.voice.source == WEB else SOURCES.get(self.voice.source)

    @property
    def answers(self) -> tuple[Step, ...]:
        """The steps with something said, the oldest first."""
        return tuple(step for step in self.steps if step.answer)

    @property
    def to_come(self) -> tuple[Words, ...]:
        """The rest of the way of an idea that is on it."""
        if not self.is_idea or self.now.is_end:
            return ()
        far = max(WAY.index(one.state) for one in self.way if one.state in WAY)
        if any(one.state == GROWS for one in self.way):
            far = max(far, WAY.index(MEETING))
        return tuple(STATES[one] for one in WAY[far + 1 :])


def heard(here: Here, voices: Iterable[Voice], mine: frozenset[int] = frozenset()) -> list[Heard]:
    """These voices with what came of them; `mine` are those that the reader supports. At most eight queries."""
    every, ways = queries.told(voices), Ways(here.volume, now())
    taken = taken_up(told.voice.code for told in every if told.voice.kind == IDEA)
    return [
        replace(
            _heard(here, told, told.voice.pk in mine),
            facts=ways.of(told.grown, taken.get(told.voice.code, ())),
        )
        for told in every
    ]


def _heard(here: Here, told: queries.Told, is_mine: bool) -> Heard:
    voice, shown = told.voice, told.showings
    read = any(one.by_id for one in shown if one.is_shown) or any(one.by_id for one in told.steps)
    return Heard(
        voice=voice,
        href=addresses.voice_path(here.key, voice.code, here.language),
        about=_about(voice),
        about_href=href(here.volume, voice.ref),
        steps=told.steps,
        hidden_because=shown[-1].why if shown and not shown[-1].is_shown else "",
        is_read=read or voice.source != WEB,
        grown=tuple(_grown(here, one.plan_key, one.ref) for one in told.grown),
        is_mine=is_mine,
    )


def _about(voice: Voice) -> Words:
    if not voice.ref:
        return WHOLE
    return MONEY if voice.called == MONEY.da else Words(*[voice.called or voice.ref] * 2)


def _grown(here: Here, key: str, ref: str) -> Grown:
    """In this plan or in another one of the host's; an activity that is not published yet is called by what it is."""
    volume = volume_of(here.volume, key)
    part = volume.lookup.get(ref) if volume else None
    if volume is None or part is None:
        return Grown("", "")
    return Grown(part.called, volume.href(part))
