"""What stands in a form is what the part holds: reading it back gives the same."""

import pytest
from hypothesis import given, settings

from knopskud.core.errors import Invalid
from knopskud.office.forms.choices import Choices
from knopskud.office.forms.figures import figure, said
from knopskud.office.forms.form import fields_touched, form_again
from knopskud.office.forms.shapes import shapes_of
from knopskud.office.forms.touched import marks, touched
from knopskud.office.forms.typed import read, written
from knopskud.snapshot.parts import fields_of, validate_fields
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import KINDS, Activity, Part, PlanSnapshot, translations_of
from tests.make import make_activity, make_plan
from tests.strategies import snapshots

UPLOADED = {"photo", "file"}
"""Fields that are sent as files, on pages of their own."""
ELSEWHERE = UPLOADED | {"ref", "ideas", "translations"}


@settings(max_examples=40, deadline=None)
@given(snapshots())
def test_reading_a_form_that_nobody_touched_gives_the_part(plan: PlanSnapshot) -> None:
    for part in every_part(plan):
        shapes = shapes_of(part.kind)
        typed = written(shapes, fields_of(part))
        again = validate_fields(part.kind, part.ref, read(shapes, typed).fields)
        assert again == without_blanks(part)
        assert touched(shapes, typed, marks(shapes, typed)) == frozenset()


def without_blanks(part: Part) -> Part:
    """The part without what a form cannot hold: empty lines in a list, the same thing chosen twice, what is written elsewhere."""
    changed = {
        shape.name: tuple(dict.fromkeys(value for value in getattr(part, shape.name) if value))
        for shape in shapes_of(part.kind)
        if shape.widget in ("lines", "links")
    }
    if translations_of(part):
        changed["translations"] = ()
    if isinstance(part, Activity):
        changed["ideas"] = ()
    return part.model_copy(update=changed | dict.fromkeys(UPLOADED & set(type(part).model_fields)))


def test_every_field_of_every_kind_has_a_control() -> None:
    for kind, part in KINDS.items():
        assert {shape.name for shape in shapes_of(kind)} == set(part.model_fields) - ELSEWHERE
        assert all(shape.label.da and shape.label.en for shape in shapes_of(kind)), kind


def test_only_what_is_typed_over_is_touched() -> None:
    shapes = shapes_of("activity")
    typed = {"title": ["Lysfest"], "partners.0.role": ["Vært"], "plain": ["Én\r\nTo"]}
    seen = marks(shapes, {**typed, "plain": ["Én\nTo"]})
    assert touched(shapes, typed, seen) == frozenset()
    assert touched(shapes, {**typed, "partners.0.role": ["Gæst"]}, seen) == {"partners"}
    assert touched(shapes, {**typed, "departments": ["AF-1"]}, seen) == {"departments"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1.250.000,50", "1250000.50"),
        ("1250,5", "1250.5"),
        ("1250.5", "1250.5"),
        ("12.50", "12.50"),
        ("1 250 kr.", "1250"),
        ("-1.250,5", "-1250.5"),
        ("1,2,3", "1,2,3"),
        ("mange", "mange"),
        ("0.125", "0.125"),
    ],
)
def test_figures_are_read_as_danes_write_them(typed: str, kept: str) -> None:
    assert figure(typed) == kept


@pytest.mark.parametrize(
    ("kept", "shown"), [("1250.50", "1250,5"), ("1250.00", "1250"), ("0.25", "0,25"), (None, "")]
)
def test_figures_are_shown_as_danes_write_them(kept: str | None, shown: str) -> None:
    assert said(kept) == shown


TUESDAY = {"times.0.every": ["week"], "times.0.weekday": ["tuesday"], "times.0.start": ["16:00"]}
EMPTY_ROW = {"times.1.every": ["week"], "times.1.weekday": [""], "times.1.start": [""]}


def test_a_row_that_nobody_wrote_in_is_no_row_although_a_choice_is_sent_along() -> None:
    shapes = shapes_of("activity")
    reading = read(shapes, TUESDAY | EMPTY_ROW)
    assert [one["weekday"] for one in reading.fields["times"]] == ["tuesday"]
    assert touched(shapes, TUESDAY | EMPTY_ROW, marks(shapes, TUESDAY)) == frozenset()
    later = {**TUESDAY, "times.0.every": ["last"]}
    assert touched(shapes, later, marks(shapes, TUESDAY)) == {"times"}


def test_a_problem_of_a_row_stands_in_that_row_and_what_was_typed_with_it() -> None:
    typed = {
        **EMPTY_ROW,
        "times.4.every": ["first"], "times.4.weekday": [""], "times.4.start": ["16:00"],
        "times.7.every": ["week"], "times.7.weekday": ["monday"], "times.7.start": [""],
    }  # fmt: skip
    fields, _ = fields_touched("activity", typed, {}, only=("times",))
    with pytest.raises(Invalid) as refused:
        validate_fields("activity", "A-001", fields_of(make_activity()) | fields)
    choices = Choices(make_plan(), ())
    form = form_again("activity", typed, choices, refused.value.problems, only=("times",))
    (times,) = form.controls
    no_day, no_start, *empty = times.inner
    assert [form.wrong, *(len(row.problems) for row in times.inner)] == [2, 1, 0, 0, 0, 0, 0]
    assert "ugedag" in no_day.problems[0].da
    assert no_day.inner[0].value == "first"
    assert [one.name for one in no_start.inner if one.problems] == ["times.7.start"]
    assert len(empty) == 4
    assert times.spare == tuple(empty[1:])
