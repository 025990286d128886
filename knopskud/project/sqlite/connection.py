"""A connection and cursor that write only in their turn, and give it up as soon as nothing is open."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

from django.db.backends.sqlite3.base import SQLiteCursorWrapper
from django.db.utils import OperationalError

from knopskud.project.sqlite.statements import may_write
from knopskud.project.sqlite.turn import Turn

T = TypeVar("T")


class TurnConnection(sqlite3.Connection):
    """A connection with its turn; without one (in memory) it writes freely."""

    turn: Turn | None = None

    def in_turn(self, sql: str, work: Callable[[], T]) -> T:
        """Do `work`, waiting for the turn first where `sql` may write."""
        if self.turn and not self.in_transaction and may_write(sql):
            self.turn.take()
        try:
            return work()
        finally:
            self.settle()

    def settle(self) -> None:
        """Give the turn up unless a transaction is open."""
        if self.turn and not self.in_transaction:
            self.turn.give_up()

    def commit(self) -> None:
        """Commit, and let the next writer in. A commit that failed keeps transaction and turn."""
        try:
            super().commit()
        finally:
            self.settle()

    def rollback(self) -> None:
        """Roll back, and let the next writer in."""
        try:
            super().rollback()
        finally:
            self.settle()

    def close(self) -> None:
        """Close in turn: the last connection to close writes the WAL back into the file."""
        if self.turn:
            with suppress(
                OperationalError
            ):  # this thread's other connection has it: it closes later
                self.turn.take()
        try:
            super().close()
        finally:
            if self.turn:
                self.turn.close()

    def __del__(self) -> None:
        """Close in turn also when a thread ended without closing, in the middle of a transaction."""
        with suppress(sqlite3.ProgrammingError):  # it was never opened
            self.close()


class TurnCursor(SQLiteCursorWrapper):
    """A cursor whose statements wait for their turn."""

    connection: TurnConnection
    _rows: deque[Any] | None = None

    def execute(self, query: str, params: Any = None) -> "TurnCursor":
        """Run one statement.

        A write that returns rows ends, for SQLite, when its last row is read: alone, it is read here.
        """

        def work() -> None:
            self._rows = None
            super(TurnCursor, self).execute(query, params)
            turn = self.connection.turn
            if turn and turn.held and not self.connection.in_transaction and self.description:
                self._rows = deque(super(TurnCursor, self).fetchall())

        self.connection.in_turn(query, work)
        return self

    def executemany(self, query: str, param_list: Iterable[Any]) -> "TurnCursor":
        """Run one statement many times."""
        self._rows = None
        self.connection.in_turn(
            query, lambda: super(TurnCursor, self).executemany(query, param_list)
        )
        return self

    def executescript(self, sql_script: str) -> "TurnCursor":
        """Run a script; what it is made of is not looked at, so it always waits for its turn."""
        self._rows = None
        self.connection.in_turn("script", lambda: super(TurnCursor, self).executescript(sql_script))
        return self

    def fetchone(self) -> Any:
        """Return the next row, or None."""
        if self._rows is None:
            return super().fetchone()
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """Return up to `size` rows."""
        size = self.arraysize if size is None else size
        if self._rows is None:
            return super().fetchmany(size)
        return [self._rows.popleft() for _ in range(min(size, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""
        if self._rows is None:
            return super().fetchall()
        return self.fetchmany(len(self._rows))

    def __next__(self) -> Any:
        if self._rows is None:
            return super().__next__()
        if not self._rows:
            raise StopIteration
        return self._rows.popleft()
