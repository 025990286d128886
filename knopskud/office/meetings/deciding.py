"""A vote on the plan from the office: kept beside the meeting, and entered among the edition's approvals, all or nothing."""

from datetime import date, datetime

from django.db import transaction

from knopskud.core import days
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.meetings import actions
from knopskud.meetings.actions import Counted
from knopskud.meetings.counting import outcome
from knopskud.meetings.models import Ballot, Gathering, Vote
from knopskud.meetings.told import Said
from knopskud.meetings.words import NO, ON_THE_PLAN, POSTPONED
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.entered_too import enter_too

NOT_A_BODY = Words(
    "Afdelingen står ikke i den udgave, der ligger på bordet. Vælg en anden udgave.",
    "The department is not in the edition on the table. Choose another edition.",
)
FIGURES = "{yes} for, {no} imod, {blank} blanke."
BALLOT = "Urafstemning: {papers} stemmesedler er sendt ud. Sidste dag er {day}."


def vote(
    approving: Approving,
    gathering: Gathering,
    said: Said,
    counted: Counted,
    *,
    corrects: Vote | None,
    at: datetime,
) -> Vote:
    """Keep the votes as they were counted. Raises Refused and Invalid as the acts do; then neither of them is kept."""
    ref = str(said.department["ref"])
    with transaction.atomic():
        made = actions.vote(
            gathering, said.point, ref, counted, corrects=corrects, by=approving.draft.user, at=at
        )
        if said.point.decides == ON_THE_PLAN:
            note = " ".join(filter(None, (_figures(made), made.note)))
            told = _as_approval(made)
            _approve(
                approving,
                gathering,
                ref,
                told=told,
                note=note,
                day=made.day,
                corrects=corrects is not None,
                at=at,
            )
    return made


def send_papers(
    approving: Approving,
    gathering: Gathering,
    said: Said,
    *,
    papers: int | None,
    deadline: date | None,
    at: datetime,
) -> Ballot:
    """Keep that a ballot of all homes is on; until it is counted the afdeling's word is postponed."""
    ref = str(said.department["ref"])
    with transaction.atomic():
        made = actions.send_papers(
            gathering,
            said.point,
            ref,
            papers=papers,
            deadline=deadline,
            by=approving.draft.user,
            at=at,
        )
        if said.point.decides == ON_THE_PLAN:
            note = BALLOT.format(papers=made.papers, day=days.said(made.deadline).da)
            _approve(
                approving,
                gathering,
                ref,
                told=POSTPONED,
                note=note,
                day=gathering.day,
                corrects=said.ballot is not None,
                at=at,
            )
    return made


def _approve(
    approving: Approving,
    gathering: Gathering,
    ref: str,
    *,
    told: str,
    note: str,
    day: date,
    corrects: bool,
    at: datetime,
) -> None:
    """The same among the approvals; a correction stands in place of what was entered last."""
    number = gathering.edition or 0
    if number not in approving.editions:
        raise Refused(NOT_A_BODY)
    body = next((one for one in approving.bodies(number) if one.key == ref), None)
    if body is None:
        raise Refused(NOT_A_BODY)
    enter_too(approving, number, body, outcome=told, day=day, note=note, corrects=corrects, at=at)


def _as_approval(made: Vote) -> str:
    told = outcome(made.way, made.yes, made.no)
    if told == POSTPONED:
        return POSTPONED
    return "rejected" if told == NO else "remarks" if made.note else "approved"


def _figures(made: Vote) -> str:
    if made.way == POSTPONED:
        return ""
    return FIGURES.format(yes=made.yes, no=made.no, blank=made.blank)
