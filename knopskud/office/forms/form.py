"""A whole form of one part: shown from what is kept, or from what was typed and could not be used."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.office.forms.choices import Choices
from knopskud.office.forms.controls import Control, controls_of, problems_by_name
from knopskud.office.forms.shapes import Shape, shapes_of
from knopskud.office.forms.touched import marks, touched
from knopskud.office.forms.typed import Typed, read, written
from knopskud.snapshot.types import KINDS

FIXED = frozenset({("plan", "key"), ("plan", "photo_consent"), ("activity", "photo_consent")})
"""Fields that are shown on other pages only, since they never change or belong to a photo."""


@dataclass(frozen=True)
class Form:
    """The controls of a part's form, and what is wrong with the whole of it."""

    kind: str
    controls: tuple[Control, ...]
    problems: tuple[Words, ...] = ()

    @property
    def wrong(self) -> int:
        """How many things have to be put right."""
        return len(self.problems) + sum(one.all_problems for one in self.controls)

    @property
    def words(self) -> Words:
        """What kind of part it is."""
        return KINDS[self.kind].words


def form_of(
    kind: str,
    fields: Mapping[str, Any],
    choices: Choices,
    *,
    findings: Iterable[Finding] = (),
    limits: Mapping[str, int] | None = None,
    only: Collection[str] | None = None,
    at: str = "",
) -> Form:
    """The form of a part as it is kept: all of it, or `only` some fields. `at` tells its ids from other forms' of the page."""
    shapes = _shapes(kind, only)
    typed = written(shapes, fields)
    controls = controls_of(kind, shapes, typed, choices, findings=findings, limits=limits, at=at)
    return Form(kind, controls)


def form_again(
    kind: str,
    posted: Typed,
    choices: Choices,
    problems: Iterable[Problem] = (),
    *,
    limits: Mapping[str, int] | None = None,
    only: Collection[str] | None = None,
    at: str = "",
) -> Form:
    """The form as it was typed, with what is wrong beside each place; nothing typed is lost."""
    shapes = _shapes(kind, only)
    by_name = problems_by_name(problems, read(shapes, posted), posted)
    controls = controls_of(kind, shapes, posted, choices, problems=by_name, limits=limits, at=at)
    shown = set(_names(controls))
    rest = [words for name, said in by_name.items() if name not in shown for words in said]
    return Form(kind, controls, tuple(rest))


def _shapes(kind: str, only: Collection[str] | None = None) -> tuple[Shape, ...]:
    return tuple(
        shape
        for shape in shapes_of(kind)
        if (kind, shape.name) not in FIXED and (only is None or shape.name in only)
    )


def _names(controls: Iterable[Control]) -> Iterable[str]:
    for control in controls:
        yield control.name
        yield from _names(control.inner)


def marks_of(
    kind: str, fields: Mapping[str, Any], only: Collection[str] | None = None
) -> dict[str, str]:
    """The marks of a part as it is kept, to be given along with its form."""
    shapes = _shapes(kind, only)
    return marks(shapes, written(shapes, fields))


def fields_touched(
    kind: str, posted: Typed, seen: Mapping[str, str], only: Collection[str] | None = None
) -> tuple[dict[str, Any], frozenset[str]]:
    """The fields that somebody has touched since they saw the form, and their names. All of them for a new part.

    `only` are the fields that the form has; the others are never touched by it.
    """
    shapes = _shapes(kind, only)
    names = touched(shapes, posted, seen) if seen else frozenset(shape.name for shape in shapes)
    fields = read(shapes, posted).fields
    return {name: value for name, value in fields.items() if name in names}, names
