"""What stands in a form: as it was opened, and as it was typed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from knopskud.core.errors import KnopskudError, Problem
from knopskud.core.tongues import KNOWN
from knopskud.core.words import LANGUAGES, Words
from knopskud.public.own_words import WORDS
from knopskud.public.voicing.guard import TOKEN
from knopskud.voices.actions import Said

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
FIELDS = (
    "title",
    "text",
    "place",
    "name",
    "email",
    "phone",
    "language",
    "om",
    "udgave",
    "photo_alt",
    "photo_ok",
)


@dataclass(frozen=True)
class Form:
    """A form with its values, its token, what is wrong at which field, and what stands above it."""

    values: Mapping[str, str]
    token: str
    errors: Mapping[str, Words] = field(default_factory=dict)
    told: Words | None = None

    def wrong(self, error: KnopskudError) -> "Form":
        """The same with what was refused beside its field."""
        problems = {one.place: one.message for one in error.problems}
        return Form(self.values, self.token, problems, error.message)

    def stopped(self, told: Words, token: str, wrong: Iterable[Problem] = ()) -> "Form":
        """The same with a reason above it, and what is `wrong` at a field all the same."""
        return Form(self.values, token, {one.place: one.message for one in wrong}, told)


def opened(language: str, ref: str, edition: int, token: str) -> Form:
    """An empty form."""
    values = dict.fromkeys(FIELDS, "")
    return Form(values | {"language": language, "om": ref, "udgave": str(edition)}, token)


def language_in(asked: Mapping[str, str], usual: str) -> str:
    """The language that an address says somebody writes in, or the usual one."""
    tongue = asked.get("sprog", "")
    return tongue if tongue in KNOWN else usual


def typed(sent: Mapping[str, str]) -> Form:
    """A form as it was sent, without control characters, which nobody types and no page may hold."""
    return Form(
        {name: CONTROLS.sub("", sent.get(name, "")) for name in FIELDS}, sent.get(TOKEN, "")
    )


def said(form: Form, kind: str, edition: int, **about: Any) -> Said:
    """What somebody says. A language that has no name here is taken for Danish."""
    values = form.values
    texts: dict[str, Any] = {name: values[name] for name in ("text", "name", "email", "phone")}
    if kind == "idea":
        texts |= {name: values[name] for name in ("title", "place")}
    language = values["language"] if values["language"] in KNOWN else "da"
    return Said(kind=kind, edition=edition, language=language, **texts, **about)


def own_words(tag: str) -> Mapping[str, str] | None:
    """What the house can say in a language beside Danish and English; None for one that it has no words in."""
    return WORDS.get(tag) if tag not in LANGUAGES else None
