"""Entering what a body has decided. Nothing is ever changed: a correction is an entry of its own."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.approvals import refusals
from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.models import Approval
from knopskud.audit.actions import record
from knopskud.core.text import tidy_line, tidy_text


def enter(
    *,
    partnership: Partnership,
    plan_key: str,
    edition: int,
    body: ApprovingBody,
    about: str,
    outcome: str,
    day: date | None,
    note: str = "",
    link: str = "",
    digest: str = "",
    corrects: Approval | None = None,
    by: User | None,
    at: datetime,
) -> Approval:
    """Enter what a body said of an edition, whose being there the caller has seen to.

    `digest` is the SHA-256 of minutes that are kept, `link` where they can be read elsewhere. Raises Refused for
    those who may not, and for correcting what is corrected or another body's; Invalid with the fields that are wrong.
    """
    note, link = note.strip(), link.strip()
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_strangers(partnership, by, body.level)
        refusals.of_fields(
            about=about,
            outcome=outcome,
            day=day,
            note=note,
            link=link,
            corrects=corrects is not None,
            today=localdate(at),
        )
        assert day is not None  # of_fields has seen to it
        entry = Approval(
            partnership=partnership,
            plan_key=plan_key,
            edition=edition,
            body=body.key,
            level=body.level,
            name_da=body.name.da,
            name_en=body.name.en,
            about=about,
            outcome=outcome,
            day=day,
            note=tidy_text(note),
            minutes_link=tidy_line(link),
            minutes_digest=digest,
            corrects=corrects,
            at=at,
            by=by,
        )
        if corrects is not None:
            # who corrects the same entry at the same moment waits here
            older = Approval.objects.select_for_update().get(pk=corrects.pk)
            is_corrected = Approval.objects.filter(corrects=older).exists()
            refusals.of_correcting(older, entry, is_corrected)
        entry.save(force_insert=True)
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="approval.correct" if corrects else "approval.enter",
            plan_key=plan_key,
            ref="" if body.key == body.level else body.key,
            after={
                "number": edition,
                "body": body.key,
                "name": body.name.da,
                "name_en": body.name.en,
                "about": about,
                "outcome": outcome,
                "day": day.isoformat(),
                "corrects": corrects.pk if corrects else None,
            },
        )
    return entry
