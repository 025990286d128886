import pytest

from knopskud.project.sqlite.statements import may_write

WRITES = [
    "INSERT INTO t VALUES (1)",
    "  update t SET x = 1",
    "-- a reason\nDELETE FROM t",
    "/* two\nlines */ REPLACE INTO t VALUES (1)",
    "WITH old AS (SELECT 1) DELETE FROM t",
    "CREATE TABLE t (x)",
    "BEGIN",
    "BEGIN IMMEDIATE",
    "SAVEPOINT s",
    "VACUUM",
    "ANALYZE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA user_version=3",
    "ATTACH 'x' AS y",
    "",
    "something new",
]
READS = [
    "SELECT 1",
    "select 'insert into'",
    "WITH a AS (SELECT 1) SELECT * FROM a",
    "EXPLAIN QUERY PLAN DELETE FROM t",
    "PRAGMA journal_mode",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA table_info(t)",
    "COMMIT",
    "ROLLBACK TO SAVEPOINT s",
    "RELEASE SAVEPOINT s",
    "VALUES (1)",
]


@pytest.mark.parametrize("sql", WRITES)
def test_what_may_write_waits_for_its_turn(sql: str) -> None:
    assert may_write(sql)


@pytest.mark.parametrize("sql", READS)
def test_what_only_reads_does_not(sql: str) -> None:
    assert not may_write(sql)
