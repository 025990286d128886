"""The photo of an idea: kept while its form is filled in, taken along when the idea is sent, and taken off."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.voices import refusals
from knopskud.voices.models import Picture, Voice

WAITS = timedelta(days=1)
"""How long a photo waits for its idea."""


def keep_picture(
    *,
    partnership: Partnership,
    form: str,
    content: bytes,
    size: tuple[int, int],
    at: datetime,
) -> Picture:
    """Let a photo wait for its idea, in the place of an earlier one of the same form."""
    width, height = size
    with transaction.atomic(), scope(partnership=partnership):
        Picture.objects.filter(form=form, voice=None).delete()
        return Picture.objects.create(partnership=partnership, form=form, content=content, width=width, height=height, at=at)  # fmt: skip


def forget_picture(partnership: Partnership, form: str) -> None:
    """Take a photo off before its idea is sent."""
    with scope(partnership=partnership):
        Picture.objects.filter(form=form, voice=None).delete()


def take_along(voice: Voice, form: str) -> None:
    """The photo that waits under the form goes with the voice, inside the act that sends it."""
    found = Picture.objects.filter(form=form, voice=None).first() if form else None
    if found is not None:
        found.voice = voice
        found.save(update_fields=["voice"])
        voice.photo = sha256(found.content).hexdigest()
        voice.save(update_fields=["photo"])


def take_off(voice: Voice, *, by: User | None, at: datetime) -> None:
    """Delete the photo of an idea, whose words stay. Raises Refused for those who may not."""
    of = voice.partnership
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        now = Voice.objects.select_for_update().get(pk=voice.pk)
        gone, _ = Picture.objects.filter(voice=now).delete()
        if gone:
            now.photo = ""
            now.save(update_fields=["photo"])
            record(partnership=of, at=at, by=by, act="voice.take_off", plan_key=now.plan_key, after={"voice": now.pk})  # fmt: skip


def forget_waiting(at: datetime) -> int:
    """Delete the photos whose idea was never sent, in all partnerships; how many there were."""
    with scopes_disabled():  # one look at an index, twice a minute
        return Picture.objects.filter(voice=None, at__lte=at - WAITS).delete()[0]
