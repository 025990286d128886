"""How the value of a field is said in words."""

from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from knopskud.core import days, money, richtext
from knopskud.core.tongues import tongue
from knopskud.core.words import Words
from knopskud.snapshot import times_said
from knopskud.snapshot.diff.model import NOTHING
from knopskud.snapshot.links import link_paths
from knopskud.snapshot.types import (
    ORIGINS,
    AgeBand,
    AttachedFile,
    Choice,
    Contribution,
    Idea,
    Label,
    Origin,
    Part,
    Period,
    Photo,
    Rich,
    Slot,
    Translation,
)

YES, NO = Words("ja", "yes"), Words("nej", "no")
ALL_AGES = Words("alle aldre", "all ages")
FROM_AGE, TO_AGE = Words("fra {age} år", "from age {age}"), Words("til {age} år", "to age {age}")
BETWEEN = Words("{youngest}-{oldest} år", "aged {youngest}-{oldest}")
SCENARIO = "current_scenario"
"""The one link that may be empty and therefore is a plain text in the types."""
PHOTO = Words("“{alt}” (billede {mark})", "“{alt}” (picture {mark})")
PHOTO_BY = Words(
    "“{alt}” (billede {mark}, foto: {credit})", "“{alt}” (picture {mark}, photo: {credit})"
)
MARK = 6
"""Digits of a checksum that tell two pictures or files apart."""
FROM_TO = Words("{start} - {end}", "{start} - {end}")

M = TypeVar("M")
Called = Callable[[str], str]
"""Gives the name of the part with a ref."""


@cache
def label_of(part: type[Part], name: str) -> Words:
    """The words beside a field; the field's own name for one without."""
    mark = _mark(part.model_fields[name], Label)
    return mark.words if mark else Words(name, name)


def text_of(part: type[Part], name: str, value: Any) -> str | None:
    """The letters of a text that people write, a list's texts on lines; None for every other kind of field."""
    field = part.model_fields[name]
    if name in _links(part):
        return None
    if isinstance(value, tuple) and value and all(isinstance(line, str) for line in value):
        return "\n".join(value)
    if not isinstance(value, str):
        return None
    if _mark(field, Choice) or _is_key(field):
        return None
    return richtext.plain(value) if _mark(field, Rich) else value


def said(part: type[Part], name: str, value: Any, called: Called) -> Words:
    """The value of a field in words; empty words for an empty value."""
    if value in (None, (), ""):
        return NOTHING
    field = part.model_fields[name]
    if choice := _mark(field, Choice):
        return choice.words.get(str(value), _same(str(value)))
    if name in _links(part):
        refs = value if isinstance(value, tuple) else (value,)
        return _same(", ".join(called(ref) for ref in refs))
    text = None if isinstance(value, tuple) else text_of(part, name, value)
    return _value(value, called) if text is None else _same(text)


def _value(value: Any, called: Called) -> Words:
    match value:
        case bool():
            return YES if value else NO
        case date():
            return days.said(value)
        case time():
            return Words(f"kl. {value:%H.%M}", f"{value:%H:%M}")
        case Decimal():
            return Words(f"{value:f}".replace(".", ","), f"{value:f}")
        case Period():
            return FROM_TO.filled(start=days.said(value.start), end=days.said(value.end))
        case Contribution():
            return _contribution(value, called)
        case AgeBand() | Idea() | Origin() | Photo() | AttachedFile() | Translation():
            return OF_ITS_OWN[type(value)](value)
        case tuple() if isinstance(value[0], Slot):
            return _listed(times_said.each_said(value))
        case tuple():
            return _listed([_value(one, called) for one in value])
    return _same(str(value))


def _listed(each: Sequence[Words]) -> Words:
    return Words("; ".join(w.da for w in each), "; ".join(w.en for w in each))


def _carried(value: Photo | AttachedFile) -> Words:
    """A photo or a file, told apart from another of the same name by the first digits of its checksum."""
    mark = value.digest[:MARK]
    if isinstance(value, AttachedFile):
        return _same(f"{value.name} ({mark})")
    words = PHOTO_BY if value.credit else PHOTO
    return words.filled(alt=value.alt or "–", mark=mark, credit=value.credit)


def _contribution(value: Contribution, called: Called) -> Words:
    brings = ", ".join(filter(None, (value.role, value.gives)))
    return _same(": ".join(filter(None, (called(value.partner), brings))))


def _origin(value: Origin) -> Words:
    source = " ".join(filter(None, (value.ref, value.plan)))
    told = f" ({source})" if source else ""
    told += f": {value.story}" if value.story else ""
    return Words(*(f"{word}{told}" for word in ORIGINS[value.type]))


def _ages(band: AgeBand) -> Words:
    if band.youngest is not None and band.oldest is not None:
        return BETWEEN.filled(youngest=band.youngest, oldest=band.oldest)
    if band.youngest is not None:
        return FROM_AGE.filled(age=band.youngest)
    return TO_AGE.filled(age=band.oldest) if band.oldest is not None else ALL_AGES


def _idea(value: Idea) -> Words:
    return _same(f"“{value.title}”")


def _translation(value: Translation) -> Words:
    language = tongue(value.language).words
    return Words(*(f"{name.capitalize()}: {value.text}" for name in language))


OF_ITS_OWN: dict[type, Callable[[Any], Words]] = {
    AgeBand: _ages,
    Idea: _idea,
    Origin: _origin,
    Photo: _carried,
    AttachedFile: _carried,
    Translation: _translation,
}
"""How values are said that are made up of several things."""


def kroner_more(amount: Decimal) -> Words:
    """An amount without its sign, in whole kroner."""
    return Words(money.said(abs(amount), "da"), money.said(abs(amount), "en"))


def _same(text: str) -> Words:
    return Words(text, text)


def _mark(field: FieldInfo, of: type[M]) -> M | None:
    return next((mark for mark in field.metadata if isinstance(mark, of)), None)


@cache
def _links(part: type[Part]) -> frozenset[str]:
    """The fields whose value is refs and nothing else."""
    return frozenset({path[0] for path, *_ in link_paths(part) if len(path) == 1}) | {SCENARIO}


def _is_key(field: FieldInfo) -> bool:
    return any(getattr(mark, "pattern", None) for mark in field.metadata)
