"""Files that the command makes: the whole of each, or nothing."""

import os
from pathlib import Path

import pytest

from knopskud.exchange import writing
from knopskud.snapshot import schema
from tests.exchange.files import asked


def test_the_schema_is_written_and_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("schema") == 0
    assert capsys.readouterr().out == schema.text()
    out = tmp_path / "schema.json"
    assert asked("schema", "-o", str(out)) == 0
    assert out.read_text(encoding="utf-8") == schema.text()


def test_an_older_file_stays_whole_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "schema.json"
    out.write_bytes(b"older")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert asked("schema", "-o", str(out)) == 2
    assert "Filen kan ikke skrives: " in capsys.readouterr().err
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [
        ("schema.json", b"older")
    ]


def test_a_link_stays_a_link_and_others_may_read_as_always(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    before = os.umask(0o022)
    try:
        writing.write(b"x", str(link))
    finally:
        os.umask(before)
    assert (link.is_symlink(), real.read_bytes(), real.stat().st_mode & 0o777) == (
        True,
        b"x",
        0o644,
    )


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    writing.write(b"x", os.devnull)
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (".", "Det er en mappe. Giv filen et navn."),
        ("nowhere/schema.json", "Mappen findes ikke."),
        ("file/schema.json", "Mappen findes ikke."),
        ("a\0b", "Filen kan ikke skrives: "),
        ("x" * 5000, "Filen kan ikke skrives: "),
    ],
)
def test_a_place_that_cannot_be_written_to_is_told(
    name: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert asked("schema", "-o", str(tmp_path / name)) == 2
    assert what in capsys.readouterr().err


def test_a_file_that_may_not_be_changed_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "schema.json"
    out.write_bytes(b"older")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    assert asked("schema", "-o", str(out)) == 2
    assert "Du har ikke lov til at skrive her." in capsys.readouterr().err
    assert out.read_bytes() == b"older"
