"""The funder's answer from the office: kept beside the hand-in, and entered among the edition's approvals, all or nothing."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from knopskud.approvals.bodies import FUNDER
from knopskud.core.errors import Invalid, Problem
from knopskud.core.figures import amount_in
from knopskud.handins import actions, refusals
from knopskud.handins.models import FunderAnswer, HandIn
from knopskud.handins.outcomes import CHANGED, GRANTED, REFUSED
from knopskud.office.days import day_in
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.entered_too import enter_too

AS_APPROVAL = {GRANTED: "approved", CHANGED: "remarks", REFUSED: "rejected"}
"""What the funder's answer is among the approvals of the content; money is released by a decision of its own."""
FIELDS = ("outcome", "day", "granted", "conditions", "reference")


def answer(
    approving: Approving,
    hand_in: HandIn,
    typed: Mapping[str, str],
    *,
    corrects: int | None,
    at: datetime,
) -> FunderAnswer:
    """Keep the answer as it was typed. Raises Refused and Invalid as the acts do; then neither of them is kept."""
    try:
        granted = amount_in(typed["granted"])
    except Invalid as error:
        raise Invalid(refusals.WRONG, (Problem("granted", error.message),)) from error
    with transaction.atomic():
        made = actions.answer(
            hand_in,
            outcome=typed["outcome"],
            day=day_in(typed["day"]),
            granted=granted,
            conditions=typed["conditions"],
            reference=typed["reference"],
            corrects=corrects,
            by=approving.draft.user,
            at=at,
        )
        _approve(approving, made, at)
    return made


def _approve(approving: Approving, made: FunderAnswer, at: datetime) -> None:
    """The same among the approvals, in place of what the corrected answer said there."""
    number = made.hand_in.edition
    for body in approving.bodies(number):
        if body.level == FUNDER:
            enter_too(
                approving,
                number,
                body,
                outcome=AS_APPROVAL[made.outcome],
                day=made.day,
                note=made.conditions,
                corrects=made.corrects_id is not None,
                at=at,
            )
