"""An unsafe engine is refused [R7]."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

from knopskud.project import checks
from knopskud.project.sqlite import base, pragmas
from tests.project.connections import make_connection, run

pytestmark = pytest.mark.usefixtures("own_files")
OLD, FIXED = (3, 40, 1), (3, 51, 3)


def ids(file: Path, engine: str, version: tuple[int, int, int]) -> list[str | None]:
    connection = make_connection(file, engine=engine)
    found = [message.id for message in checks.unsafe(connection, version=version)]
    connection.close()
    return found


def test_our_engine_is_safe_on_any_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "plan.sqlite3"
    assert ids(file, "knopskud.project.sqlite", OLD) == []
    assert ids(file, "knopskud.project.sqlite", FIXED) == []


def test_djangos_engine_is_refused_for_its_pragmas_and_on_an_old_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "plan.sqlite3"
    found = ids(file, "django.db.backends.sqlite3", OLD)
    pragmas_differ = ["knopskud.E001", "knopskud.E001"]  # recursive_triggers and journal_mode
    assert found == [*pragmas_differ, "knopskud.E002"]  # and nobody takes turns
    assert ids(file, "django.db.backends.sqlite3", FIXED) == pragmas_differ


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    connection = make_connection(tmp_path / "plan.sqlite3")
    connection.close()
    connection.settings_dict["NAME"] = str(tmp_path / "nowhere" / "plan.sqlite3")
    assert [message.id for message in checks.unsafe(connection)] == ["knopskud.E003"]


def test_a_connection_whose_pragmas_do_not_hold_is_never_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "ASKED", {**pragmas.ASKED, "synchronous": "NORMAL"})
    with pytest.raises(ImproperlyConfigured, match="synchronous is 1, must be 2"):
        make_connection(tmp_path / "plan.sqlite3")


def test_every_connection_has_them(tmp_path: Path) -> None:
    connection = make_connection(tmp_path / "plan.sqlite3")
    names = ("journal_mode", "synchronous", "foreign_keys", "mmap_size", "busy_timeout")
    found = [run(connection, f"PRAGMA {name}") for name in names]
    assert found == [[("wal",)], [(2,)], [(1,)], [(0,)], [(20000,)]]
    connection.close()


@pytest.mark.django_db
def test_the_tests_own_database_passes() -> None:
    assert run_checks(tags=["database"], databases=["default"]) == []
