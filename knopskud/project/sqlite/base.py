"""The database backend that settings name; Django asks for a module of this name."""

import sqlite3
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base

from knopskud.project.sqlite.connection import TurnConnection, TurnCursor
from knopskud.project.sqlite.pragmas import ASKED, wrong_pragmas
from knopskud.project.sqlite.turn import Turn

BUSY_SECONDS = (
    20.0  # for readers' short waits (recovery, schema changes); writers stand in the queue
)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's SQLite with immediate transactions, checked PRAGMAs and one writer at a time."""

    def get_connection_params(self) -> dict[str, Any]:
        """Return what sqlite3.connect() is given."""
        params = super().get_connection_params()
        self.transaction_mode = "IMMEDIATE"
        return {"timeout": BUSY_SECONDS, **params, "factory": TurnConnection}

    def get_new_connection(self, conn_params: dict[str, Any]) -> TurnConnection:
        """Open a connection, set its PRAGMAs and read them back; refuse it when they are not in force."""
        connection: TurnConnection = super().get_new_connection(conn_params)
        if not self.is_in_memory_db():
            connection.turn = Turn(str(conn_params["database"]))
            self._use_wal(connection)
        for name, value in ASKED.items():
            connection.execute(f"PRAGMA {name} = {value}")
        if wrong := wrong_pragmas(connection, in_memory=self.is_in_memory_db()):
            connection.close()
            raise ImproperlyConfigured(f"SQLite does not obey: {'; '.join(wrong)}")
        return connection

    def create_cursor(self, name: str | None = None) -> TurnCursor:
        """Return a cursor that waits for its turn."""
        cursor: TurnCursor = self.connection.cursor(factory=TurnCursor)
        return cursor

    def _set_autocommit(self, autocommit: bool) -> None:
        """Switch as Django does; without autocommit sqlite3 begins transactions itself: immediate ones."""
        with self.wrap_database_errors:
            self.connection.isolation_level = None if autocommit else "IMMEDIATE"

    @staticmethod
    def _use_wal(connection: sqlite3.Connection) -> None:
        """Switch a new file to WAL, in turn; one that has it is only read."""
        cursor = connection.cursor(factory=TurnCursor)
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")
