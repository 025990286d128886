"""A writer's turn: one file lock beside the database, taken in the order of asking."""

import fcntl
import os
import threading
from pathlib import Path
from typing import ClassVar

from django.db.utils import OperationalError


class Turn:
    """The right to write to one database file, held by at most one connection anywhere.

    Two locks: whoever holds `queue` is next, and gives it up when it gets `turn`. So a writer that has
    just finished cannot overtake the one that waits. The kernel gives both up when a process dies.
    A connection that already has its turn keeps it; asking again changes nothing.
    """

    _writing: ClassVar[
        dict[tuple[str, int], "Turn"]
    ] = {}  # (file, thread) -> who has the turn there

    def __init__(self, database: str) -> None:
        self.database = database
        self._held: tuple[str, int] | None = None
        self._files: tuple[int, int] | None = None
        self._pid = 0

    @property
    def held(self) -> bool:
        """Whether this connection may write now."""
        return self._held is not None

    def take(self) -> None:
        """Wait until it is this connection's turn. Raises OperationalError where waiting would be for ever."""
        if self._held:
            return
        me = (self.database, threading.get_ident())
        if me in self._writing:
            raise OperationalError(
                "this thread is already writing to the same file through another connection"
            )
        queue, turn = self._open()
        fcntl.flock(queue, fcntl.LOCK_EX)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
        finally:
            fcntl.flock(queue, fcntl.LOCK_UN)
        self._held = me
        self._writing[me] = self

    def give_up(self) -> None:
        """Let the next writer in."""
        if self._held and self._files:
            self._writing.pop(self._held, None)
            self._held = None
            fcntl.flock(self._files[1], fcntl.LOCK_UN)

    def close(self) -> None:
        """Give up the turn and the files."""
        self.give_up()
        if self._files and self._pid == os.getpid():
            for file in self._files:
                os.close(file)
        self._files = None

    def _open(self) -> tuple[int, int]:
        """Open the lock files; a child process needs its own, since a lock belongs to an opened file."""
        if self._files is None or self._pid != os.getpid():
            beside = [Path(f"{self.database}.{name}") for name in ("queue", "turn")]
            queue, turn = (os.open(path, os.O_RDWR | os.O_CREAT, 0o600) for path in beside)
            self._files, self._pid = (queue, turn), os.getpid()
        return self._files
