"""Days as they were typed."""

from collections.abc import Mapping
from datetime import date

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.snapshot.parts import REFUSED

NO_DAY = Words("Her skal stå en dato.", "A day belongs here.")


def day_in(typed: str) -> date | None:
    """The day, written as 2018-01-31, or None for what is none."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def days_of(typed: Mapping[str, str]) -> dict[str, date]:
    """The first and the last day of a plan, called `start` and `end`. Raises Invalid with each that is none."""
    found: dict[str, date] = {}
    problems: list[Problem] = []
    for name in ("start", "end"):
        day = day_in(typed[name])
        if day is None:
            problems.append(Problem(name, NO_DAY))
        else:
            found[name] = day
    if problems:
        raise Invalid(REFUSED, tuple(problems))
    return found
