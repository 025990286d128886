"""`knopskud verify`: what it says of a package, and how it ends."""

import json
from pathlib import Path

import pytest

from knopskud.exchange.cli import main
from knopskud.snapshot.canonical import digest
from tests.documents.test_package import package


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    file = tmp_path / "pakke.zip"
    file.write_bytes(package())
    return file


def test_a_whole_package_is_told_with_its_checksum(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(kept), "--sha256", digest(package()).upper()]) == 0
    out = capsys.readouterr().out
    assert "som den blev afleveret" in out
    assert digest(package()) in out


def test_a_changed_byte_ends_with_one_and_names_the_file(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.write_bytes(package().replace(b"%PDF agreed", b"%PDF agReed"))
    assert main(["verify", str(kept)]) == 1
    assert "02 Aftaler/delaftale-d-1.pdf" in capsys.readouterr().out


def test_another_package_than_the_receipts_is_refused(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(kept), "--sha256", "0" * 64, "--language", "en"]) == 1
    assert "not the package that the receipt is for" in capsys.readouterr().out


def test_programs_get_the_manifest(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(kept), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["whole"] is True
    assert told["sha256"] == digest(package())
    kept.write_bytes(package() + b"x")
    assert main(["verify", str(kept), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["whole"] is False


@pytest.mark.parametrize(
    "arguments", [["verify", "findes-ikke.zip"], ["verify", __file__], ["verify", "x", "--sha256", "kort"]]
)  # fmt: skip
def test_what_is_no_package_ends_with_two(arguments: list[str]) -> None:
    assert main(arguments) == 2
