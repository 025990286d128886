"""The real server with the demo in it, in a folder of the bench's own."""

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRONT_PAGE = "/urbanplanen-2018/"  # the demo plan's front page


@dataclass(frozen=True)
class Site:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]
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


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def fetch(port: int, path: str, encoding: str = "gzip") -> bytes:
    """Return the bytes of one page as they travel. Raises OSError while nobody listens."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": encoding})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answers {answer.status}")
    return body


@contextmanager
def started() -> Iterator[Site]:
    """Start the server and wait for its first page."""
    port = free_port()
    environment = {**seeded(), "PORT": str(port)}
    command = [sys.executable, "-m", "knopskud.project.serve"]
    began = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            while True:
                try:
                    fetch(port, FRONT_PAGE)
                    break
                except OSError:
                    if process.poll() is not None:
                        raise
                    time.sleep(0.01)
            yield Site(port, process, time.monotonic() - began)
        finally:
            process.terminate()
