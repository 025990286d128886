"""What the environment says, read once and checked: an unknown or impossible value stops the start."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ

from knopskud.project import oidc
from knopskud.project.mail import mail
from knopskud.project.refused import SettingError

CHECKOUT = Path(__file__).resolve().parents[2]
OURS = frozenset(
    {
        "KNOPSKUD_BASE_URL",
        "KNOPSKUD_CHROMIUM",  # read by the tests
        "KNOPSKUD_KILLS",  # read by the tests
        "KNOPSKUD_MAIL_FROM",
        "KNOPSKUD_PROGRAMMES",
        "KNOPSKUD_REQUIRE_BROWSER",  # read by the tests
        "KNOPSKUD_REQUIRE_OFFICE",  # read by the tests
        "KNOPSKUD_VAR",
        "KNOPSKUD_WORKERS",
        *oidc.NAMES,
    }
)
ENGINES = {
    "sqlite": "knopskud.project.sqlite",
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
}


@dataclass(frozen=True)
class Environment:
    """The settings that a host chooses. Everything else is decided in settings.py."""

    var: Path
    programmes: Path | None
    base_url: str
    port: int
    workers: int
    debug: bool
    database: dict[str, Any]
    mail: dict[str, Any]
    providers: tuple[oidc.Provider, ...]
    secret_key: str

    @property
    def host(self) -> str:
        """The name that visitors use."""
        return urlsplit(self.base_url).hostname or ""

    @property
    def https(self) -> bool:
        """Visitors come over TLS, which a server in front of us ends."""
        return self.base_url.startswith("https:")


def read(given: Mapping[str, str]) -> Environment:
    """Read and check the environment; raises SettingError for the first value that cannot be used."""
    refuse_unknown(given)
    var = absolute(given.get("KNOPSKUD_VAR") or "var")
    if var.exists() and not var.is_dir():
        raise SettingError("KNOPSKUD_VAR", f"is {str(var)!r}, which is not a folder")
    port = whole(given, "PORT", default=8000, most=65535)
    return Environment(
        var=var,
        programmes=programmes(given),
        base_url=base_url(given, port),
        port=port,
        workers=whole(given, "KNOPSKUD_WORKERS", default=2, most=64),
        debug=boolean(given, "DEBUG"),
        database=database(given, var),
        mail=mail(given),
        providers=oidc.providers(given),
        secret_key=given.get("SECRET_KEY") or kept_secret_key(var),
    )


def refuse_unknown(given: Mapping[str, str]) -> None:
    """A misspelt name would otherwise be obeyed by nobody."""
    for name in sorted(given):
        if name.startswith("KNOPSKUD_") and name not in OURS:
            near = get_close_matches(name, OURS, 1)
            meant = (
                f"; did you mean {near[0]}?" if near else f"; known are {', '.join(sorted(OURS))}"
            )
            raise SettingError(name, f"is not a setting{meant}")


def absolute(path: str) -> Path:
    """Resolve a path against the checkout, so that it does not matter where a command is given."""
    return (CHECKOUT / Path(path).expanduser()).resolve()


def programmes(given: Mapping[str, str]) -> Path | None:
    """Return the folder with the host's own programme files."""
    if not (asked := given.get("KNOPSKUD_PROGRAMMES")):
        return None
    folder = absolute(asked)
    if not folder.is_dir():
        raise SettingError("KNOPSKUD_PROGRAMMES", f"is {str(folder)!r}, which is not a folder")
    return folder


def base_url(given: Mapping[str, str], port: int) -> str:
    """Return the site's address as visitors write it, without a slash at the end."""
    url = given.get("KNOPSKUD_BASE_URL") or f"http://127.0.0.1:{port}"
    parts = urlsplit(url)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.path.strip("/")
        or parts.query
    ):
        raise SettingError(
            "KNOPSKUD_BASE_URL", f"is {url!r}; give scheme and host, such as https://plan.example"
        )
    return url.rstrip("/")


def whole(given: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    """Return a whole number from 1 to `most`."""
    value = given.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= most):
        raise SettingError(name, f"is {value!r}, not a whole number from 1 to {most}")
    return int(value)


def boolean(given: Mapping[str, str], name: str) -> bool:
    """Return a yes or no that is off unless asked for; "maybe" is refused, not read as no."""
    value = given.get(name, "").lower()
    if value not in {"", "0", "false", "no", "off", "1", "true", "yes", "on"}:
        raise SettingError(name, f"is {value!r}; write 1 or 0")
    return value in {"1", "true", "yes", "on"}


def database(given: Mapping[str, str], var: Path) -> dict[str, Any]:
    """Return Django's settings for DATABASE_URL: SQLite or PostgreSQL."""
    url = given.get("DATABASE_URL") or f"sqlite:///{var / 'knopskud.sqlite3'}"
    scheme = url.partition(":")[0]
    if scheme not in ENGINES or "://" not in url:
        raise SettingError("DATABASE_URL", "must begin with sqlite:/// or postgres://")
    config = dict(environ.Env.db_url_config(url, engine=ENGINES[scheme]))
    if not config["NAME"]:
        raise SettingError("DATABASE_URL", "names no database")
    if scheme == "sqlite":
        # said aloud, since test runners know Django's own engine only
        config["TEST"] = {"NAME": ":memory:"}
        if config["NAME"] != ":memory:":
            config["NAME"] = str(absolute(config["NAME"]))
    config["CONN_MAX_AGE"] = None if scheme == "sqlite" else 600
    config["CONN_HEALTH_CHECKS"] = scheme != "sqlite"
    return config


def kept_secret_key(var: Path) -> str:
    """Return this checkout's own secret, made the first time; readable by the owner only."""
    path = var / "secret-key"
    if not path.exists():
        var.mkdir(parents=True, exist_ok=True)
        mine = var / f"secret-key-{secrets.token_hex(8)}"
        mine.touch(mode=0o600)
        mine.write_text(secrets.token_urlsafe(64), encoding="ascii")
        try:
            path.hardlink_to(mine)  # only the first of several starting workers gets its key kept
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return path.read_text(encoding="ascii")
