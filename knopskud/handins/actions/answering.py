"""Entering what the funder answered. Nothing is ever changed: a correction is an entry of its own."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_line, tidy_text
from knopskud.handins import queries, refusals
from knopskud.handins.models import FunderAnswer, HandIn
from knopskud.handins.outcomes import GIVING


def answer(
    hand_in: HandIn,
    *,
    outcome: str,
    day: date | None,
    granted: Decimal | None = None,
    conditions: str = "",
    reference: str = "",
    corrects: int | None = None,
    by: User | None,
    at: datetime,
) -> FunderAnswer:
    """Enter the funder's answer to a hand-in; `corrects` is the number of the entry that it stands in place of.

    `granted` is in kroner and goes with answers that bring money only. Raises Refused for those who do not lead and when
    another answer has been entered meanwhile, Invalid with the fields that are wrong.
    """
    of, told = hand_in.partnership, tidy_text(conditions)
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        HandIn.objects.select_for_update().get(pk=hand_in.pk)  # a second answer waits here
        standing = queries.answer_to(hand_in)
        if (standing.pk if standing else None) != corrects:
            raise Refused(refusals.ANSWERED)
        refusals.of_answer(
            hand_in,
            outcome=outcome,
            day=day,
            granted=granted,
            conditions=told,
            reference=reference,
            today=localdate(at),
        )
        assert day is not None  # of_answer has seen to it
        made = FunderAnswer.objects.create(
            hand_in=hand_in,
            outcome=outcome,
            day=day,
            granted=granted if outcome in GIVING else None,
            conditions=told,
            reference=tidy_line(reference),
            corrects=standing,
            at=at,
            by=by,
        )
        record(
            partnership=of,
            at=at,
            by=by,
            act="handin.answer.correct" if standing else "handin.answer",
            plan_key=hand_in.plan_key,
            after={
                "round": hand_in.number,
                "number": hand_in.edition,
                "outcome": outcome,
                "day": day.isoformat(),
                "granted": str(made.granted) if made.granted is not None else None,
            },
        )
    return made
