"""How a paper speaks: the house's words, days, times and amounts in the language of its readers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.dates import format_date

from knopskud.core import days, money
from knopskud.core.tongues import Direction, direction, spoken
from knopskud.core.words import LANGUAGES, Language, Words
from knopskud.documents import saying
from knopskud.documents.spoken import house_words
from knopskud.snapshot.times_said import (
    EVERY_MONTH,
    NUMBERED,
    ONE_MONTH,
    SAID,
    SEASON,
    each_said,
)
from knopskud.snapshot.types import MONTHS, WEEKDAYS, AgeBand, Meeting, Slot

RIGHT = "\u200f"
"""A sign that is not seen and stands in a line from the right: what is beside it does too."""


def can_speak(tag: str) -> bool:
    """Whether papers can be made in that language: the house has words in it."""
    return tag.partition("-")[0] in LANGUAGES or bool(house_words(tag))


@dataclass(frozen=True)
class Speech:
    """A language that the house has words in, by its tag."""

    tag: str

    @cached_property
    def _own(self) -> dict[Words, str]:
        return house_words(self.tag)

    @property
    def language(self) -> Language:
        """The interface's language for what is said in no other."""
        return spoken(self.tag)

    @property
    def is_interface(self) -> bool:
        """Whether the interface speaks it too."""
        return self.tag in LANGUAGES

    @property
    def direction(self) -> Direction:
        """Where lines begin."""
        return direction(self.tag)

    def said(self, words: Words, **values: object) -> str:
        """The words with their values; a `Words` value is said in the same language."""
        text = self._own.get(words) or words.said_in(self.language)
        told = {k: self.said(v) if isinstance(v, Words) else v for k, v in values.items()}
        return text.format(**told) if told else text

    @property
    def stop(self) -> str:
        """What a sentence ends with."""
        return "۔" if self.tag.startswith("ur") else "."

    @property
    def dot(self) -> str:
        """What stands between facts: never the first thing of a line, and of the direction of the line."""
        return f"\u00a0{RIGHT}·{RIGHT} " if self.direction == "rtl" else "\u00a0· "

    @property
    def comma(self) -> str:
        """What parts the things of a row."""
        return "، " if self.direction == "rtl" else ", "

    def day(self, day: date) -> str:
        """`11. september 2017`, with the name of the month in the language."""
        if not self._own:
            return days.said(day).said_in(self.language)
        return format_date(day, "d MMMM y", self._locale)

    def weekday(self, meeting: Meeting) -> str:
        """`Tirsdag 12. september 2017`; the date itself never breaks over two lines."""
        if not self._own:
            return saying.weekday(meeting, self.language)
        said = format_date(meeting.day, "EEEE d\u00a0MMMM\u00a0y", self._locale)
        return said[:1].upper() + said[1:]

    def clock(self, at: time | None) -> str:
        """`kl. 19.00` in Danish, `19:00` in every other language, or nothing."""
        if not self._own:
            return saying.clock(at, self.language)
        return f"{at:%H:%M}" if at else ""

    def moment(self, meeting: Meeting) -> str:
        """The day and the time of a meeting on one line."""
        between = " " if self.is_interface else self.comma
        return between.join(filter(None, (self.weekday(meeting), self.clock(meeting.starts))))

    def money(self, amount: Decimal, *, decimals: bool = False) -> str:
        """An amount as it stands on a Danish bill, but in English."""
        return money.said(amount, self.language, decimals=decimals)

    def ages(self, band: AgeBand) -> str:
        """Who can join by age; nothing for everybody."""
        words = saying.ages_in_words(band)
        return self.said(words[0], **words[1]) if words else ""

    def times(self, slots: Iterable[Slot]) -> str:
        """When something comes again; days that differ in nothing else are told together."""
        if not self._own:
            return ". ".join(words.said_in(self.language) for words in each_said(slots))
        alike: dict[Slot, list[str]] = {}
        for slot in slots:
            key = slot if slot.day else slot.model_copy(update={"weekday": None})
            day = self._named("days", list(WEEKDAYS).index(slot.weekday or "monday"))
            alike.setdefault(key, []).append(day)
        return f"{self.stop} ".join(self._time(*one) for one in alike.items())

    def _time(self, slot: Slot, weekdays: list[str]) -> str:
        if slot.day is not None:
            when = format_date(slot.day, "EEEE d MMMM y", self._locale)
        else:
            words = {**SAID, **NUMBERED}[slot.every]
            when = self.said(words, day=self.comma.join(weekdays), month=EVERY_MONTH)
        hours = self.clock(slot.start)
        if slot.end is not None:
            last = self.clock(slot.end)
            from_right = self.direction == "rtl"  # where a dash may be read from either side
            hours = self.said(SEASON, first=hours, last=last) if from_right else f"{hours}-{last}"
        return self.comma.join(filter(None, (when, hours, self._season(slot))))

    def _season(self, slot: Slot) -> str:
        if slot.first_month is None or slot.last_month is None:
            return ""
        first, last = (self._month(one) for one in (slot.first_month, slot.last_month))
        words = ONE_MONTH if slot.first_month == slot.last_month else SEASON
        return self.said(words, first=first, last=last)

    def _month(self, name: str) -> str:
        return self._named("months", list(MONTHS).index(name) + 1)

    def _named(self, what: str, number: int) -> str:
        names = getattr(Locale.parse(self._locale), what)["format"]["wide"]
        return str(names[number])

    @cached_property
    def _locale(self) -> str:
        """The names of days and months; digits stay Western."""
        return self.tag.partition("-")[0]
