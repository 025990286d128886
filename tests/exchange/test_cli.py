"""The command as a program of its own: started, piped and interrupted."""

import subprocess
import sys
from pathlib import Path

import pytest

from knopskud.exchange import checking
from tests.exchange.files import asked, saved

START = "import sys; from knopskud.exchange.cli import main; sys.exit(main())"


def started(*argv: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command as a process without any of our settings; `more` is its environment."""
    environment = {"PATH": "", "PYTHONPATH": str(Path(__file__).parents[2]), **more}
    command = [sys.executable, "-W", "error", "-c", START, *argv]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


def test_it_answers_as_a_program(tmp_path: Path) -> None:
    done = started("diff", saved(tmp_path), saved(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "Intet er ændret.\n", "")
    done = started("check", "nowhere.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "knopskud: nowhere.json: Filen findes ikke.\n"


def test_a_terminal_that_does_not_know_our_letters_gets_others(tmp_path: Path) -> None:
    done = started("diff", saved(tmp_path), saved(tmp_path), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Intet er ?ndret.\n", "")


def test_only_the_commands_with_a_database_load_django(tmp_path: Path) -> None:
    plan = saved(tmp_path)
    script = (
        "import sys; from knopskud.exchange.cli import main; "
        f"[main(argv) for argv in (['schema'], ['check', {plan!r}], ['diff', {plan!r}, {plan!r}], "
        f"['document', 'folder', {plan!r}, '--department', 'AF-1', '-o', {str(tmp_path / 'x.pdf')!r}])]; "
        "sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_whoever_stops_reading_is_not_told_so() -> None:
    command = [sys.executable, "-W", "error", "-c", START, "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (2, b"")


def test_an_answer_that_finds_no_room_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-W", "error", "-c", START, "schema"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("knopskud: Svaret kan ikke skrives: ")


@pytest.mark.parametrize("command", ["schema", "check"])
def test_a_closed_stdout_is_told(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # as Python has it after `>&-`
    assert asked(command, *([saved(tmp_path)] if command == "check" else [])) == 2
    assert capsys.readouterr().err.startswith("knopskud: Svaret kan ikke skrives: ")


def test_without_stderr_the_exit_code_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert asked("check", "nowhere.json") == 2


@pytest.mark.parametrize(
    ("environment", "what"),
    [
        ({"KNOPSKUD_VARR": "x"}, "Indstillingerne kan ikke bruges: KNOPSKUD_VARR is not a setting"),
        ({"DATABASE_URL": "mysql://x"}, "Indstillingerne kan ikke bruges: DATABASE_URL must begin"),
        ({}, "Databasen svarer ikke, eller den er ikke gjort klar med ./run manage ready: "),
    ],
)
def test_a_database_that_is_not_there_is_told(
    environment: dict[str, str], what: str, tmp_path: Path
) -> None:
    done = started("export", "plan", **{"KNOPSKUD_VAR": str(tmp_path / "var"), **environment})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"knopskud: {what}")


def test_who_interrupts_gets_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check", interrupted)
    assert asked("check", saved(tmp_path)) == 130
    assert capsys.readouterr().err == ""
