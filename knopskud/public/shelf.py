"""The shelf: which packs are the site now. A pointer file names them, and one rename switches all of them at once.

`current` is what readers get. `next` is what they will get when the edition that is being published is committed;
it is written before the commit and renamed after it, and a publishing that died in between is settled by
`preparing.settle`. Readers keep one whole mapping from address to answer, and never a mixture of two.
"""

import json
import logging
import os
import threading
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Self

from knopskud.public.packs import DamagedPackError, Entry, Pack

CURRENT, NEXT = "current", "next"
TRIES = 10  # publishings that may overtake one reading of the pointer
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shelved:
    """One pack of the site: its file, the editions in it (number and state), other plans it links to."""

    file: str
    editions: tuple[tuple[int, str], ...] = ()
    links_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pointer:
    """The packs of one state of the site by plan key (the host's own pages under an empty one).

    `made_by` is the fingerprint of what made the pages. `awaits` is the edition (plan key, number, digest) that
    has to be committed before this state may be shown.
    """

    made_by: str
    packs: dict[str, Shelved] = field(default_factory=dict)
    awaits: tuple[str, int, str] | None = None

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """The pointer in a file; None when there is none, or none that can be understood."""
        try:
            data = json.loads(path.read_bytes())
            packs = {
                key: Shelved(
                    one["file"],
                    tuple((number, digest) for number, digest in one["editions"]),
                    tuple(one["links_to"]),
                )
                for key, one in data["packs"].items()
            }
            awaits = data["awaits"]
            return cls(data["made_by"], packs, tuple(awaits) if awaits else None)
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError):
            log.warning("%s cannot be understood and is not used", path)
            return None

    def write(self, path: Path) -> None:
        """Put the pointer into a file, whole and on the disk."""
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(asdict(self), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, not only the files."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


class Shelf:
    """The site as readers get it: looks at the pointer each time and opens packs when it has changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = os.fspath(folder / CURRENT)
        self._seen: tuple[int, int, int] | None = None
        self._packs: dict[str, Pack] = {}
        self._entries: dict[str, Entry] = {}
        self._opening = threading.Lock()

    def entries(self) -> dict[str, Entry]:
        """Every prepared address and its answer. The same value until something is published."""
        try:
            found = os.stat(self._pointer)  # noqa: PTH116 - a microsecond on the way of every reader
        except FileNotFoundError:
            return self._entries
        stamp = (found.st_mtime_ns, found.st_ino, found.st_size)
        if stamp != self._seen:
            with self._opening:
                if stamp != self._seen:
                    self._open(stamp)
        return self._entries

    def _open(self, stamp: tuple[int, int, int]) -> None:
        for _ in range(TRIES):
            pointer = Pointer.read(self.folder / CURRENT)
            if pointer is None:
                break
            try:
                packs = {
                    one.file: self._packs.get(one.file) or Pack(self.folder / one.file)
                    for one in pointer.packs.values()
                }
            except FileNotFoundError:
                continue  # a publishing came in between and took the older file away
            except DamagedPackError as damaged:
                log.warning("%s is damaged: run ./run manage prepare", damaged)
                break
            self._entries = {k: v for pack in packs.values() for k, v in pack.entries.items()}
            self._packs = packs
            break
        self._seen = stamp


@lru_cache(maxsize=8)
def shelf_in(folder: Path) -> Shelf:
    """The one shelf of a folder in this process."""
    return Shelf(folder)
