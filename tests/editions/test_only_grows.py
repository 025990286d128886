"""Editions and their papers cannot be changed or deleted by any ordinary statement of SQL."""

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scopes_disabled

from knopskud.editions import queries
from knopskud.editions.models import Edition
from tests.editions.published import partnership, published

pytestmark = pytest.mark.django_db

STATEMENTS = [
    "UPDATE editions_edition SET label_da = 'En anden'",
    "UPDATE editions_edition SET snapshot = ''",
    "DELETE FROM editions_edition",
    "DELETE FROM editions_editionpaper",
    "UPDATE editions_editionpaper SET name = digest",
]
SQLITE_ONLY = [
    "REPLACE INTO editions_edition SELECT * FROM editions_edition",
    "UPDATE OR REPLACE editions_edition SET number = 1",
    "INSERT OR REPLACE INTO editions_editionpaper SELECT * FROM editions_editionpaper",
]
POSTGRESQL_ONLY = [
    "TRUNCATE editions_edition CASCADE",
    "TRUNCATE editions_editionpaper CASCADE",
    "INSERT INTO editions_edition SELECT * FROM editions_edition ON CONFLICT (id) DO UPDATE SET label_da = ''",
]


def statements() -> list[str]:
    return STATEMENTS + (SQLITE_ONLY if connection.vendor == "sqlite" else POSTGRESQL_ONLY)


def test_sql_cannot_change_or_delete_what_was_published() -> None:
    edition = published(partnership())
    connection.check_constraints()  # PostgreSQL empties no table that waits for its links to be checked
    for statement in statements():
        with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
            connection.cursor().execute(statement)
    kept = queries.edition(edition.plan_key, 1)
    assert (kept.snapshot, kept.label) == (edition.snapshot, edition.label)
    assert len(queries.papers_of(kept)) == len(queries.papers_of(edition)) > 0


def test_the_program_itself_cannot_either() -> None:
    edition = published(partnership())
    edition.label_da = "En anden"
    with pytest.raises(DatabaseError), transaction.atomic():
        edition.save()
    with scopes_disabled():
        with pytest.raises(DatabaseError), transaction.atomic():
            Edition.objects.update(label_da="En anden")
        with pytest.raises(DatabaseError), transaction.atomic():
            Edition.objects.filter(number=1)._raw_delete("default")
    assert queries.edition(edition.plan_key, 1).label.da != "En anden"
