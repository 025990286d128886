"""The server's own look for planned publishings."""

import logging
import threading
from datetime import datetime, timedelta

import pytest

from knopskud.project import due
from tests.editions.published import FIRST_DAY


def test_it_looks_until_it_is_told_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    stop, seen = threading.Event(), []

    def look(at: datetime) -> None:
        seen.append(at)
        if len(seen) == 3:
            stop.set()

    monkeypatch.setattr(due, "EVERY", 0)
    monkeypatch.setattr(due, "look", look)
    due.keep_looking(stop, lambda: FIRST_DAY)
    assert seen == [FIRST_DAY] * 3


def test_what_goes_wrong_is_told_and_does_not_end_the_looking(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(at: datetime) -> None:
        raise RuntimeError("no database")

    done: list[datetime] = []
    monkeypatch.setattr(due, "DUTIES", (("It could not be carried out", fail), ("", done.append)))
    monkeypatch.setattr(due, "close_old_connections", lambda: None)
    with caplog.at_level(logging.ERROR):
        due.look(FIRST_DAY)
    assert "could not be carried out" in caplog.text
    assert done == [FIRST_DAY]


@pytest.mark.django_db(transaction=True)
def test_a_look_publishes_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    from knopskud.editions import queries
    from tests.editions.published import partnership
    from tests.editions.test_planning import DUE, KEY, planned

    planned(partnership())
    monkeypatch.setattr(due, "close_old_connections", lambda: None)
    due.look(DUE)
    assert len(queries.editions_of(KEY)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_look_deletes_contacts_whose_day_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    from knopskud.voices.queries import own
    from tests.plan.drafting import make_partnership
    from tests.voices.said import NOON, idea

    of = make_partnership()
    one = idea(of, email="beboer@eksempel.dk")
    monkeypatch.setattr(due, "close_old_connections", lambda: None)
    due.look(NOON)
    assert own(of, "Beboer@eksempel.dk") == [one]
    due.look(NOON + timedelta(days=200))
    assert own(of, "beboer@eksempel.dk") == []
