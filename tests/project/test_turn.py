"""One writer at a time on SQLite: who has the turn, and when it is given up."""

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.db import IntegrityError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from knopskud.project.sqlite.base import DatabaseWrapper
from tests.project.connections import make_connection, run

pytestmark = pytest.mark.usefixtures("own_files")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[DatabaseWrapper]:
    connection = make_connection(tmp_path / "plan.sqlite3")
    run(connection, "CREATE TABLE leaf (name text UNIQUE)")
    yield connection
    connection.close()


def has_turn(connection: DatabaseWrapper) -> bool:
    held: bool = connection.connection.turn.held
    return held


def begin(connection: BaseDatabaseWrapper) -> None:
    connection.set_autocommit(autocommit=False, force_begin_transaction_with_broken_autocommit=True)


def test_a_transaction_has_the_turn_until_it_is_committed(connection: DatabaseWrapper) -> None:
    begin(connection)
    during = has_turn(connection)
    connection.commit()
    assert (during, has_turn(connection)) == (True, False)


def test_a_transaction_has_the_turn_until_it_is_rolled_back(connection: DatabaseWrapper) -> None:
    begin(connection)
    run(connection, "INSERT INTO leaf VALUES ('a')")
    connection.rollback()
    assert not has_turn(connection)
    connection.set_autocommit(autocommit=True)
    assert run(connection, "SELECT * FROM leaf") == []


def test_a_statement_that_fails_alone_gives_the_turn_up(connection: DatabaseWrapper) -> None:
    run(connection, "INSERT INTO leaf VALUES ('a')")
    with pytest.raises(IntegrityError):
        run(connection, "INSERT INTO leaf VALUES ('a')")
    assert not has_turn(connection)


def test_a_statement_that_fails_in_a_transaction_keeps_it(connection: DatabaseWrapper) -> None:
    begin(connection)
    with pytest.raises(OperationalError):
        run(connection, "INSERT INTO nowhere VALUES ('a')")
    during = has_turn(connection)
    connection.rollback()
    assert (during, has_turn(connection)) == (True, False)


def test_closing_in_the_middle_gives_the_turn_up(connection: DatabaseWrapper) -> None:
    begin(connection)
    turn = connection.connection.turn
    connection.close()
    assert not turn.held


def test_a_write_that_returns_rows_is_over_before_they_are_read(
    connection: DatabaseWrapper,
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO leaf VALUES ('a'), ('b'), ('c'), ('d') RETURNING name")
        held = has_turn(connection)
        rows = [cursor.fetchone(), *cursor.fetchmany(2), *cursor, cursor.fetchone()]
    assert (held, rows) == (False, [("a",), ("b",), ("c",), ("d",), None])


def test_savepoints_do_not_touch_the_turn(connection: DatabaseWrapper) -> None:
    begin(connection)
    run(connection, "SAVEPOINT s")
    run(connection, "INSERT INTO leaf VALUES ('a')")
    run(connection, "ROLLBACK TO SAVEPOINT s")
    run(connection, "RELEASE SAVEPOINT s")
    during = has_turn(connection)
    connection.commit()
    assert (during, has_turn(connection)) == (True, False)


def test_transactions_that_sqlite3_begins_itself_are_immediate_and_in_turn(
    connection: DatabaseWrapper,
) -> None:
    connection.set_autocommit(autocommit=False)
    run(connection, "SELECT * FROM leaf")
    reading = has_turn(connection)
    run(connection, "INSERT INTO leaf VALUES ('a')")
    writing = has_turn(connection)
    connection.commit()
    assert (reading, writing, has_turn(connection)) == (False, True, False)


def test_many_rows_and_scripts_are_written_in_turn(connection: DatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO leaf VALUES (%s)", [("a",), ("b",)])
        cursor.executescript("INSERT INTO leaf VALUES ('c'); INSERT INTO leaf VALUES ('d');")
    assert not has_turn(connection)
    assert run(connection, "SELECT name FROM leaf") == [("a",), ("b",), ("c",), ("d",)]


def test_reading_does_not_wait_for_a_writer(connection: DatabaseWrapper, tmp_path: Path) -> None:
    begin(connection)
    run(connection, "INSERT INTO leaf VALUES ('a')")
    reader = make_connection(tmp_path / "plan.sqlite3")
    assert run(reader, "SELECT * FROM leaf") == []
    reader.connection.turn.close()
    connection.rollback()
    reader.close()


def test_waiting_for_oneself_is_refused(connection: DatabaseWrapper, tmp_path: Path) -> None:
    other = make_connection(tmp_path / "plan.sqlite3")
    begin(connection)
    with pytest.raises(OperationalError, match="already writing"):
        run(other, "INSERT INTO leaf VALUES ('a')")
    connection.rollback()
    connection.set_autocommit(autocommit=True)
    run(other, "INSERT INTO leaf VALUES ('b')")
    other.close()
    assert run(connection, "SELECT name FROM leaf") == [("b",)]


def test_threads_write_one_after_the_other(connection: DatabaseWrapper, tmp_path: Path) -> None:
    run(connection, "CREATE TABLE counter (n integer)")
    run(connection, "INSERT INTO counter VALUES (0)")

    def count() -> None:
        mine = make_connection(tmp_path / "plan.sqlite3")
        for _ in range(20):
            begin(mine)
            [(n,)] = run(mine, "SELECT n FROM counter")
            run(mine, f"UPDATE counter SET n = {n} + 1")
            mine.commit()
            mine.set_autocommit(autocommit=True)
        mine.close()

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert run(connection, "SELECT n FROM counter") == [(160,)]


def test_a_thread_that_ends_in_the_middle_leaves_neither_rows_nor_a_lock(
    connection: DatabaseWrapper, tmp_path: Path
) -> None:
    def vanish() -> None:
        mine = make_connection(tmp_path / "plan.sqlite3")
        begin(mine)
        run(mine, "INSERT INTO leaf VALUES ('never committed')")

    thread = threading.Thread(target=vanish)
    thread.start()
    thread.join()
    gc.collect()
    run(connection, "INSERT INTO leaf VALUES ('mine')")
    assert run(connection, "SELECT name FROM leaf") == [("mine",)]


HOLD = """
import sys
from pathlib import Path
from django.conf import settings
settings.configure()
from tests.project.connections import make_connection, run
c = make_connection(Path(sys.argv[1]))
run(c, "BEGIN IMMEDIATE")
run(c, "INSERT INTO leaf VALUES ('never committed')")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_killed_writer_leaves_neither_rows_nor_a_lock(
    connection: DatabaseWrapper, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "plan.sqlite3")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        holder.kill()
        run(connection, "INSERT INTO leaf VALUES ('mine')")
    assert run(connection, "SELECT name FROM leaf") == [("mine",)]


def test_a_child_process_has_a_lock_of_its_own(connection: DatabaseWrapper) -> None:
    run(connection, "INSERT INTO leaf VALUES ('opened the lock files')")
    turn = connection.connection.turn
    before = turn._files
    with suppress(ChildProcessError):
        child = os.fork()
        if child == 0:
            os._exit(0 if turn._open() != before else 1)
        _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_in_memory_there_is_nobody_to_wait_for() -> None:
    memory = make_connection(Path(":memory:"))
    assert memory.is_in_memory_db()
    begin(memory)
    run(memory, "CREATE TABLE leaf (name text)")
    memory.commit()
    assert memory.connection.turn is None
