"""That a deadline was written about: once when it is near, and once when it was missed."""

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.audit.actions import record
from knopskud.meetings.deadlines import Due
from knopskud.meetings.models import Gathering, Reminder


def remind(gathering: Gathering, due: Due, *, at: datetime) -> bool:
    """Take the turn to write about a deadline; False when it was written about already."""
    of = gathering.partnership
    with transaction.atomic(), scope(partnership=of):
        _, is_new = Reminder.objects.get_or_create(
            gathering=gathering, name=due.name, state=due.state, day=due.day, defaults={"at": at}
        )
        if is_new:
            record(partnership=of, at=at, by=None, act="meeting.remind", plan_key=gathering.plan_key, after={"number": gathering.number, "deadline": due.name})  # fmt: skip
    return is_new
