"""The pages of the newest edition in the languages that residents have it in: the plan in short, and each delaftale.

Only texts for residents are translated, so a language has these few pages and not all of them. Their addresses hold
refs and no titles: they stay when a title is changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from knopskud.core import addresses
from knopskud.core.tongues import DANISH, Tongue, direction, tongue
from knopskud.documents.speech import Speech, can_speak
from knopskud.public.own_words import WORDS, speaks
from knopskud.public.page import ELSEWHERE, Kept, Maker, Page, redirect
from knopskud.public.volume import Volume
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.translated import Translated, in_tongue, tongues_of
from knopskud.snapshot.types import Idea, Part


@dataclass(frozen=True)
class Reading:
    """The newest edition as it is read in one language; `danish` is the same edition on its Danish pages."""

    danish: Volume
    tag: str

    @cached_property
    def tongue(self) -> Tongue:
        """The language."""
        return tongue(self.tag)

    @cached_property
    def translated(self) -> Translated[PublicPlan]:
        """The plan in the language."""
        return in_tongue(self.danish.plan, self.tag)

    @property
    def plan(self) -> PublicPlan:
        """Its texts, in Danish where they are not translated."""
        return self.translated.plan

    def marked(self, tag: str) -> Markup:
        """The attributes of a text in another language than the page's."""
        if tag == self.tag:
            return Markup()
        return Markup(' lang="{}" dir="{}"').format(tag, direction(tag))

    def text_of(self, part: Part, field: str) -> Markup:
        """The attributes of a text of the plan: nothing, or that it is Danish."""
        return self.marked(self.translated.tongue_of(part.ref, field))

    def is_outdated(self, part: Part) -> bool:
        """Whether the Danish has changed since any text of a part was translated."""
        return part.ref in self._outdated

    @cached_property
    def _outdated(self) -> frozenset[str]:
        return frozenset(ref for ref, _ in self.translated.outdated)

    def word(self, name: str) -> Markup:
        """A word of ours, marked when it is not in the page's language."""
        said = speaks(self.tag)
        if said == self.tag:
            return Markup("{}").format(WORDS[said][name])
        return Markup("<span{}>{}</span>").format(self.marked(said), WORDS[said][name])

    def plain(self, name: str) -> str:
        """The same without marks, for attributes."""
        return WORDS[speaks(self.tag)][name]

    @cached_property
    def speech(self) -> Speech:
        """Who says days and times: the language itself where the house has its words, and Danish where not."""
        return Speech(self.tag if can_speak(self.tag) else DANISH)

    @property
    def has_danish(self) -> bool:
        """Whether some of it is not translated yet."""
        return bool(self.translated.danish)

    @property
    def base(self) -> str:
        """Where the plan in short stands."""
        return addresses.tongue_path(self.danish.edition.plan_key, self.tag)

    @property
    def new_here_href(self) -> str:
        """For somebody who just moved in."""
        return self.danish.new_here_in(self.tag)

    def say_href(self, ref: str = "") -> str:
        """Where residents write in this language about a part, or about the whole plan."""
        return addresses.say_path(self.danish.edition.plan_key, ref, tongue=self.tag)

    @property
    def idea_href(self) -> str:
        """Where residents come with an idea in this language."""
        return addresses.idea_path(self.danish.edition.plan_key, tongue=self.tag)

    @staticmethod
    def grown_href(idea: Idea) -> str:
        """The page of an idea that an activity grew from."""
        return addresses.voice_path(idea.plan, idea.code)

    def href(self, part: Part) -> str:
        """Where a delaftale stands."""
        return addresses.tongue_path(self.danish.edition.plan_key, self.tag, part.ref)


def readings(newest: Volume) -> list[Reading]:
    """The languages of an edition, in the order in which they are offered."""
    return [Reading(newest, tag) for tag in tongues_of(newest.plan)]


def pages(maker: Maker, newest: Volume, older: Sequence[Volume]) -> Iterator[Page | Kept]:
    """Every page in other languages; what an older edition had and the newest has not leads on to the Danish plan."""
    every = readings(newest)
    made = set()
    for reading in every:
        for page in _of(maker, reading, every):
            made.add(page.path)
            yield page
    for path in sorted({path for volume in older for path in _paths(volume)} - made):
        yield redirect(path, newest.plan_base, ELSEWHERE)


def _paths(volume: Volume) -> Iterator[str]:
    for reading in readings(volume):
        yield reading.base
        yield from map(reading.href, volume.plan.sub_agreements)


def _of(maker: Maker, reading: Reading, every: Sequence[Reading]) -> Iterator[Page | Kept]:
    def page(template: str, path: str, part: Part | None) -> Page | Kept:
        return maker.page_of(
            (reading.danish.edition.identity, reading.tag),
            template,
            "da",
            path.removeprefix("/"),
            reading=reading,
            every=every,
            part=part,
        )

    yield page("in_tongue", reading.base, None)
    for part in reading.plan.sub_agreements:
        yield page("part_in_tongue", reading.href(part), part)
