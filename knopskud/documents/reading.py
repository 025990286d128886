"""A plan as a paper for residents tells it: in their language where it is translated, and in marked Danish elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from knopskud.core.words import Words
from knopskud.documents import folder_words as words
from knopskud.documents.foreign import danish, plain
from knopskud.documents.speech import Speech
from knopskud.documents.stamp import Stamp
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.times_said import each_said, every_when, when_of
from knopskud.snapshot.translated import in_tongue, part_in_tongue
from knopskud.snapshot.types import LISTS, SINGLES, Activity, Part, translatable

P = TypeVar("P", bound=Part)
REMEMBERED = 8


@dataclass(frozen=True)
class Reading:
    """`plan` has its Danish texts marked; `bare` is the same without marks: what is drawn and measured."""

    speech: Speech
    plan: PublicPlan
    bare: PublicPlan
    has_danish: bool = False
    is_outdated: bool = False

    @classmethod
    @lru_cache(REMEMBERED)
    def of(cls, plan: PublicPlan, language: str) -> "Reading":
        """The plan for readers of that language; the same one for the next paper."""
        read = in_tongue(plan, language)
        if read.plan is plan:
            return cls(Speech(language), plan, plan)
        parts: dict[str, Any] = {
            name: marked_part(getattr(plan, name), language) for name in SINGLES
        }
        parts |= {name: _each(getattr(plan, name), language) for name in LISTS}
        marked = plan.model_copy(update=parts)
        return cls(Speech(language), marked, read.plan, bool(read.danish), bool(read.outdated))

    @cached_property
    def remarks(self) -> list[str]:
        """What the paper says of its translation: that some of it is missing, or older than the Danish text."""
        found = ((self.has_danish, words.NOT_TRANSLATED), (self.is_outdated, words.OUTDATED))
        return [self.speech.said(said) for there, said in found if there]

    def when(self, activity: Activity) -> str:
        """When an activity is: as it was translated, or by its times, or in Danish."""
        if self.speech.is_interface:
            return when_of(activity).said_in(self.speech.language)
        _, left = part_in_tongue(activity, self.speech.tag)
        if activity.when and "when" not in left:
            return activity.when
        own = activity.model_copy(update={"when": plain(activity.when)})
        more = len(every_when(own)) > len(each_said(own.times))
        return self.speech.dot.join(
            filter(None, (self.speech.times(own.times), activity.when if more else ""))
        )

    def label(self, stamp: Stamp) -> str:
        """Which text it is: a draft or not, the edition's number and its day."""
        if self.speech.is_interface:
            return stamp.edition_label.said_in(self.speech.language)
        said: Words = words.DRAFT_OF if stamp.draft else words.EDITION_OF
        said = words.UNPUBLISHED_OF if stamp.number is None else said
        return self.speech.said(said, number=stamp.number, day=self.speech.day(stamp.day))


def marked_part(part: P, language: str) -> P:
    """The part in that language, its Danish texts marked as such."""
    read, left = part_in_tongue(part, language)
    texts = {
        name: _marked(getattr(read, name)) for name in translatable(type(part)) if name in left
    }
    return read.model_copy(update=texts) if texts else read


def _marked(value: Any) -> Any:
    return tuple(map(danish, value)) if isinstance(value, tuple) else danish(value)


def _each(parts: Iterable[P], language: str) -> tuple[P, ...]:
    return tuple(marked_part(part, language) for part in parts)
