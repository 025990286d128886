"""The kinds of edition, and what an edition is called when nobody says otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knopskud.core.days import said
from knopskud.core.words import Words

DRAFT, HAND_IN, ADOPTED, REVISED = "draft", "hand_in", "adopted", "revised"

KINDS: dict[str, Words] = {
    DRAFT: Words("Udkast", "Draft"),
    HAND_IN: Words("Ansøgning", "Application"),
    ADOPTED: Words("Vedtaget plan", "Adopted plan"),
    REVISED: Words("Revideret plan", "Revised plan"),
}
"""Every kind with its name, in the order of a plan's life."""

BINDING = frozenset({HAND_IN, ADOPTED, REVISED})
"""Kinds that somebody decides on: they may not be published with errors; a draft may show where it is unfinished."""

LABEL = Words("{kind} pr. {day}", "{kind} of {day}")


def label_of(kind: str, day: date) -> Words:
    """`Udkast pr. 11. september 2017`. Raises KeyError for a kind that does not exist."""
    return LABEL.filled(kind=KINDS[kind], day=said(day))


@dataclass(frozen=True)
class Amendment:
    """The `nth` amendment, counted from 1, of the text that was handed in as edition `to`."""

    nth: int
    to: int


def amendments(editions: Iterable[tuple[int, str]]) -> dict[int, Amendment]:
    """The amendments among a plan's editions, given as number and kind; each by its edition's number.

    The number is read from the row of editions, which only grows: what was amendment no. 2 stays so for ever.
    """
    found: dict[int, Amendment] = {}
    handed, nth = 0, 0
    for number, kind in sorted(editions):
        if kind == HAND_IN:
            handed, nth = number, 0
        elif kind == REVISED and handed:
            nth += 1
            found[number] = Amendment(nth, handed)
    return found
