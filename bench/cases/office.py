"""The office with a hundred plans of sixty activities: the server's time for each page, and its queries."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.figure import Figure
from bench.site import ROOT, seeded

SLOWEST = 5  # pages that are told by name


def run(*, long: bool) -> Iterator[Figure]:
    """Open every page many times; the slowest are told by name, then the one in the middle."""
    told = read(rounds=40 if long else 12)
    saving = told.pop("saving one field")
    pages = sorted(told.items(), key=lambda one: median(one[1]["ms"]), reverse=True)
    for path, taken in pages[:SLOWEST]:
        yield Figure(f"office: {path}", "ms", tuple(taken["ms"]), at_most=60)
    middle = tuple(median(taken["ms"]) for _, taken in pages)
    yield Figure(f"office: all {len(pages)} pages, each by its median", "ms", middle, at_most=30)
    path, most = max(pages, key=lambda one: one[1]["queries"])
    yield Figure(f"office: most queries ({path})", "count", (most["queries"],), at_most=20)
    yield Figure("office: saving one field", "ms", tuple(saving["ms"]), at_most=50)


def read(rounds: int) -> dict[str, dict[str, Any]]:
    """What the process that opens the pages says."""
    with tempfile.TemporaryDirectory(prefix="knopskud-bench-") as name:
        environment = {**seeded(), "KNOPSKUD_VAR": str(Path(name) / "var")}
        subprocess.run(
            [sys.executable, "manage.py", "ready"],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        said = subprocess.run(
            [sys.executable, "-m", "bench.office", str(rounds)],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, dict[str, Any]] = json.loads(said.stdout.splitlines()[-1])
    return found
