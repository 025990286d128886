"""When a plan is open for comments, and how voices are taken in: the leader decides."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.voices import queries, refusals
from knopskud.voices.models import Consultation, Rules


def open_consultation(
    *,
    partnership: Partnership,
    plan_key: str,
    begins: date | None,
    ends: date | None,
    by: User | None,
    at: datetime,
) -> Consultation:
    """Open a plan for comments on these days, both included. Raises Refused, and Invalid for days that cannot be."""
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_others_than_leaders(partnership, by)
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        first, last = refusals.of_days(partnership, plan_key, begins, ends)
        made = Consultation.objects.create(partnership=partnership, plan_key=plan_key, begins=first, ends=last)  # fmt: skip
        after = {"begins": f"{first}", "ends": f"{last}"}
        record(partnership=partnership, at=at, by=by, act="voice.open", plan_key=plan_key, after=after)  # fmt: skip
    return made


def close_consultation(one: Consultation, *, by: User | None, at: datetime) -> None:
    """End a time that is open with yesterday, or take one away that has not begun. Raises Refused."""
    of, today = one.partnership, localdate(at)
    with transaction.atomic(), scope(partnership=of):
        refusals.of_others_than_leaders(of, by)
        now = Consultation.objects.select_for_update().filter(pk=one.pk).first()
        if now is None or now.ends < today:
            return
        if now.begins >= today:
            now.delete()
        else:
            now.ends = today - timedelta(days=1)
            now.save(update_fields=["ends"])
        record(partnership=of, at=at, by=by, act="voice.close", plan_key=one.plan_key, after={"begins": f"{one.begins}"})  # fmt: skip


def set_rules(
    *,
    partnership: Partnership,
    moderation: str,
    keep_months: int | None,
    by: User | None,
    at: datetime,
) -> Rules:
    """Choose whether voices are read before they are shown, and for how many months contacts are kept from now on.

    The day that was told to somebody stays. Raises Refused, and Invalid with the fields that are wrong.
    """
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_others_than_leaders(partnership, by)
        months = refusals.of_rules(moderation, keep_months)
        before = queries.rules_of(partnership)
        made, _ = Rules.objects.update_or_create(
            partnership=partnership,
            defaults={"moderation": moderation, "keep_months": months},
        )
        was = {"moderation": before.moderation, "keep_months": before.keep_months}
        after = {"moderation": moderation, "keep_months": months}
        if was != after:
            record(
                partnership=partnership, at=at, by=by, act="voice.rules", before=was, after=after
            )
    return made
