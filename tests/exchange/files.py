"""Plan files for tests, and what the command answered."""

import json
from pathlib import Path
from typing import Any

from knopskud.exchange.cli import main
from knopskud.snapshot.canonical import as_data, canonical
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_plan


def saved(folder: Path, plan: PlanSnapshot | None = None, name: str = "plan.json") -> str:
    """Write the plan to a file in its canonical form; return the file's name."""
    file = folder / name
    file.write_bytes(canonical(plan or make_plan()))
    return str(file)


def mended(folder: Path, *steps: int | str, to: Any, name: str = "plan.json") -> str:
    """Write the small plan to a file with the value at the place `steps` replaced by `to`."""
    data: Any = as_data(make_plan())
    *way, last = steps
    at = data
    for step in way:
        at = at[step]
    at[last] = to
    file = folder / name
    file.write_text(json.dumps(data), encoding="utf-8")
    return str(file)


def asked(*argv: str) -> int:
    """The exit code of the command."""
    return main([str(word) for word in argv])
