"""Where letters go: EMAIL_URL and KNOPSKUD_MAIL_FROM. Without them they are written on the console."""

from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any
from urllib.parse import unquote, urlsplit

from knopskud.project.refused import SettingError

CONSOLE = "django.core.mail.backends.console.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"
PORTS = {"smtp": 25, "smtp+tls": 587, "smtp+ssl": 465}
SCHEMES = "smtp://, smtp+tls:// or smtp+ssl://"
NOBODY = "Knopskud <knopskud@localhost>"
SECONDS = 10  # somebody waits for the page meanwhile


def mail(given: Mapping[str, str]) -> dict[str, Any]:
    """Django's settings for letters. Raises SettingError for an address that is none."""
    url = given.get("EMAIL_URL") or ""
    sender = _sender(given.get("KNOPSKUD_MAIL_FROM") or "")
    settings: dict[str, Any] = {
        "EMAIL_BACKEND": CONSOLE,
        "EMAIL_TIMEOUT": SECONDS,
        "DEFAULT_FROM_EMAIL": sender or NOBODY,
        "SERVER_EMAIL": sender or NOBODY,
    }
    if not url:
        return settings
    if not sender:
        raise SettingError("KNOPSKUD_MAIL_FROM", "is needed with EMAIL_URL; give an e-mail address")
    return settings | _smtp(url)


def _smtp(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        raise SettingError("EMAIL_URL", "has no port that can be") from None
    if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/") or parts.query:
        raise SettingError("EMAIL_URL", f"must be {SCHEMES} with user:password@host:port")
    return {
        "EMAIL_BACKEND": SMTP,
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtp+ssl",
    }


def _sender(asked: str) -> str:
    """Who letters come from, such as `plan@example.org` or `Planen <plan@example.org>`."""
    name, address = parseaddr(asked)
    user, _, host = address.partition("@")
    if asked and not (user and host and asked.isprintable() and " " not in address):
        why = f"is {asked!r}; give an e-mail address, such as Planen <plan@example.org>"
        raise SettingError("KNOPSKUD_MAIL_FROM", why)
    return f"{name} <{address}>" if name else address
