"""JSON from strangers: read strictly, so that no two readers can understand the same file differently."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knopskud.core.errors import Invalid, Problem
from knopskud.core.text import shown
from knopskud.core.words import Words
from knopskud.snapshot.bounds import DEEPEST
from knopskud.snapshot.places import Loc, label_at, place_of
from knopskud.snapshot.types import PlanSnapshot

LARGEST = 5 * 1024 * 1024
"""Bytes. The demo's plan has 150 thousand; a plan of 60 activities with long texts has less than one million."""
LONGEST_NUMBER = 20
"""Signs of a whole number. The largest amount has ten digits."""

NOT_JSON = Words(
    "Filen er ikke en planfil, som programmet kan læse.",
    "The file is not a plan file that the program can read.",
)
TOO_LARGE = Words(
    "Filen fylder over {most} MB. Den største planfil, der kan læses, er på {most} MB.",
    "The file has more than {most} MB. The largest plan file that can be read has {most} MB.",
)
EMPTY = Words("Filen er tom.", "The file is empty.")
NOT_UTF8 = Words(
    "Filens tegn kan ikke læses fra byte {byte}. Gem filen som UTF-8.",
    "The file's letters cannot be read from byte {byte}. Save the file as UTF-8.",
)
BROKEN = Words(
    "Filen er ødelagt eller afbrudt ved linje {line}, tegn {column}.",
    "The file is broken or cut off at line {line}, character {column}.",
)
TOO_DEEP = Words("Filen er for dybt indrammet.", "The file is nested too deeply.")
TWICE = Words(
    "Feltet {name} står to gange samme sted.", "The field {name} stands twice at the same place."
)
NO_NUMBER = Words("{number} er ikke et tal, der kan bruges.", "{number} is not a usable number.")
NOT_AN_OBJECT = Words(
    "Filen skal begynde med { og holde én plan.", "The file must begin with { and hold one plan."
)


@dataclass(frozen=True)
class _Strange:
    """Stands where a file holds something that JSON allows and a plan file does not."""

    words: Words


def load(data: bytes) -> dict[str, Any]:
    """The one object in a JSON file. Raises Invalid for anything that is not UTF-8, whole, plain and of sensible size."""
    if len(data) > LARGEST:
        raise _invalid(TOO_LARGE.filled(most=LARGEST // 1024 // 1024))
    text = _text(data)
    try:
        found = json.loads(
            text, object_pairs_hook=_object, parse_constant=_number, parse_int=_number
        )
    except RecursionError as error:  # long before that it is deeper than `bounds` allows
        raise _invalid(TOO_DEEP) from error
    except json.JSONDecodeError as error:
        raise _invalid(BROKEN.filled(line=error.lineno, column=error.colno)) from error
    if not isinstance(found, dict):
        raise _invalid(NOT_AN_OBJECT)
    if first := next(_strange(found), None):
        loc, strange = first
        problem = Problem(place_of(loc), strange.words, label_at(PlanSnapshot, loc))
        raise Invalid(NOT_JSON, (problem,))
    return found


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")  # some editors put a mark before the first letter
    except UnicodeDecodeError as error:
        raise _invalid(NOT_UTF8.filled(byte=error.start)) from error
    if not text.strip():
        raise _invalid(EMPTY)
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        found[name] = _Strange(TWICE.filled(name=shown(name))) if name in found else value
    return found


def _number(written: str) -> int | _Strange:
    if len(written) <= LONGEST_NUMBER and written.removeprefix("-").isdecimal():
        return int(written)
    return _Strange(NO_NUMBER.filled(number=shown(written, LONGEST_NUMBER)))


def _strange(found: Any) -> Iterator[tuple[Loc, _Strange]]:
    """What is strange, with its place; level by level, since a file may be nested too deeply for recursion."""
    level: list[tuple[Loc, Any]] = [((), found)]
    for _ in range(DEEPEST):
        inner: list[tuple[Loc, Any]] = []
        for loc, value in level:
            inside = value.items() if isinstance(value, dict) else enumerate(value)
            for step, one in inside:
                if isinstance(one, _Strange):
                    yield (*loc, step), one
                elif isinstance(one, dict | list):
                    inner.append(((*loc, step), one))
        level = inner


def _invalid(words: Words) -> Invalid:
    return Invalid(NOT_JSON, (Problem("", words),))
