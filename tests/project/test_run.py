"""The one command: what is missing is named with the one command that brings it."""

import os
import socket
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*given: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "run"), *given]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True
    )


@pytest.fixture
def script() -> ModuleType:
    loader = SourceFileLoader("run_script", str(ROOT / "run"))
    spec = spec_from_loader("run_script", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_help_names_every_command(script: ModuleType) -> None:
    done = run("help")
    assert done.returncode == 0
    assert [name for name in script.COMMANDS if f"\n  {name}" not in done.stdout] == []


def test_an_unknown_command_is_told() -> None:
    done = run("demmo")
    assert (done.returncode, done.stderr) == (
        1,
        "knopskud: no command 'demmo'; ./run help lists them\n",
    )


def test_a_taken_port_is_told_with_the_command_that_helps() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", PORT=str(port))
    assert done.returncode == 1
    assert done.stderr == f"knopskud: port {port} is taken.\n  PORT={port + 1} ./run serve\n"


def test_a_port_that_is_no_number_is_told() -> None:
    done = run("demo", PORT="http")
    assert done.stderr == "knopskud: PORT is 'http', not a port.\n  PORT=8001 ./run demo\n"


def test_an_old_python_is_told_with_the_command_that_helps(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(script.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(script, "PYTHON", tmp_path / "nowhere")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        SystemExit, match=r"3\.12 or 3\.13 is needed, this is 3\.9\.\n  apt-get install"
    ):
        script.use_good_python()


def test_a_python_without_venv_is_told_with_the_command_that_helps(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "PYTHON", tmp_path / "nowhere")
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt-get install python3-venv"):
        script.make_environment("run")


def test_a_second_start_makes_nothing(
    script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    script.make_environment("dev")
    assert capsys.readouterr().out == ""
