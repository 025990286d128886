"""Texts for residents in other languages: each stands in the part that it translates, with what it was made from."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from knopskud.core import tongues
from knopskud.core.words import Words
from knopskud.snapshot.types.base import Part, Value
from knopskud.snapshot.types.fields import Digest, Label, Later, LongText, refuse

ROOM = 2
"""A translation may be so many times as long as the Danish text."""
NO_TAG = Words(
    "Skriv sprogets kode, for eksempel ar eller pt-BR.",
    "Write the code of the language, such as ar or pt-BR.",
)
IS_DANISH = Words(
    "Dansk er det, der bliver oversat. Vælg et andet sprog.",
    "Danish is what is translated. Choose another language.",
)
NO_FIELD = Words(
    "Teksten “{field}” kan ikke oversættes.", "The text “{field}” cannot be translated."
)
TWICE = Words(
    "Der er to oversættelser af samme tekst til {language}.",
    "There are two translations of the same text into {language}.",
)
TOO_LONG = Words(
    "Oversættelsen til {language} er for lang. Den må højst fylde {most} tegn.",
    "The translation into {language} is too long. It may have at most {most} characters.",
)
ONE_LINE = Words(
    "Skriv oversættelsen til {language} på én linje.",
    "Write the translation into {language} on one line.",
)


class Translatable:
    """The field is a text that residents read; it can be translated."""


def _tag(value: str) -> str:
    try:
        tag = tongues.tidy_tag(value)
    except ValueError as error:
        raise refuse("tongue", NO_TAG) from error
    if tag.partition("-")[0] == tongues.DANISH:
        raise refuse("tongue", IS_DANISH)
    return tag


Tag = Annotated[str, Field(pattern=tongues.TAG, max_length=tongues.LONGEST), AfterValidator(_tag)]


class Translation(Value):
    """One text of a part in another language. `source` is `digest_of` the Danish text that it was made from."""

    language: Annotated[Tag, Label("Sprog", "Language")]
    field: Annotated[str, Field(max_length=40), Label("Tekst", "Text")]
    text: Annotated[LongText, Field(min_length=1), Label("Oversættelse", "Translation")]
    source: Annotated[Digest, Label("Den danske teksts kontroltal", "Checksum of the Danish text")]


def _in_order(of: tuple[Translation, ...]) -> tuple[Translation, ...]:
    """By language and field, whatever the order in which they were written."""
    return tuple(sorted(of, key=lambda one: (one.language, one.field)))


Translations = Annotated[
    tuple[Translation, ...],
    Field(max_length=400),
    AfterValidator(_in_order),
    Label("Oversættelser", "Translations"),
    Later(),
]


def digest_of(danish: str) -> str:
    """What a translation remembers of the Danish text: its SHA-256."""
    return sha256(danish.encode()).hexdigest()


@cache
def translatable(part: type[Part]) -> tuple[str, ...]:
    """The names of the fields that can be translated, in the order of the type."""
    return tuple(
        name
        for name, field in part.model_fields.items()
        if any(isinstance(mark, Translatable) for mark in field.metadata)
    )


def danish_of(part: Part, field: str) -> str:
    """The Danish text of a field as it is translated; of several lines, each on its own."""
    value = getattr(part, field)
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def danish_texts(part: Part) -> Iterator[tuple[str, str]]:
    """Every text of a part that there is something to translate in, with the name of its field."""
    for field in translatable(type(part)):
        if text := danish_of(part, field):
            yield field, text


@cache
def room_for(part: type[Part], field: str) -> tuple[int, bool]:
    """How many letters a translation of that field may have, and whether it may have several lines."""
    marks = part.model_fields[field].metadata
    most = next(mark.max_length for mark in marks if hasattr(mark, "max_length"))
    if part.model_fields[field].annotation is str:
        return most * ROOM, most > ONE_LINE_MOST
    return most * ONE_LINE_MOST * ROOM, True


ONE_LINE_MOST = 300


class TranslatedPart(Part):
    """A part with texts for residents; concrete ones end with a field `translations`."""

    @model_validator(mode="after")
    def _translations_fit(self) -> "TranslatedPart":
        seen = set()
        for one in translations_of(self):
            language = tongues.tongue(one.language).words
            if one.field not in translatable(type(self)):
                raise refuse("no_field", NO_FIELD.filled(field=one.field[:40]))
            if (one.language, one.field) in seen:
                raise refuse("twice", TWICE.filled(language=language))
            most, several = room_for(type(self), one.field)
            if len(one.text) > most:
                raise refuse("too_long", TOO_LONG.filled(language=language, most=most))
            if "\n" in one.text and not several:
                raise refuse("one_line", ONE_LINE.filled(language=language))
            seen.add((one.language, one.field))
        return self


def translations_of(part: Part) -> tuple[Translation, ...]:
    """The translations of a part; none for a kind that has no texts for residents."""
    found: tuple[Translation, ...] = getattr(part, "translations", ())
    return found
