"""Where tasks come from. A source is a heading and a function of `Asked` that gives its tasks; add yours to the row."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from knopskud.core.words import Words
from knopskud.office.tasks import coming, confirming, meetings, missing, out_of_date, talks, waiting
from knopskud.office.tasks.asked import Asked, Task


class Source(NamedTuple):
    """Tasks of one sort under one heading. `is_urgent` ones are told on the office's first page too."""

    heading: Words
    find: Callable[[Asked], Iterable[Task]]
    is_urgent: bool = True


SOURCES = (
    Source(Words("Du er nævnt", "You are mentioned"), talks.mentions),
    Source(Words("Svar til dig", "Answers to you"), talks.answers),
    Source(Words("Bekræft jeres bidrag", "Confirm what you give"), confirming.confirming),
    Source(Words("Beboere venter på svar", "Residents wait for an answer"), waiting.waiting),
    Source(Words("Dage, der nærmer sig", "Days that draw near"), coming.coming),
    Source(Words("Møder", "Meetings"), meetings.meetings),
    Source(
        Words("Oversættelser, der er blevet for gamle", "Translations that have become too old"),
        out_of_date.out_of_date,
    ),
    Source(Words("Mangler i planerne", "Missing in the plans"), missing.missing),
    Source(Words("Dine åbne kommentarer", "Your open comments"), talks.own, is_urgent=False),
)
"""In the order in which they are shown."""


class Sorted(NamedTuple):
    """The tasks of one source."""

    heading: Words
    tasks: tuple[Task, ...]


def tasks_of(asked: Asked, *, urgent_only: bool = False) -> tuple[Sorted, ...]:
    """What waits for somebody, source by source; a source without tasks is left out."""
    found = (
        Sorted(one.heading, tuple(one.find(asked)))
        for one in SOURCES
        if one.is_urgent or not urgent_only
    )
    return tuple(one for one in found if one.tasks)
