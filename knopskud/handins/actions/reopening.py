"""Opening a hand-in again, so that the plan can be handed in once more."""

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.text import tidy_text
from knopskud.handins import refusals
from knopskud.handins.models import HandIn, Reopening


def reopen(hand_in: HandIn, *, why: str, by: User | None, at: datetime) -> Reopening:
    """Open a hand-in again; what was handed in stays as it is. Raises Refused without a reason, and the second time."""
    of, told = hand_in.partnership, tidy_text(why)
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        HandIn.objects.select_for_update().get(
            pk=hand_in.pk
        )  # who opens it at the same moment waits here
        now = HandIn.objects.select_related("reopening").get(pk=hand_in.pk)
        refusals.of_reopening(now, told)
        made = Reopening.objects.create(hand_in=now, why=told, at=at, by=by)
        record(
            partnership=of,
            at=at,
            by=by,
            act="handin.reopen",
            plan_key=now.plan_key,
            after={"round": now.number, "number": now.edition, "why": told},
        )
    return made
