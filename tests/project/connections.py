"""Connections of a test's own, beside the one that Django holds."""

from pathlib import Path

from django.db.utils import ConnectionHandler

from knopskud.project.environment import database
from knopskud.project.sqlite.base import DatabaseWrapper


def make_connection(file: Path, *, engine: str = "knopskud.project.sqlite") -> DatabaseWrapper:
    """Open a connection to an SQLite file; asking twice gives two."""
    config = {**database({"DATABASE_URL": f"sqlite:///{file}"}, file.parent), "ENGINE": engine}
    connection = ConnectionHandler({"default": config})["default"]
    connection.inc_thread_sharing()
    connection.ensure_connection()
    assert isinstance(connection, DatabaseWrapper) or engine != "knopskud.project.sqlite"
    return connection  # type: ignore[return-value]


def run(connection: DatabaseWrapper, sql: str) -> list[tuple[object, ...]]:
    """Run one statement and return its rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []
