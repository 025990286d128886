"""The days that a plan begins and ends, as they were typed."""

from collections.abc import Mapping
from datetime import date

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.snapshot.parts import REFUSED

NO_DAY = Words("Her skal stå en dato.", "A day belongs here.")


def days_of(typed: Mapping[str, str]) -> dict[str, date]:
    """The days called `start` and `end`. Raises Invalid with each that is none."""
    found: dict[str, date] = {}
    problems: list[Problem] = []
    for name in ("start", "end"):
        try:
            found[name] = date.fromisoformat(typed[name])
        except ValueError:
            problems.append(Problem(name, NO_DAY))
    if problems:
        raise Invalid(REFUSED, tuple(problems))
    return found
