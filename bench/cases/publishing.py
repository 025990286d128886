"""Publishing: the real act on SQLite, with every page and paper, when the plan has three editions already."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.site import ROOT, seeded

MORE = 5  # editions that follow, each with more older ones to show


def run(*, long: bool) -> Iterator[Figure]:
    """Publish from the start of a program, which has nothing warm, and then on in the same program."""
    runs = [publish(MORE) for _ in range(5 if long else 3)]
    for number, state in ((0, "cold"), (1, "warm"), (MORE - 1, "warm")):
        name = f"publishing: edition {number + 4}, {state}"
        waited, busy = zip(*(taken[number] for taken in runs), strict=True)
        yield Figure(name, "s", waited, at_most=2.0)
        yield Figure(f"{name}, processor time", "s", busy)


def publish(times: int) -> list[tuple[float, float]]:
    """The seconds of each publishing and those of the processors, in a copy of the demo."""
    environment = seeded()
    with tempfile.TemporaryDirectory(prefix="knopskud-bench-") as name:
        folder = Path(name) / "var"
        shutil.copytree(environment["KNOPSKUD_VAR"], folder)
        said = subprocess.run(
            [sys.executable, "-m", "bench.publisher", str(times)],
            cwd=ROOT,
            env={**environment, "KNOPSKUD_VAR": str(folder)},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    taken: list[tuple[float, float]] = json.loads(said.stdout.splitlines()[-1])
    return taken
