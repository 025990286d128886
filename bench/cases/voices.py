"""The pages where residents speak, with 5,000 comments and 500 ideas: the server's time for reading and for sending.

And fifty people who send a comment at once to a running server on SQLite.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.site import ROOT, seeded
from bench.surge import PEOPLE, surge


def run(*, long: bool) -> Iterator[Figure]:
    """Open and send many times."""
    for what, taken in read(rounds=60 if long else 15).items():
        yield Figure(f"voices: {what}", "ms", tuple(taken), at_most=50)
    yield from at_once(times=3 if long else 1)


def at_once(times: int) -> Iterator[Figure]:
    """Everybody sends in the same moment, each time to a server of its own."""
    went = [surge() for _ in range(times)]
    name = f"voices: {PEOPLE} comments at once on SQLite"
    yield Figure(f"{name}: errors", "count", (float(sum(one.errors for one in went)),), at_most=0)
    yield Figure(f"{name}: lost", "count", (float(sum(one.lost for one in went)),), at_most=0)
    yield Figure(
        f"{name}: until each has an answer", "s", tuple(x for one in went for x in one.seconds)
    )


def read(rounds: int) -> dict[str, list[float]]:
    """What the process that opens the pages says."""
    with tempfile.TemporaryDirectory(prefix="knopskud-bench-") as name:
        environment = {**seeded(), "KNOPSKUD_VAR": str(Path(name) / "var")}
        for command in (["manage.py", "ready"], ["-m", "bench.voices", str(rounds)]):
            said = subprocess.run(
                [sys.executable, *command],
                cwd=ROOT,
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
    found: dict[str, list[float]] = json.loads(said.stdout.splitlines()[-1])
    return found
