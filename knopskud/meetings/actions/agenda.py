"""The agenda: written as a whole, until points have been decided on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_line, tidy_text
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.models import AgendaPoint, Ballot, Gathering, Vote
from knopskud.meetings.words import DECIDES, ON_THE_PLAN, TALK

LONGEST_TITLE, LONGEST_TEXT = 200, 4_000
VOTED = Words(
    "“{title}” er der stemt om. Punktet kan hverken fjernes eller ændres.",
    "There has been a vote on “{title}”. The point can neither be removed nor changed.",
)
EMPTY = Words("Der skal være mindst ét punkt.", "There must be at least one point.")
NO_CHOICE = Words("Vælg, om der stemmes.", "Choose whether there is a vote.")


@dataclass(frozen=True)
class Line:
    """One point as it is wanted; `number` is None for a new one, `voice` the code of an idea that it is about."""

    title: str
    text: str = ""
    ref: str = ""
    decides: str = TALK
    number: int | None = None
    voice: str = ""


USUAL = (
    Line("Velkommen, og valg af dirigent og referent"),
    Line("Planen: hvad står der, og hvad er ændret?", "Sekretariatet fortæller. Der er tid til at spørge."),
    Line("Forslag fra beboerne"),
    Line("Afstemning om planen", "Hver bolig har to stemmer.", decides=ON_THE_PLAN),
    Line("Eventuelt"),
)  # fmt: skip
"""The agenda that a meeting begins with."""


def begin_agenda(gathering: Gathering) -> None:
    """The usual points of a new meeting, inside the act that makes it."""
    for at, line in enumerate(USUAL, start=1):
        AgendaPoint.objects.create(gathering=gathering, number=at, place=at, title=line.title, text=line.text, decides=line.decides)  # fmt: skip


def set_agenda(
    gathering: Gathering, lines: Sequence[Line], *, by: User | None, at: datetime
) -> None:
    """Write the agenda in this order. Points that are left out go away.

    Raises Refused for those who may not and for a point that was voted on, Invalid with places such as `1.title`.
    """
    tidy = [replace(x, title=tidy_line(x.title), text=tidy_text(x.text)) for x in lines]
    with refusals.held(gathering, by) as now:
        refusals.of_problems(_problems(tidy))
        there = {x.number: x for x in AgendaPoint.objects.filter(gathering=now)}
        _of_voted(there, tidy)
        kept = {x.number for x in tidy if x.number}
        AgendaPoint.objects.filter(gathering=now).exclude(number__in=kept).delete()
        free = max(there, default=0)
        for place, line in enumerate(tidy, start=1):
            point = there.get(line.number) if line.number else None
            if point is None:
                free += 1
                point = AgendaPoint(gathering=now, number=free)
            point.place, point.title, point.text = place, line.title, line.text
            point.ref, point.decides, point.voice = line.ref, line.decides, line.voice
            point.save()
        record(partnership=now.partnership, at=at, by=by, act="meeting.agenda", plan_key=now.plan_key, after={"number": now.number, "points": len(tidy)})  # fmt: skip


def show_on_screen(gathering: Gathering, step: int, *, by: User | None) -> None:
    """What the screens in the room show from now on: a point by its number, or 0 for the agenda. Kept in no record."""
    with refusals.held(gathering, by) as now:
        there = AgendaPoint.objects.filter(gathering=now, number=step).exists()
        now.on_screen = step if there else 0
        now.save(update_fields=["on_screen"])


def _of_voted(there: dict[int, AgendaPoint], lines: Sequence[Line]) -> None:
    wanted = {x.number: x for x in lines if x.number}
    voted = set(Vote.objects.filter(point__in=there.values()).values_list("point_id", flat=True))
    voted |= set(Ballot.objects.filter(point__in=there.values()).values_list("point_id", flat=True))
    for number, point in there.items():
        if point.pk not in voted:
            continue
        line = wanted.get(number)
        if line is None or (line.title, line.decides) != (point.title, point.decides):
            raise Refused(VOTED.filled(title=point.title))


def _problems(lines: Sequence[Line]) -> Iterator[Problem]:
    if not lines:
        yield Problem("0.title", EMPTY)
    for at, line in enumerate(lines):
        yield from refusals.text_problems(f"{at}.title", line.title, LONGEST_TITLE, required=True)
        yield from refusals.text_problems(f"{at}.text", line.text, LONGEST_TEXT)
        if line.decides not in DECIDES:
            yield Problem(f"{at}.decides", NO_CHOICE)
