"""What can be made from an edition afterwards, as it was wished for, and what stands in the way of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from knopskud.core.days import said
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign, tidy_line
from knopskud.core.tongues import DANISH, spoken
from knopskud.core.words import LANGUAGES, Language, Words
from knopskud.documents import afterwards
from knopskud.documents.orders import Order, Source
from knopskud.documents.papers import FOR_RESIDENTS, orders
from knopskud.frame.civil import civil_number
from knopskud.snapshot.types import Meeting

WRONG = Words(
    "Papiret kan ikke laves, før det her er rettet.",
    "The paper cannot be made before this is put right.",
)
NO_DAY = Words("Vælg mødets dag.", "Choose the day of the meeting.")
TOO_EARLY = Words(
    "Mødet ligger før udgaven, som er fra {day}.",
    "The meeting lies before the edition, which is of {day}.",
)
TOO_LATE = Words(
    "Mødet ligger efter planens sidste dag, {day}.",
    "The meeting lies after the plan's last day, {day}.",
)
NO_DEPARTMENT = Words("Vælg en afdeling.", "Choose a housing department.")
NO_KIND = Words("Vælg mindst ét papir.", "Choose at least one paper.")
LONG_PLACE = Words(
    "Stedet må højst fylde {most} tegn.", "The place may have at most {most} characters."
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Slet det.",
    "Something here looks like a civil registration number. Delete it.",
)
NOTHING = Words(
    "Der er ikke ændret noget i den siden udgave {number}, eller den er ny.",
    "Nothing in it has changed since edition {number}, or it is new.",
)
NO_MONTH = Words("Vælg en måned.", "Choose a month.")
OTHER_MONTH = Words(
    "Vælg en måned, hvor planen er i gang.", "Choose a month in which the plan is running."
)
NOT_TOLD = Words(
    "Planen er ikke oversat til det sprog.", "The plan is not translated into that language."
)
UNKNOWN = Words("Det papir findes ikke.", "There is no such paper.")
LONGEST_PLACE = 200


@dataclass(frozen=True)
class ForMeeting:
    """Papers of some kinds for one afdeling and a meeting that the plan does not have."""

    department: str
    kinds: frozenset[str]
    day: date | None
    starts: time | None = None
    place: str = ""
    language: str = DANISH


@dataclass(frozen=True)
class ForMonth:
    """The calendar of the month that a day lies in, of one afdeling or, without one, of the whole plan."""

    month: date | None
    department: str = ""
    language: Language = "da"


@dataclass(frozen=True)
class Since:
    """The whole plan, or the delaftale with that ref, with its changes since an older edition by its number."""

    number: int
    ref: str = ""


@dataclass(frozen=True)
class InEnglish:
    """A paper of the catalogue in English by its kind and part; all of them without a kind.

    `stem` tells papers of one kind and part from each other, such as the calendars of three months: its file's name up to
    the first dot.
    """

    kind: str = ""
    ref: str = ""
    stem: str = ""


@dataclass(frozen=True)
class InTongue:
    """A paper for residents in a language that the plan is told in, by its kind and part; all of them without a kind."""

    language: str
    kind: str = ""
    ref: str = ""


Wish = ForMeeting | ForMonth | Since | InEnglish | InTongue


def orders_of(source: Source, wish: Wish) -> tuple[Order, ...]:
    """What is wished for as orders, at least one. Raises Refused with the places."""
    if isinstance(wish, ForMeeting):
        return _for_meeting(source, wish)
    if isinstance(wish, ForMonth):
        return (_for_month(source, wish),)
    if isinstance(wish, Since):
        found = afterwards.since(source, wish.ref)
        if not found:
            raise _refused({"ref": NOTHING.filled(number=wish.number)})
        return found
    if isinstance(wish, InTongue):
        if wish.language not in source.tongues[1:]:
            raise _refused({"in": NOT_TOLD})
        every = orders(replace(source, tongue=wish.language), FOR_RESIDENTS)
    else:
        every = orders(replace(source, language="en"))
    found = tuple(
        one for one in every if not wish.kind or (one.kind, one.ref) == (wish.kind, wish.ref)
    )
    if isinstance(wish, InEnglish) and wish.stem:
        found = tuple(one for one in found if one.name.partition(".")[0] == wish.stem)
    if not found:
        raise _refused({"sheet" if isinstance(wish, InTongue) else "paper": UNKNOWN})
    return found


def _for_meeting(source: Source, wish: ForMeeting) -> tuple[Order, ...]:
    wrong = dict(_wrong_with(source, wish))
    part = next((one for one in source.plan.departments if one.ref == wish.department), None)
    if part is None or wish.day is None or wrong:
        raise _refused(wrong)
    place = tidy_line(wish.place)
    meeting = Meeting(
        ref="MO-1", departments=(part.ref,), day=wish.day, starts=wish.starts, place=place
    )
    if wish.language in LANGUAGES:
        of = replace(source, language=spoken(wish.language))
    else:
        of = replace(source, tongue=wish.language)
    every = afterwards.for_meeting(of, part, meeting)
    return tuple(one for one in every if one.kind in wish.kinds)


def _for_month(source: Source, wish: ForMonth) -> Order:
    parts = {one.ref: one for one in source.plan.departments}
    if wish.department and wish.department not in parts:
        raise _refused({"whose": NO_DEPARTMENT})
    if wish.month is None:
        raise _refused({"month": NO_MONTH})
    period, month = source.plan.plan.period, wish.month.replace(day=1)
    if not period.start.replace(day=1) <= month <= period.end:
        raise _refused({"month": OTHER_MONTH})
    return afterwards.for_month(
        replace(source, language=wish.language), month, parts.get(wish.department)
    )


def _wrong_with(source: Source, wish: ForMeeting) -> Iterator[tuple[str, Words]]:
    if wish.department not in {one.ref for one in source.plan.departments}:
        yield "department", NO_DEPARTMENT
    if not wish.kinds & frozenset(afterwards.FOR_MEETINGS):
        yield "kinds", NO_KIND
    last = source.plan.plan.period.end
    if wish.day is None:
        yield "day", NO_DAY
    elif wish.day < source.stamp.day:
        yield "day", TOO_EARLY.filled(day=said(source.stamp.day))
    elif wish.day > last:
        yield "day", TOO_LATE.filled(day=said(last))
    if wish.language not in (*LANGUAGES, *source.tongues):
        yield "language", NOT_TOLD
    if sign := forbidden_sign(wish.place):
        yield "place", CONTROL.filled(sign=sign)
    elif civil_number(wish.place):
        yield "place", CIVIL
    elif len(tidy_line(wish.place)) > LONGEST_PLACE:
        yield "place", LONG_PLACE.filled(most=LONGEST_PLACE)


def _refused(wrong: Mapping[str, Words]) -> Refused:
    return Refused(WRONG, tuple(Problem(place, words) for place, words in wrong.items()))
