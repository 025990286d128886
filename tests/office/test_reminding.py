"""Letters about deadlines: to those who prepare meetings, once when one is near and once when it was missed."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.utils.timezone import localtime, now

from knopskud.meetings import actions
from knopskud.office.meetings.reminding import remind_due
from tests.meetings.held import arranged, facts
from tests.office.cast import Cast

pytestmark = pytest.mark.django_db
NOON = localtime(now()).replace(hour=12)


def letters(at: datetime) -> dict[str, str]:
    mail.outbox.clear()
    remind_due(at)
    return {one.to[0]: str(one.body) for one in mail.outbox}


def test_a_deadline_is_written_about_when_it_is_near_and_when_it_was_missed(cast: Cast) -> None:
    day = NOON.date() + timedelta(days=12)
    one = arranged(cast.plan.partnership, day=day)  # papers are due in five days
    assert letters(NOON.replace(hour=23)) == {}
    near = letters(NOON)
    assert set(near) == {"leader@eksempel.dk", "editor@eksempel.dk"}
    assert "Forslag og papirer skal ud" in near["editor@eksempel.dk"]
    assert f"/moeder/{one.number}/" in near["editor@eksempel.dk"]
    assert letters(NOON + timedelta(minutes=1)) == {}
    actions.change(one, facts(day=day + timedelta(days=1)), by=None, at=NOON)
    assert len(letters(NOON)) == 2  # it was moved, and has another day
    missed = letters(NOON + timedelta(days=7))
    assert "(overskredet)" in missed["leader@eksempel.dk"]
    actions.mark(one, "papers", NOON.date(), by=None, at=NOON)
    assert letters(NOON + timedelta(days=8)) == {}
