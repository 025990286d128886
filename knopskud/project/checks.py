"""Checks that keep an unsafe database from being used; `migrate` and `check --database` run them."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError

from knopskud.project.sqlite.base import DatabaseWrapper
from knopskud.project.sqlite.pragmas import wrong_pragmas

WAL_RESET_FIXED = (3, 51, 3)  # released 13 March 2026; 3.7.0 to 3.51.2 can damage a WAL file


@register(Tags.database)
def databases_are_safe(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Every SQLite database obeys its PRAGMAs and has one writer at a time."""
    found: list[CheckMessage] = []
    for alias in databases or []:
        if (connection := connections[alias]).vendor == "sqlite":
            found += unsafe(connection)
    return found


def unsafe(
    connection: BaseDatabaseWrapper, *, version: tuple[int, int, int] = sqlite3.sqlite_version_info
) -> list[CheckMessage]:
    """Return what makes this SQLite connection unsafe, as errors."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        hint = "Is its folder there, and may this user write in it?"
        return [Error(f"the database cannot be opened: {error}", hint=hint, id="knopskud.E003")]
    in_memory = connection.is_in_memory_db()  # type: ignore[attr-defined]
    found: list[CheckMessage] = [
        Error(f"SQLite does not obey: {line}", id="knopskud.E001")
        for line in wrong_pragmas(connection.connection, in_memory=in_memory)
    ]
    guarded = isinstance(connection, DatabaseWrapper)
    if not guarded and not in_memory and version < WAL_RESET_FIXED:
        dotted = ".".join(map(str, version))
        hint = "Use the engine knopskud.project.sqlite, or PostgreSQL."
        message = f"SQLite {dotted} may damage its file when several processes write"
        found.append(Error(message, hint=hint, id="knopskud.E002"))
    return found
