"""What the installed environment takes on disk: the packages that a host runs, not the developers'."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from bench.figure import Figure

LOCK = Path(__file__).resolve().parents[2] / "requirements" / "run.txt"


def run(*, long: bool) -> Iterator[Figure]:  # noqa: ARG001 -- measured in one way only
    """Add up the files of the locked packages, and of pip that brought them."""
    locked = re.findall(r"^([a-z0-9-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    total = sum(size(name) for name in [*locked, "pip"])
    yield Figure("environment: installed size", "MB", (total / 1e6,), at_most=300)


def size(name: str) -> int:
    """Return the bytes of one installed package, compiled modules included; 0 if it is for others."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:  # for another system or another Python
        return 0
    paths = [Path(str(file.locate())) for file in files]
    return sum(path.stat().st_size for path in paths if path.exists())
