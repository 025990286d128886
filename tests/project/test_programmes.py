"""A broken programme file of the host is told at start, with file, place and fault, and breaks no page [R1]."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.checks import run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from knopskud.frame.programmes.loading import OURS
from knopskud.project.programmes import in_folder, programmes_are_usable


def host_file(folder: Path, old: str = "", new: str = "", name: str = "egen.toml") -> None:
    """Put a copy of ours into the folder, under a key of its own and with one thing changed."""
    text = (OURS / "lbf-2019-26.toml").read_text(encoding="utf-8")
    text = text.replace('key = "lbf-2019-26"', 'key = "egen-pulje"', 1)
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_host_without_a_folder_has_nothing_to_be_told(settings: LazySettings) -> None:
    settings.KNOPSKUD_PROGRAMMES = None
    assert programmes_are_usable() == []


def test_a_good_file_is_told_nothing(tmp_path: Path) -> None:
    host_file(tmp_path)
    assert in_folder(tmp_path) == []


def test_a_broken_file_is_told_in_both_languages_with_its_place(tmp_path: Path) -> None:
    host_file(tmp_path, "#2b5f8a", "#ffee00")
    (told,) = in_folder(tmp_path)
    assert (told.id, told.is_serious()) == ("knopskud.E004", True)
    for said in (
        "Puljen i egen.toml kan ikke bruges.",
        "The programme in egen.toml cannot be used.",
        "areas[0].colour (Farve)",
        "areas[0].colour (Colour)",
    ):
        assert said in told.msg
    assert "docs/programmes.md" in (told.hint or "")


def test_every_broken_file_has_its_own_error(tmp_path: Path) -> None:
    host_file(tmp_path, "number = 2", "number = 1", "a.toml")
    host_file(tmp_path, 'schema = "pulje/1"', "schema =", "b.toml")
    host_file(tmp_path, name="c.toml")
    assert [told.id for told in in_folder(tmp_path)] == ["knopskud.E004", "knopskud.E004"]


def test_a_folder_without_programmes_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "egen.toml.txt").touch()
    assert [(told.id, told.is_serious()) for told in in_folder(tmp_path)] == [
        ("knopskud.W001", False)
    ]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    assert [told.id for told in in_folder(tmp_path / "gone")] == ["knopskud.W001"]


def test_no_command_runs_on_a_broken_file(tmp_path: Path, settings: LazySettings) -> None:
    host_file(tmp_path, "#2b5f8a", "blue")
    settings.KNOPSKUD_PROGRAMMES = tmp_path
    assert "knopskud.E004" in [told.id for told in run_checks()]
    with pytest.raises(SystemCheckError, match=r"egen\.toml"):
        call_command("check")
