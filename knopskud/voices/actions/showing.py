"""Moderation: a voice is shown, or taken down with a reason that is told."""

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_text
from knopskud.voices import refusals
from knopskud.voices.models import Report, Showing, Voice


def show(voice: Voice, *, by: User | None, at: datetime) -> Voice:
    """Show a voice to everybody. Showing what is shown changes nothing. Raises Refused for those who may not."""
    return _set(voice, is_shown=True, why="", by=by, at=at)


def hide(voice: Voice, *, why: str, by: User | None, at: datetime) -> Voice:
    """Take a voice down; `why` stands in its place. Raises Refused for those who may not, Invalid without a reason."""
    told = tidy_text(why)
    refusals.of_why(told)
    return _set(voice, is_shown=False, why=told, by=by, at=at)


def settle(report: Report, *, by: User | None, at: datetime) -> None:
    """A report was looked at. Raises Refused for those who may not."""
    of = report.voice.partnership
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        if Report.objects.filter(pk=report.pk, settled_at=None).update(settled_at=at):
            after = {"voice": report.voice_id}
            record(partnership=of, at=at, by=by, act="voice.settle", plan_key=report.voice.plan_key, after=after)  # fmt: skip


def _set(voice: Voice, *, is_shown: bool, why: str, by: User | None, at: datetime) -> Voice:
    of = voice.partnership
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        now = Voice.objects.select_for_update().get(pk=voice.pk)
        if now.is_withdrawn:
            raise Refused(refusals.WITHDRAWN)
        if now.is_shown == is_shown and not why:
            return now
        now.is_shown = is_shown
        now.save(update_fields=["is_shown"])
        Showing.objects.create(voice=now, is_shown=is_shown, why=why, at=at, by=by)
        Report.objects.filter(voice=now, settled_at=None).update(settled_at=at)
        record(
            partnership=of,
            at=at,
            by=by,
            act="voice.show" if is_shown else "voice.hide",
            plan_key=now.plan_key,
            ref=now.ref,
            after={"voice": now.pk},
        )
    return now
