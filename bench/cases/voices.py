"""The pages where residents speak, with 5,000 comments and 500 ideas: the server's time for reading and for sending."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.site import ROOT, seeded


def run(*, long: bool) -> Iterator[Figure]:
    """Open and send many times."""
    for what, taken in read(rounds=60 if long else 15).items():
        yield Figure(f"voices: {what}", "ms", tuple(taken), at_most=50)


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
