"""Emptying the database between tests, although its guarded tables refuse to be emptied."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
POSTGRESQL = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"

SAME = ("django_content_type", "auth_permission")
"""Tables that say which models there are: the same after every test, and slow to fill."""


def emptying(style: Any, connection: BaseDatabaseWrapper, **how: bool) -> list[str]:
    """The SQL that empties every table whose rows a test may have made."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return connection.ops.sql_flush(style, [name for name in names if name not in SAME], **how)


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Take every trigger away until the block ends; only the owner of the database can."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL)
            tables = [table for (table,) in cursor.fetchall()]
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            yield
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        else:
            cursor.execute(SQLITE)
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            yield
            for _, sql in triggers:
                cursor.execute(sql)
