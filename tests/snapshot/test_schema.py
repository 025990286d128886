"""The published JSON Schema, read by somebody else's reader."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from knopskud.snapshot.canonical import as_data
from knopskud.snapshot.schema import FILE, schema, text
from knopskud.snapshot.types import PlanSnapshot
from tests.snapshot.data import Break, broken, put, whole
from tests.strategies import snapshots

PUBLISHED = json.loads(FILE.read_text(encoding="utf-8"))
READER = Draft202012Validator(PUBLISHED, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_file_is_what_the_types_say_now() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)
    assert PUBLISHED["$id"] == "urn:knopskud:helhedsplan:1"


@given(snapshots())
def test_every_plan_is_accepted(plan: PlanSnapshot) -> None:
    assert [error.message for error in READER.iter_errors(as_data(plan))] == []


@pytest.mark.parametrize(
    "change",
    [
        put("schema", "helhedsplan/0"),
        lambda data: data.pop("schema"),
        lambda data: data.pop("plan"),
        put("plan.key", "Min plan"),
        put("plan.ref", "P-2"),
        put("plan.titel", "x"),
        put("aktiviteter", []),
        put("activities", {}),
        put("activities.0.ref", "D-1"),
        put("activities.0.reach", "secret"),
        put("activities.0.title", ""),
        put("activities.0.title", "a" * 301),
        put("activities.0.departments", ["AF-1"] * 201),
        put("meetings.0.day", "12. september"),
        put("meetings.0.day", 1505174400),
        put("meetings.0.starts", "19:30Z"),
        put("departments.0.homes", -1),
        put("departments.0.homes", value=True),
        put("sources.0.amounts.0.amount", "-1"),
        put("sources.0.amounts.0.amount", -1),
        put("sources.0.amounts.0.amount", "10.005"),
        put("sources.0.amounts.0.amount", "1e9"),
        put("sources.0.amounts.0.year", 18),
        put("indicators.0.baseline", "mange"),
    ],
)
def test_broken_plans_are_refused(change: Break) -> None:
    assert not READER.is_valid(broken(change))


def test_the_unbroken_plan_is_accepted() -> None:
    assert READER.is_valid(whole())


def properties(of: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of every object in the schema."""
    yield from of.get("properties", {}).items()
    for inner in of.get("$defs", {}).values():
        yield from properties(inner)


def test_every_field_has_its_words_in_both_languages() -> None:
    silent = [
        name
        for name, field in properties(schema())
        if not (field.get("title") and field.get("description")) and name != "schema"
    ]
    assert silent == []
