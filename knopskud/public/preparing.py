"""Making all the pages of the site, and switching to them: the whole of the new site or the whole of the old one.

One publishing at a time has the turn, a file lock that the kernel gives up when a process dies. What is prepared
waits as `next` until its edition is committed; whoever finds a `next` that nobody is working on asks the database
whether the edition is there, and shows the pages or throws them away.
"""

import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction

from knopskud.editions import queries
from knopskud.editions.preparing import Candidate, Switch
from knopskud.public.fingerprint import fingerprint
from knopskud.public.prepared import site_folder
from knopskud.public.shelf import CURRENT, NEXT, Pointer, sync_folder
from knopskud.public.site import Site

LOCK = "site.lock"  # beside the folder, which may be thrown away
log = logging.getLogger(__name__)


@contextmanager
def turn() -> Iterator[None]:
    """Wait for the turn to change the site, and settle what an earlier one left behind."""
    with _lock():
        settle()
        yield


def settle_what_was_left() -> None:
    """Settle a publishing that died, unless one is under way. Without a database it stays for the next time."""
    if not (site_folder() / NEXT).exists():
        return
    try:
        with _lock(fcntl.LOCK_NB):
            settle()
    except BlockingIOError:
        return
    except DatabaseError:
        log.warning("The prepared pages are settled when the database is back.")


def settle() -> None:
    """Show what waits when its edition was committed, and throw it away when it was not. Needs the turn."""
    folder = site_folder()
    waiting = Pointer.read(folder / NEXT)
    if waiting is None:
        (folder / NEXT).unlink(missing_ok=True)
    elif waiting.awaits is None or queries.is_published(*waiting.awaits):
        _switch(folder)
    else:
        (folder / NEXT).unlink()


@contextmanager
def prepared(candidate: Candidate) -> Iterator[Switch]:
    """The site with one more edition: made and waiting when this gives the switch. Needs the turn."""
    folder = site_folder()
    _wait_in(folder, candidate)
    try:
        yield lambda: _switch(folder)
    finally:
        if (folder / NEXT).exists():
            settle_after_failing()


def settle_after_failing() -> None:
    """Settle when a commit has failed, or nobody knows: the database knows, or the next turn asks again."""
    try:
        settle()
    except (DatabaseError, transaction.TransactionManagementError):
        log.warning("The prepared pages are settled when the database is back.")


def prepare(*, afresh: bool = False) -> bool:
    """Make the pages of everything that is published, where they are missing, older or made by another version;
    `afresh` makes all of them. Tells whether anything was made.
    """
    with turn():
        folder = site_folder()
        if not afresh and is_up_to_date():
            return False
        _wait_in(folder, None, afresh=afresh)
        _switch(folder)
        return True


def is_up_to_date() -> bool:
    """Whether the site shows every published edition, made by this version of the program."""
    folder = site_folder()
    pointer = Pointer.read(folder / CURRENT)
    return Site(folder, pointer, fingerprint()).is_complete(queries.published())


def _wait_in(folder: Path, candidate: Candidate | None, *, afresh: bool = False) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    before = None if afresh else Pointer.read(folder / CURRENT)
    site = Site(folder, before, fingerprint())
    site.with_all(queries.published(), candidate).write(folder / NEXT)


def _switch(folder: Path) -> None:
    (folder / NEXT).replace(folder / CURRENT)
    sync_folder(folder)
    _sweep(folder)


def _sweep(folder: Path) -> None:
    """Take away the packs that nobody is pointed to. A reader that has them open keeps them."""
    pointer = Pointer.read(folder / CURRENT)
    wanted = {one.file for one in pointer.packs.values()} if pointer else set()
    for path in folder.iterdir():
        if path.name not in {CURRENT, NEXT, *wanted}:
            path.unlink(missing_ok=True)


@contextmanager
def _lock(how: int = 0) -> Iterator[None]:
    path = Path(settings.KNOPSKUD_VAR) / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | how)
        yield
    finally:
        os.close(number)  # gives the lock up
