"""Are the texts there, short enough, and free of numbers that belong to single persons?"""

import re
from collections.abc import Iterator
from typing import Any

from knopskud.core import richtext
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.diff.said import label_of, text_of
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import Checksum, Part, Value
from knopskud.snapshot.types.fields import Rich

LOOKS_CIVIL = Words(
    "Der står noget, der ligner et CPR-nummer: {label}.",
    "Something looks like a civil registration number: {label}.",
)
PART_IT = Words(
    "Slet det: planen må ikke indeholde oplysninger om enkeltpersoner. Er det et andet nummer, så del det med mellemrum for hvert tredje ciffer.",
    "Delete it: the plan may not hold data on single persons. If it is another number, part it by a space after every third digit.",
)
DIGIT = re.compile(r"\d")
DIGITS = 10  # of a civil registration number


def in_short(at: Looking) -> Iterator[Finding]:
    """The plan says in a few sentences what it is [R21]."""
    head = at.plan.plan
    if not head.in_short:
        yield found(
            "text.in-short",
            head.ref,
            "in_short",
            Words("Planen er ikke fortalt kort.", "The plan is not told in short."),
            Words("Skriv fem sætninger, som enhver beboer forstår.", "Write five sentences that every resident understands."),
        )  # fmt: skip


def lengths(at: Looking) -> Iterator[Finding]:
    """No text is longer than the programme allows [R3]."""
    limits = at.programme.limits if at.programme else {}
    for part in every_part(at.plan):
        for name in type(part).model_fields:
            limit = limits.get(f"{part.kind}.{name}")
            text = text_of(type(part), name, getattr(part, name)) if limit else None
            if limit and text and len(text) > limit:
                yield found(
                    "text.too-long",
                    part.ref,
                    name,
                    Words("{label} i “{called}” har {count} tegn. Der er plads til {limit}.", "{label} in “{called}” has {count} characters. There is room for {limit}.").filled(label=label_of(type(part), name), called=part.called, count=len(text), limit=limit),
                    Words("Gør teksten kortere.", "Make the text shorter."),
                )  # fmt: skip


def civil_numbers(at: Looking) -> Iterator[Finding]:
    """Nothing looks like a civil registration number, also in what is hidden from residents (docs/decisions/0007)."""
    for part in every_part(at.plan):
        for name in fields_with_civil_numbers(part):
            words = LOOKS_CIVIL.filled(label=label_of(type(part), name))
            yield found("text.cpr", part.ref, name, words, PART_IT)


def fields_with_civil_numbers(part: Part) -> list[str]:
    """The names of the fields in which something looks like a civil registration number."""
    names = type(part).model_fields
    return [name for name in names if any(map(civil_number, _texts_in(part, name)))]


def _texts_in(part: Part, name: str) -> Iterator[str]:
    """Every text in a field as people read it, also those inside values; a number in bold is still one."""
    value = getattr(part, name)
    if isinstance(value, str) and any(
        isinstance(m, Rich) for m in type(part).model_fields[name].metadata
    ):
        # taking the tags out of every text is dear, and adds no digit
        if len(DIGIT.findall(value)) >= DIGITS:
            yield richtext.plain(value)
    else:
        yield from _strings(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, Value):
        for name, field in type(value).model_fields.items():
            if not any(isinstance(mark, Checksum) for mark in field.metadata):
                yield from _strings(getattr(value, name))


ALL = (in_short, lengths, civil_numbers)
