"""Sixteen processes that do nothing but write: the longest wait, and lock errors (there are none)."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, Missing
from bench.postgres import INSTALL, cluster, programs
from bench.writers import in_own_process, write_together

WRITERS = 16


def run(*, long: bool) -> Iterator[Figure | Missing]:
    """Measure SQLite, and the PostgreSQL of DATABASE_URL or one of the run's own."""
    with tempfile.TemporaryDirectory() as folder:
        yield from measure("SQLite", f"sqlite:///{Path(folder) / 'bench.sqlite3'}", long=long)
    url = os.environ.get("DATABASE_URL", "")
    bin_ = programs()
    if url.startswith("postgres"):
        yield from measure("PostgreSQL", url, long=long)
    elif bin_:
        with cluster(bin_) as own:
            yield from measure("PostgreSQL", own, long=long)
    else:
        yield Missing(f"PostgreSQL: {WRITERS} writers", INSTALL)


def measure(engine: str, url: str, *, long: bool) -> Iterator[Figure]:
    """Write for ten seconds, or for the minute that the goal speaks of."""
    seconds = 60.0 if long else 10.0
    in_own_process(url, "make_table")
    try:
        done = write_together(url, writers=WRITERS, seconds=seconds)
    finally:
        in_own_process(url, "drop_table")
    errors = float(sum(written.errors for written in done))
    rate = sum(written.rows for written in done) / seconds
    title = f"{engine}: {WRITERS} writers, {seconds:.0f} s"
    yield Figure(f"{title}: lock errors", "count", (errors,), at_most=0)
    yield Figure(
        f"{title}: longest wait", "s", (max(written.longest for written in done),), at_most=1.0
    )
    yield Figure(f"{title}: rows", "1/s", (rate,))
