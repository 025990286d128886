"""Sixteen processes write at once: none is told that the database is locked, and no row is lost."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from bench.writer import TABLE, drop_table, make_table
from bench.writers import in_own_process, write_together
from tests.project.connections import make_connection, run

WRITERS, ROWS = 16, 25


@pytest.mark.usefixtures("own_files")
def test_on_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "plan.sqlite3"
    url = f"sqlite:///{file}"
    in_own_process(url, "make_table")
    done = write_together(url, writers=WRITERS, rows=ROWS)
    assert [(written.rows, written.errors) for written in done] == [(ROWS, 0)] * WRITERS
    mine = make_connection(file)
    assert set(run(mine, f"SELECT writer, number FROM {TABLE}")) == everything()
    assert run(mine, "PRAGMA integrity_check") == [("ok",)]
    mine.close()


@pytest.fixture
def postgresql(transactional_db: None) -> Iterator[str]:
    """Return the address of the tests' own PostgreSQL database."""
    if connection.vendor != "postgresql":
        pytest.skip("not on PostgreSQL: DATABASE_URL=postgres://... ./run test")
    make_table()
    own = connection.settings_dict
    password = f":{quote(own['PASSWORD'])}" if own["PASSWORD"] else ""
    place = f"{quote(own['HOST'], safe='')}:{own['PORT'] or 5432}"
    yield f"postgres://{quote(own['USER'])}{password}@{place}/{own['NAME']}"
    drop_table()


def test_on_postgresql(postgresql: str) -> None:
    done = write_together(postgresql, writers=WRITERS, rows=ROWS)
    assert [(written.rows, written.errors) for written in done] == [(ROWS, 0)] * WRITERS
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT writer, number FROM {TABLE}")
        assert set(cursor.fetchall()) == everything()


def everything() -> set[tuple[int, int]]:
    return {(writer, number) for writer in range(WRITERS) for number in range(ROWS)}
