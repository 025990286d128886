"""One's own calendar: a secret address that a calendar program fetches without a sign-in, until it is stopped."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import CalendarAddress, Membership, Partnership
from knopskud.audit.models import Event
from knopskud.office.views.account import calendars
from knopskud.plan.actions import add_part
from tests.meetings.held import arranged
from tests.office.cast import BEGUN, Cast
from tests.office.filled import words_in

PAGE = "/kontor/konto/kalender/"


def path_in(answer: Any) -> str:
    found = re.search(r"/kontor/kalender/[a-z0-9]+\.ics", answer.content.decode())
    assert found
    return found[0]


def told_at(path: str) -> str:
    answer = Client().get(path)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    return answer.content.decode().replace("\r\n ", "")


def test_a_calendar_program_gets_meetings_deadlines_and_the_plans_days(cast: Cast) -> None:
    arranged(cast.plan.partnership, day=localdate() + timedelta(days=40))
    handed = {"day": "2017-10-13", "what": "Planen afleveres", "type": "hand_in"}
    add_part(cast.plan, kind="step", fields=handed, by=None, at=BEGUN)
    path = path_in(cast.editor.post(PAGE, {"act": "renew"}, follow=True))
    told = told_at(path)
    assert "Fælles møde for flere afdelinger: Nord\\, Syd" in told
    assert "Indkaldelsen skal ud: Nord\\, Syd" in told
    assert "SUMMARY:Planen afleveres: Eksempelparken" in told
    assert "The notice must be out" in told_at(f"{path}?sprog=en")
    assert "eksempel.dk" not in told
    Partnership.objects.update(demands_second_factor=True)
    assert "BEGIN:VEVENT" not in told_at(path)
    Partnership.objects.update(demands_second_factor=False)
    Membership.objects.filter(user__email="editor@eksempel.dk").delete()
    assert "BEGIN:VEVENT" not in told_at(path)


def test_an_address_is_renewed_and_stopped_and_stands_nowhere(cast: Cast) -> None:
    first = path_in(cast.editor.post(PAGE, {"act": "renew"}, follow=True))
    assert path_in(cast.editor.get(PAGE)) == first
    kept = CalendarAddress.objects.get()
    assert first.rpartition("/")[2].removesuffix(".ics") not in f"{kept.seed} {kept.trace}"
    second = path_in(cast.editor.post(PAGE, {"act": "renew"}, follow=True))
    assert Client().get(first).status_code == 404
    told_at(second)
    assert "virker ikke længere" in words_in(cast.editor.post(PAGE, {"act": "stop"}, follow=True).content)  # fmt: skip
    assert Client().get(second).status_code == 404
    with scope(partnership=cast.plan.partnership):
        acts = Event.objects.filter(act__startswith="person.calendar").order_by("pk")
        assert [one.act for one in acts] == ["person.calendar", "person.calendar", "person.calendar.stop"]  # fmt: skip


def test_who_asks_too_often_is_told_to_wait(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    few = calendars.FETCHES.__class__("calendar", {"both": 1, "place": 9, "person": 9})
    monkeypatch.setattr(calendars, "FETCHES", few)
    path = path_in(cast.editor.post(PAGE, {"act": "renew"}, follow=True))
    told_at(path)
    answer = Client().get(path)
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")
