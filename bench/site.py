"""The real server with the demo in it, in a folder of the bench's own."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path

from bench.ports import free_port
from bench.wire import ask

ROOT = Path(__file__).resolve().parents[1]
FRONT_PAGE = "/urbanplanen-2018/"  # the demo plan's front page


@dataclass(frozen=True)
class Site:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]
    var: Path  # where everything is kept
    first_page: float  # seconds from start to the first whole answer

    def pids(self) -> list[int]:
        """Return the server's processes: the parent and its workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [self.process.pid, *map(int, children.read_text(encoding="ascii").split())]


@cache
def seeded() -> dict[str, str]:
    """Seed the demo once per run; return the environment that leads to it."""
    folder = tempfile.mkdtemp(prefix="knopskud-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    environment = {**os.environ, "KNOPSKUD_VAR": folder}
    environment.pop("DATABASE_URL", None)
    for command in ("ready", "demo"):
        subprocess.run(
            [sys.executable, "manage.py", command],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return environment


def fetch(port: int, path: str, accept: str = "gzip") -> bytes:
    """Return the bytes of one page as they travel. Raises OSError while nobody listens."""
    answer = ask(port, path, accept)
    if answer.status != HTTPStatus.OK:
        raise RuntimeError(f"{path} answers {answer.status}")
    return answer.body


@contextmanager
def started(*, before: Callable[[Path], None] | None = None) -> Iterator[Site]:
    """Start the server on a copy of the demo, wait for its first page and then for all its workers.

    `before` may change the copy, which it is given, before the server starts.
    """
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="knopskud-bench-") as name:
        var, log = Path(name) / "var", Path(name) / "log"
        shutil.copytree(seeded()["KNOPSKUD_VAR"], var)
        if before:
            before(var)
        environment = {**seeded(), "KNOPSKUD_VAR": str(var), "PORT": str(port)}
        command = [sys.executable, "-m", "knopskud.project.serve"]
        began = time.monotonic()
        with (
            log.open("wb") as words,
            subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=words, stderr=words
            ) as process,
        ):
            try:
                _wait_for(process, log, lambda: _answers(port))
                first_page = time.monotonic() - began
                spawned = log.read_bytes().count(b"Spawning worker")
                _wait_for(process, log, lambda: log.read_bytes().count(b"Started w") >= spawned)
                yield Site(port, process, var, first_page)
            finally:
                process.terminate()


def _wait_for(process: subprocess.Popen[bytes], log: Path, done: Callable[[], bool]) -> None:
    while not done():
        if process.poll() is not None:
            raise RuntimeError(log.read_text(encoding="utf-8"))
        time.sleep(0.005)


def _answers(port: int) -> bool:
    try:
        return ask(port, FRONT_PAGE).status == HTTPStatus.OK
    except OSError:
        return False
