"""What SQLite must be told on every connection, and must be seen to obey."""

import sqlite3

ASKED = {
    "synchronous": "FULL",  # NORMAL lost 94 % of the acknowledged commits in a simulated power cut
    "foreign_keys": "ON",
    "recursive_triggers": "ON",  # without it INSERT OR REPLACE deletes a row past its triggers
    "mmap_size": 0,  # blamed elsewhere for spreading damage from memory into the file
}
EVERYWHERE = {"synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1}
IN_FORCE = {**EVERYWHERE, "mmap_size": 0, "journal_mode": "wal"}
IN_MEMORY = {**EVERYWHERE, "journal_mode": "memory"}


def wrong_pragmas(connection: sqlite3.Connection, *, in_memory: bool = False) -> list[str]:
    """Read the PRAGMAs back; return one line for each that is not in force."""
    wrong = []
    for name, value in (IN_MEMORY if in_memory else IN_FORCE).items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        found = row[0] if row else None
        if found != value:
            wrong.append(f"{name} is {found}, must be {value}")
    if connection.execute("PRAGMA busy_timeout").fetchone()[0] <= 0:
        wrong.append("busy_timeout is 0")
    return wrong
