"""A form that is sent twice, by a double press or a slow network, gives one voice."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.voices.actions.sending import Said, send
from knopskud.voices.models import Sent, Voice

KEPT = timedelta(days=1)
"""How long a form is remembered; none is taken after that."""


def send_once(
    *, partnership: Partnership, plan_key: str, said: Said, form: str, at: datetime
) -> Voice:
    """Keep a voice from the site; what was sent with the same form before is given instead. Raises as `send` does."""
    if found := _sent_with(partnership, form):
        return found
    try:
        with transaction.atomic(), scope(partnership=partnership):
            voice = send(partnership=partnership, plan_key=plan_key, said=said, by=None, at=at)
            Sent.objects.filter(at__lte=at - KEPT).delete()
            Sent.objects.create(voice=voice, form=form, at=at)
    except IntegrityError:  # the same form was sent at the same moment
        if found := _sent_with(partnership, form):
            return found
        raise
    return voice


def _sent_with(partnership: Partnership, form: str) -> Voice | None:
    with scope(partnership=partnership):
        found = Sent.objects.filter(form=form).select_related("voice").first()
    return found.voice if found else None
