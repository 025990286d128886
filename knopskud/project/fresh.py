"""Starting over: throws the demo away, and nothing but the demo.

Editions cannot be deleted, not even by SQL, so the whole database goes. A file in KNOPSKUD_VAR
remembers which database was begun as a demo; any other is refused.
"""

import shutil
from pathlib import Path

from django.conf import settings
from django.db import connection

PAGES = "site"  # the prepared pages' folder in KNOPSKUD_VAR


class NotTheDemoError(Exception):
    """The database holds something that nobody called a demo."""


def is_empty() -> bool:
    """Tell whether the database has no table yet."""
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def remember_the_demo() -> None:
    """Write down that this database was begun as a demo."""
    _mark().parent.mkdir(parents=True, exist_ok=True)
    _mark().write_text(_identity(), encoding="utf-8")


def throw_the_demo_away() -> None:
    """Empty the database and the prepared pages. Raises NotTheDemoError for any other database."""
    if not is_empty() and not (
        _mark().exists() and _mark().read_text(encoding="utf-8") == _identity()
    ):
        raise NotTheDemoError(_identity())
    if connection.vendor == "sqlite":
        connection.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{connection.settings_dict['NAME']}{ending}").unlink(missing_ok=True)
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
    shutil.rmtree(Path(settings.KNOPSKUD_VAR) / PAGES, ignore_errors=True)


def _mark() -> Path:
    return Path(settings.KNOPSKUD_VAR) / "demo-database"


def _identity() -> str:
    """Name the database without its password."""
    own = connection.settings_dict
    return f"{connection.vendor} {own['HOST']}:{own['PORT']} {own['NAME']}"
