"""A voice as residents see it, with all that came of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from knopskud.core import addresses
from knopskud.core.words import Words
from knopskud.public.voicing.about import MONEY, WHOLE, href
from knopskud.public.voicing.living import Here
from knopskud.public.voicing.newest import newest
from knopskud.voices import queries
from knopskud.voices.models import Step, Voice
from knopskud.voices.words import IDEA, KINDS, SOURCES, STATES, WAY, WEB


@dataclass(frozen=True)
class Grown:
    """The activity that an idea grew into, and where it can be read."""

    called: str
    href: str


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
    def state(self) -> Words:
        """How far it has come."""
        return STATES[self.voice.state]

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
        if self.voice.state not in WAY or not self.is_idea:
            return ()
        return tuple(STATES[one] for one in WAY[WAY.index(self.voice.state) + 1 :])


def heard(here: Here, voices: Iterable[Voice], mine: frozenset[int] = frozenset()) -> list[Heard]:
    """These voices with what came of them; `mine` are those that the reader supports. Three queries."""
    return [_heard(here, told, told.voice.pk in mine) for told in queries.told(voices)]


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
    found = (here.volume,) if key == here.key else newest(key, here.language)
    volume = found[0] if found else None
    part = volume.lookup.get(ref) if volume else None
    if volume is None or part is None:
        return Grown("", "")
    return Grown(part.called, volume.href(part))
