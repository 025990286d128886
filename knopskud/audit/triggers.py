"""Tables that only grow: the database itself refuses to change or delete a row, whoever asks."""

from functools import partial

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION knopskud_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME; END $$
"""
SQLITE = """
CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed or deleted'); END
"""


def forbid_changes(table: str) -> RunPython:
    """The migration operation after which rows of `table` can be added and read and nothing else.

    On SQLite a later migration that makes the table anew drops its triggers: it must end with this operation again.
    """
    return RunPython(partial(_guard, table), partial(_release, table))


def allow_changes(table: str) -> RunPython:
    """The migration operation that opens a guarded table, so that the same migration can give old rows a new column.

    Such a migration ends with `forbid_changes`.
    """
    return RunPython(partial(_release, table), partial(_guard, table))


def _guard(table: str, _: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(POSTGRESQL_FUNCTION, None)  # its % is no place for a value
        editor.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION knopskud_only_grows()"
        )
        editor.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION knopskud_only_grows()"
        )
        return
    for act in ("UPDATE", "DELETE"):
        editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}")
        editor.execute(SQLITE.format(table=table, act=act))


def _release(table: str, _: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for name in ("change", "truncate"):
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{name} ON {table}")
        return
    for act in ("UPDATE", "DELETE"):
        editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}")
