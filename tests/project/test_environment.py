"""Settings refuse what they do not know and what cannot be."""

from pathlib import Path

import pytest

from knopskud.project.environment import CHECKOUT, kept_secret_key, read
from knopskud.project.refused import SettingError

REFUSED = [
    ("KNOPSKUD_VARR", "x", "KNOPSKUD_VARR is not a setting; did you mean KNOPSKUD_VAR?"),
    ("KNOPSKUD_VAR", __file__, f"KNOPSKUD_VAR is {__file__!r}, which is not a folder"),
    ("PORT", "http", "PORT is 'http', not a whole number from 1 to 65535"),
    ("PORT", "0", "PORT is '0', not a whole number from 1 to 65535"),
    ("PORT", "70000", "PORT is '70000', not a whole number from 1 to 65535"),
    ("KNOPSKUD_WORKERS", "-1", "KNOPSKUD_WORKERS is '-1', not a whole number from 1 to 64"),
    ("DEBUG", "maybe", "DEBUG is 'maybe'; write 1 or 0"),
    ("DATABASE_URL", "mysql://x/y", "DATABASE_URL must begin with sqlite:/// or postgres://"),
    ("DATABASE_URL", "plan.db", "DATABASE_URL must begin with sqlite:/// or postgres://"),
    ("DATABASE_URL", "postgres://host/", "DATABASE_URL names no database"),
    (
        "KNOPSKUD_BASE_URL",
        "plan.example",
        "KNOPSKUD_BASE_URL is 'plan.example'; give scheme and host, such as https://plan.example",
    ),
    (
        "KNOPSKUD_MAIL_FROM",
        "planen",
        "KNOPSKUD_MAIL_FROM is 'planen'; give an e-mail address, such as Planen <plan@example.org>",
    ),
    (
        "KNOPSKUD_PROGRAMMES",
        "/findes/ikke",
        "KNOPSKUD_PROGRAMMES is '/findes/ikke', which is not a folder",
    ),
]


@pytest.mark.parametrize(("name", "value", "message"), REFUSED)
def test_a_value_that_cannot_be_stops_the_start(
    name: str, value: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingError) as caught:
        read({"KNOPSKUD_VAR": str(tmp_path), name: value})
    assert (caught.value.name, str(caught.value)) == (name, message)


def test_nothing_needs_to_be_said(tmp_path: Path) -> None:
    found = read({"KNOPSKUD_VAR": str(tmp_path)})
    database = str(tmp_path / "knopskud.sqlite3")
    assert (found.base_url, found.host, found.https) == (
        "http://127.0.0.1:8000",
        "127.0.0.1",
        False,
    )
    assert (found.port, found.workers, found.debug) == (8000, 2, False)
    assert (found.database["ENGINE"], found.database["NAME"]) == (
        "knopskud.project.sqlite",
        database,
    )


def test_what_is_said_is_used(tmp_path: Path) -> None:
    found = read(
        {
            "KNOPSKUD_VAR": str(tmp_path),
            "KNOPSKUD_PROGRAMMES": str(tmp_path),
            "KNOPSKUD_BASE_URL": "https://plan.example/",
            "PORT": "8123",
            "DEBUG": "1",
            "DATABASE_URL": "postgres://plan:hemmelig@db.example:5433/knopskud",
            "SECRET_KEY": "x" * 50,
            "UNRELATED": "is nobody's business",
        }
    )
    database = {name: found.database[name] for name in ("ENGINE", "HOST", "PORT", "USER", "NAME")}
    assert database == {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "db.example",
        "PORT": 5433,
        "USER": "plan",
        "NAME": "knopskud",
    }
    assert (found.base_url, found.host, found.https) == (
        "https://plan.example",
        "plan.example",
        True,
    )
    assert (found.port, found.debug, found.secret_key) == (8123, True, "x" * 50)
    assert found.programmes == tmp_path


def test_paths_are_taken_from_the_checkout_wherever_the_command_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = read({"KNOPSKUD_VAR": "var", "SECRET_KEY": "x", "DATABASE_URL": "sqlite:///plan.db"})
    assert (found.var, found.database["NAME"]) == (CHECKOUT / "var", str(CHECKOUT / "plan.db"))


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    var = tmp_path / "var"
    first, second = kept_secret_key(var), kept_secret_key(var)
    assert first == second
    assert len(first) > 50
    assert [file.name for file in var.iterdir()] == ["secret-key"]
    assert (var / "secret-key").stat().st_mode & 0o077 == 0
