"""Papers that were kept before papers had a kind and a language."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from knopskud.editions import queries
from tests.editions.published import partnership, published

BEFORE = ("editions", "0003_planned")


@pytest.fixture
def migrated(transactional_db: None) -> Iterator[MigrationExecutor]:
    yield MigrationExecutor(connection)
    again = MigrationExecutor(connection)
    again.migrate(again.loader.graph.leaf_nodes())


def test_they_get_both_by_their_names_and_stay_guarded(migrated: MigrationExecutor) -> None:
    edition = published(partnership())
    migrated.migrate([BEFORE])
    migrated.loader.build_graph()
    migrated.migrate(migrated.loader.graph.leaf_nodes("editions"))
    kept = [(one.name.split("-")[0], one.kind, one.language) for one in queries.papers_of(edition)]
    assert list(dict.fromkeys(kept)) == [
        ("folder", "folder", "da"),
        ("delaftale", "delaftale", "da"),
    ]
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        connection.cursor().execute("UPDATE editions_editionpaper SET kind = 'x'")
