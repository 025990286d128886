"""One writing process: reads, then writes, in a transaction, and now and then writes without one.

Speaks with the process that started it: says "ready", waits for a line, writes, says one line of JSON.
"""

import argparse
import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import django
from django.conf import settings
from django.db import connection, transaction
from django.db.utils import OperationalError

from knopskud.project.environment import database

TABLE = "bench_rows"


@dataclass
class Written:
    """What one process wrote: rows, the longest time one write took in seconds, errors."""

    rows: int = 0
    longest: float = 0.0
    errors: int = 0


def configure(url: str) -> None:
    """Use the database as the server does, without its apps: sixteen processes start at once."""
    config = database({"DATABASE_URL": url}, Path.cwd())
    settings.configure(DATABASES={"default": config}, USE_TZ=True)
    django.setup()


def make_table() -> None:
    """Make the table that is written to, empty."""
    drop_table()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {TABLE} (writer integer NOT NULL, number integer NOT NULL)")


def drop_table() -> None:
    """Leave nothing behind."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")


def write(writer: int, number: int) -> None:
    """Write one row: read first, as an act does; every tenth row is a statement of its own."""
    insert = f"INSERT INTO {TABLE} (writer, number) VALUES (%s, %s) RETURNING number"  # noqa: S608
    if number % 10 == 9:
        with connection.cursor() as cursor:
            cursor.execute(insert, [writer, number])
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT max(number) FROM {TABLE} WHERE writer = %s", [writer])  # noqa: S608
        cursor.fetchone()
        cursor.execute(insert, [writer, number])


def work(writer: int, *, rows: int, seconds: float) -> Written:
    """Write until there are `rows` rows, or until the time is up when `rows` is 0."""
    done = Written()
    end = time.monotonic() + seconds
    while (done.rows + done.errors < rows) if rows else (time.monotonic() < end):
        began = time.monotonic()
        try:
            write(writer, done.rows)
            done.rows += 1
        except OperationalError as error:
            print(error, file=sys.stderr)
            done.errors += 1
        done.longest = max(done.longest, time.monotonic() - began)
    return done


def main() -> None:
    """Be one writer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("writer", type=int)
    parser.add_argument("--rows", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=0.0)
    asked = parser.parse_args()
    configure(os.environ["DATABASE_URL"])  # not an argument: it may hold a password
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    print(
        json.dumps(asdict(work(asked.writer, rows=asked.rows, seconds=asked.seconds))), flush=True
    )


if __name__ == "__main__":
    main()
