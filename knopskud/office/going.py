"""How far something that takes its time has come, told to the page that waits for it.

A small file in the host's folder: it needs no row, so no act is held up by it, and every worker of the server can read
it. It is found by plan, person and the number of the page that was open, so no two are mixed up. Nothing depends on it.
"""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from time import time
from typing import NamedTuple

from django.conf import settings

from knopskud.accounts.models import User
from knopskud.core.words import Words
from knopskud.documents.papers import Tell

FOLDER = "going"  # in KNOPSKUD_VAR
DIGITS = 16
LEFT_BEHIND = 3_600.0
"""Seconds after which a file is one that a process left behind when it died."""
PAPERS = Words("{made} af {of} papirer er lavet.", "{made} of {of} papers have been made.")
PACKAGE = Words(
    "{made} af {of} papirer til pakken er lavet.", "{made} of {of} papers of the package are made."
)
PAGES = Words(
    "Alle {of} papirer er lavet. Siderne gøres klar.",
    "All {of} papers have been made. The pages are made ready.",
)


class Step(NamedTuple):
    """How many of how many are made, and that in words."""

    made: int
    of: int
    words: Words


def new_run() -> str:
    """A number for a page that is opened, which nobody guesses."""
    return secrets.token_hex(DIGITS)


@contextmanager
def going(plan_key: str, user: User, run: str) -> Iterator[Callable[[Words], Tell]]:
    """Gives what tells how far it has come, in the words that it is told in; when it is over, nothing is left."""
    path = _path(plan_key, user, run)
    _sweep(path.parent)
    try:
        yield lambda words: lambda made, of: _write(path, made, of, words)
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def how_far(plan_key: str, user: User, run: str) -> Step | None:
    """How far it has come; None for what has not begun, is over, or is somebody else's."""
    try:
        told = json.loads(_path(plan_key, user, run).read_text("utf-8"))
        return Step(told["made"], told["of"], Words(told["da"], told["en"]))
    except (OSError, ValueError, KeyError):
        return None


def _path(plan_key: str, user: User, run: str) -> Path:
    name = sha256(f"{plan_key} {user.pk} {run}".encode()).hexdigest()
    return Path(settings.KNOPSKUD_VAR) / FOLDER / f"{name}.json"


def _write(path: Path, made: int, of: int, words: Words) -> None:
    said = (PAGES if made == of else words).filled(made=made, of=of)
    beside = path.with_suffix(".new")
    with suppress(OSError):  # a full disk is told by the act itself
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(
            json.dumps({"made": made, "of": of, "da": said.da, "en": said.en}), "utf-8"
        )
        beside.replace(path)


def _sweep(folder: Path) -> None:
    with suppress(OSError):
        for one in folder.iterdir():
            if time() - one.stat().st_mtime > LEFT_BEHIND:
                one.unlink(missing_ok=True)
