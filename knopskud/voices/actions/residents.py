"""What residents do with voices: support an idea, report what should not be shown, and take back what they said."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django_scopes import scope

from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_text
from knopskud.voices import refusals
from knopskud.voices.models import Contact, Picture, Report, Support, Voice
from knopskud.voices.words import IDEA

MOST_OPEN_REPORTS = 20
"""Of one voice; more tell the secretariat nothing new."""


def support(voice: Voice, *, who: str, at: datetime) -> bool:
    """Support an idea, once for each device; whether it is new. Raises Refused for comments and for what is not shown."""
    with transaction.atomic(), scope(partnership=voice.partnership):
        now = Voice.objects.select_for_update().get(pk=voice.pk)
        _is_there(now)
        if now.kind != IDEA:
            raise Refused(refusals.NOT_AN_IDEA)
        _, is_new = Support.objects.get_or_create(voice=now, who=who, defaults={"at": at})
        if is_new:
            Voice.objects.filter(pk=now.pk).update(supports=F("supports") + 1)
    return is_new


def report(voice: Voice, *, why: str, at: datetime) -> None:
    """Tell the secretariat that a voice should not be shown. Raises Invalid without a reason, Refused when it is not shown."""
    told = tidy_text(why)
    with transaction.atomic(), scope(partnership=voice.partnership):
        _is_there(voice)
        refusals.of_why(told)
        if Report.objects.filter(voice=voice, settled_at=None).count() < MOST_OPEN_REPORTS:
            Report.objects.create(voice=voice, why=told, at=at)


def withdraw(voice: Voice, *, at: datetime) -> None:
    """Take a voice back: its words, its photo, its author's name and where to answer are deleted for good. The caller has seen who asks.

    What was answered stays, and an activity that grew from it keeps its link, with no words. Twice does no harm.
    """
    with transaction.atomic(), scope(partnership=voice.partnership):
        now = Voice.objects.select_for_update().get(pk=voice.pk)
        if now.is_withdrawn:
            return
        now.is_withdrawn, now.is_shown = True, False
        now.text = now.title = now.place = now.name = now.photo = ""
        now.save()
        Contact.objects.filter(voice=now).delete()
        Picture.objects.filter(voice=now).delete()
        Report.objects.filter(voice=now).delete()
        after = {"voice": now.pk}
        record(partnership=voice.partnership, at=at, by=None, act="voice.withdraw", plan_key=now.plan_key, after=after)  # fmt: skip


def _is_there(voice: Voice) -> None:
    if voice.is_withdrawn or not voice.is_shown:
        raise Refused(refusals.HIDDEN)
