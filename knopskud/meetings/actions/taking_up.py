"""A resident's idea is put on the agenda of a meeting that is to come."""

from dataclasses import replace
from datetime import datetime

from knopskud.accounts.models import User
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.meetings import queries, refusals
from knopskud.meetings.actions.agenda import Line, set_agenda
from knopskud.meetings.models import Gathering
from knopskud.meetings.words import TALK

HELD = Words("Mødet er holdt.", "The meeting has been held.")
THERE = Words("Ideen står på dagsordenen allerede.", "The idea is on the agenda already.")


def take_up(gathering: Gathering, line: Line, *, by: User | None, at: datetime) -> None:
    """Put a point about the idea `line.voice` on the agenda, before the last one, which is for everything else.

    Raises Refused for those who may not, for meetings that are held or called off, and for an idea that is there.
    """
    with refusals.held(gathering, by) as now:
        if now.called_off:
            raise Refused(refusals.CALLED_OFF)
        if refusals.is_held(now, at):
            raise Refused(HELD)
        told = queries.meeting_of(now.partnership, now.plan_key, now.number)
        points = told.points if told else ()
        if any(one.voice == line.voice for one in points):
            raise Refused(THERE)
        lines = [
            Line(one.title, one.text, one.ref, one.decides, one.number, one.voice) for one in points
        ]
        ends = bool(lines) and lines[-1].decides == TALK
        lines.insert(len(lines) - 1 if ends else len(lines), replace(line, number=None))
        set_agenda(now, lines, by=by, at=at)
