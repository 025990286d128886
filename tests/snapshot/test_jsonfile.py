"""Files that are no plan file at all: each is told from the others in both languages."""

import json

import pytest

from knopskud.core.errors import Invalid
from knopskud.snapshot.jsonfile import LARGEST, load
from tests.snapshot.data import in_bytes, whole

PLAN = in_bytes(whole())

CASES = {
    "nothing": (b"", "Filen er tom.", "The file is empty."),
    "only spaces": (b" \n\t ", "Filen er tom.", "The file is empty."),
    "only a mark": (b"\xef\xbb\xbf", "Filen er tom.", "The file is empty."),
    "no JSON": (b"PK\x03\x04", "linje 1, tegn 1", "line 1, character 1"),
    "cut off": (PLAN[:-20], "ødelagt eller afbrudt", "broken or cut off"),
    "cut inside a letter": (
        b'{"a": "\xc3',
        "kan ikke læses fra byte 7",
        "cannot be read from byte 7",
    ),
    "two plans": (PLAN + PLAN, "ødelagt eller afbrudt", "broken or cut off"),
    "a comma too many": (b'{"a": 1,}', "linje 1, tegn", "line 1, character"),
    "Latin letters of one byte": (
        '{"plan": "Bøgely"}'.encode("latin-1"),
        "Gem filen som UTF-8",
        "Save the file as UTF-8",
    ),
    "letters of two bytes": (PLAN.decode().encode("utf-16"), "Gem filen som UTF-8", "UTF-8"),
    "a list": (b"[]", "skal begynde med {", "must begin with {"),
    "a text": (b'"plan"', "skal begynde med {", "must begin with {"),
    "nothing at all": (b"null", "skal begynde med {", "must begin with {"),
    "a field twice": (b'{"a": 1, "a": 2}', "a står to gange", "a stands twice"),
    "a field twice inside": (b'{"a": [{"b": 1, "b": 1}]}', "b står to gange", "b stands twice"),
    "no number": (b'{"a": NaN}', "NaN er ikke et tal", "NaN is not a usable number"),
    "no end": (b'{"a": -Infinity}', "-Infinity er ikke et tal", "-Infinity is not a usable number"),
    "a number of many digits": (
        b'{"a": ' + b"9" * 5_000 + b"}",
        "99999999999999999999… er ikke et tal",
        "99999999999999999999… is not a usable number",
    ),
    "lists in lists": (b'{"a":' * 100_000, "for dybt indrammet", "nested too deeply"),
    "too large": (
        b'{"a": "' + b"a" * LARGEST + b'"}',
        "Den største planfil, der kan læses, er på 5 MB",
        "The largest plan file that can be read has 5 MB",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_reason_is_told(name: str) -> None:
    data, danish, english = CASES[name]
    with pytest.raises(Invalid) as refused:
        load(data)
    (problem,) = refused.value.problems
    assert danish in problem.message.da
    assert english in problem.message.en


def test_a_mark_before_the_first_letter_is_no_fault() -> None:
    assert load(b"\xef\xbb\xbf" + PLAN) == load(PLAN)


def test_a_field_that_stands_twice_is_named_without_signs_that_hide() -> None:
    name = "\u202enalp" + "x" * 500
    data = f"{{{json.dumps(name)}: 1, {json.dumps(name)}: 1}}".encode()
    with pytest.raises(Invalid) as refused:
        load(data)
    said = refused.value.said_in("en")
    assert "U+202Enalp" in said
    assert len(said) < 300
