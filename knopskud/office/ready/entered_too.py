"""What is entered at its own place, such as a vote or the funder's answer, stands among the approvals of the content too."""

from datetime import date, datetime

from knopskud.approvals import actions
from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.standing import in_force
from knopskud.office.ready.approving import Approving


def enter_too(
    approving: Approving,
    number: int,
    body: ApprovingBody,
    *,
    outcome: str,
    day: date,
    note: str,
    corrects: bool,
    at: datetime,
) -> None:
    """Enter what a body said of an edition; a correction stands in place of what counts there by now.

    Raises Refused and Invalid as the act does; the caller holds the transaction of both.
    """
    place = (number, body.key, "content")
    counting = {one.pk for one in in_force(approving.entries)}
    said = [
        one
        for one in approving.entries
        if one.pk in counting and (one.edition, one.body, one.about) == place
    ]
    actions.enter(
        partnership=approving.draft.plan.partnership,
        plan_key=approving.draft.plan.key,
        edition=number,
        body=body,
        about="content",
        outcome=outcome,
        day=day,
        note=note,
        corrects=said[-1] if corrects and said else None,
        by=approving.draft.user,
        at=at,
    )
