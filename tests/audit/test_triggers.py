"""The record only grows, whoever asks."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from knopskud.accounts.models import Partnership
from knopskud.audit.actions import record
from knopskud.audit.models import Event

NOW = datetime(2017, 9, 11, 10, tzinfo=UTC)


def recorded() -> Event:
    """One event in a partnership of its own."""
    partnership = Partnership.objects.create(slug="eksempel", name="Eksempelparken")
    return record(partnership=partnership, at=NOW, by=None, act="part.change", after={"title": "A"})


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    ["UPDATE audit_event SET act = 'other'", "DELETE FROM audit_event", "TRUNCATE audit_event"],
)
def test_sql_can_neither_change_nor_delete_what_was_recorded(sql: str) -> None:
    recorded()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    with connection.cursor() as cursor:
        cursor.execute("SELECT act FROM audit_event")
        assert cursor.fetchall() == [("part.change",)]


@pytest.mark.django_db(transaction=True)
def test_an_act_is_not_recorded_outside_its_transaction() -> None:
    with pytest.raises(RuntimeError):
        recorded()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_event")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_the_record_of_another_partnership_is_not_read_by_forgetting_to_say_whose() -> None:
    recorded()
    with pytest.raises(Exception, match="scope"):
        Event.objects.count()
