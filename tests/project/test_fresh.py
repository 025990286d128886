"""--fresh throws the demo away, and nothing but the demo."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.connections import make_connection, run

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.usefixtures("own_files")


def ready(var: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KNOPSKUD_VAR": str(var)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "ready", *options]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def sessions(var: Path) -> list[tuple[object, ...]]:
    connection = make_connection(var / "knopskud.sqlite3")
    found = run(connection, "SELECT session_key FROM django_session")
    connection.close()
    return found


def remember_somebody(var: Path) -> None:
    connection = make_connection(var / "knopskud.sqlite3")
    run(connection, "INSERT INTO django_session VALUES ('somebody', '', '2026-01-01')")
    connection.close()


def test_again_loses_nothing_and_fresh_starts_over(tmp_path: Path) -> None:
    assert ready(tmp_path, "--demo").returncode == 0
    remember_somebody(tmp_path)
    assert ready(tmp_path, "--demo").returncode == 0
    assert sessions(tmp_path) == [("somebody",)]
    assert ready(tmp_path, "--demo", "--fresh").returncode == 0
    assert sessions(tmp_path) == []


def test_what_is_no_demo_is_left_alone(tmp_path: Path) -> None:
    assert ready(tmp_path).returncode == 0
    remember_somebody(tmp_path)
    done = ready(tmp_path, "--demo", "--fresh")
    assert (done.returncode, sessions(tmp_path)) == (1, [("somebody",)])
    assert done.stderr.endswith("is left alone.\n  KNOPSKUD_VAR=var-demo ./run demo\n")
