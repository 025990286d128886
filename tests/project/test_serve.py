"""The real server, as ./run serve starts it."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def wait_for(line: str, output: IO[str]) -> str:
    """Read the server's words until it says `line`; its end is an error."""
    for said in output:
        if re.search(line, said):
            return said
    raise AssertionError(f"the server ended before it said {line!r}")


def answered(port: int, server: subprocess.Popen[str]) -> int:
    """Ask until somebody listens: a worker says that it has started a moment before it does."""
    while server.poll() is None:
        try:
            return status(port)
        except ConnectionError:
            continue
        except URLError as error:
            if not isinstance(error.reason, ConnectionError):
                raise
    raise AssertionError("the server ended before it answered")


def status(port: int) -> int:
    try:
        with urlopen(f"http://127.0.0.1:{port}/findes-ikke/", timeout=30) as answer:
            found: int = answer.status
            return found
    except HTTPError as error:
        with error:
            return error.code


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was made ready once."""
    folder = tmp_path_factory.mktemp("served")
    command = [sys.executable, "manage.py", "ready"]
    subprocess.run(command, cwd=ROOT, env=environment_of(folder), check=True)
    return folder


def environment_of(var: Path) -> dict[str, str]:
    environment = {**os.environ, "KNOPSKUD_VAR": str(var), "KNOPSKUD_WORKERS": "1"}
    environment.pop("DATABASE_URL", None)
    return environment


@contextmanager
def started(var: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "knopskud.project.serve"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**environment_of(var), "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        try:
            yield server
        finally:
            server.send_signal(signal.SIGTERM)
            server.communicate()


def test_a_killed_worker_is_replaced_and_the_server_goes_on(served: Path) -> None:
    port = free_port()
    with started(served, port) as server:
        assert server.stdout
        said = wait_for(r"Spawning worker-1 with PID", server.stdout)
        wait_for("Started worker-1", server.stdout)
        first = answered(port, server)
        os.kill(int(said.rsplit(maxsplit=1)[1]), signal.SIGKILL)
        wait_for("Started worker-1", server.stdout)
        assert (first, answered(port, server)) == (404, 404)
    assert server.returncode == 0


def test_a_server_that_is_told_to_stop_while_it_starts_stops(served: Path) -> None:
    with started(served, free_port()) as server:
        assert server.stdout
        wait_for("Spawning worker-1 with PID", server.stdout)
        server.send_signal(signal.SIGTERM)
        rest = server.stdout.read()
    assert server.returncode == 0
    assert "Granian shutdown completed" in rest
    assert "Killing" not in rest


def test_a_wrong_setting_stops_the_start(tmp_path: Path) -> None:
    environment = {**os.environ, "KNOPSKUD_VAR": str(tmp_path), "DEBUG": "maybe"}
    command = [sys.executable, "-m", "knopskud.project.serve"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "knopskud: DEBUG is 'maybe'; write 1 or 0\n")
