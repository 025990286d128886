"""The bytes of files under `KNOPSKUD_VAR/files`, each in a file named by its SHA-256: written once, never overwritten.

A file is whole and on the disk under its name before any row speaks of it. What never got its row is taken away by
`leftovers` when it has lain for a while.
"""

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, BinaryIO, NamedTuple

from django.conf import settings

FOLDER = "files"  # in KNOPSKUD_VAR
ARRIVING = ".arriving"
PIECE = 256 * 1024  # bytes that are read at a time
DIGEST = re.compile(r"[0-9a-f]{64}")


class Stored(NamedTuple):
    """Bytes that are on the disk."""

    digest: str
    size: int


class DamagedFileError(Exception):
    """The bytes on the disk are not those that were put there. Nothing is shown of them."""


def folder() -> Path:
    """Where the bytes lie."""
    return Path(settings.KNOPSKUD_VAR) / FOLDER


def path_of(digest: str) -> Path:
    """The path of the bytes with that digest, whether they are there or not. Raises ValueError for what is no digest."""
    if not DIGEST.fullmatch(digest):
        raise ValueError(f"{digest!r} is no SHA-256")
    return folder() / digest[:2] / digest


def put(content: BinaryIO) -> Stored:
    """Keep the bytes, read piece by piece from the beginning. The same bytes a second time change nothing."""
    arriving = folder() / ARRIVING
    arriving.mkdir(parents=True, exist_ok=True)
    content.seek(0)
    with NamedTemporaryFile(dir=arriving, delete=False) as file:
        temporary = Path(file.name)
        try:
            stored = _written(content, file.file)
        except BaseException:
            temporary.unlink()
            raise
    final = path_of(stored.digest)
    final.parent.mkdir(exist_ok=True)
    try:
        final.hardlink_to(temporary)  # unlike a rename it never takes another file's place
    except FileExistsError:
        os.utime(final)  # it is wanted again, so it is no leftover
    temporary.unlink()
    _sync(final.parent)
    _sync(folder())
    return stored


def _written(content: BinaryIO, file: IO[bytes]) -> Stored:
    digest, size = sha256(), 0
    while piece := content.read(PIECE):
        digest.update(piece)
        size += len(piece)
        file.write(piece)
    file.flush()
    os.fsync(file.fileno())
    return Stored(digest.hexdigest(), size)


def read(digest: str) -> bytes:
    """The bytes. Raises FileNotFoundError, and DamagedFileError when they are others now."""
    data = path_of(digest).read_bytes()
    if sha256(data).hexdigest() != digest:
        raise DamagedFileError(digest)
    return data


def leftovers(before: float) -> Iterator[Path]:
    """What has lain on the disk since before that moment (seconds of the epoch): whole files and those that never arrived."""
    for path in folder().glob("*/*"):
        known = path.parent.name == ARRIVING or DIGEST.fullmatch(path.name)
        if known and path.stat().st_mtime < before:
            yield path


def _sync(of: Path) -> None:
    """Have the names in a folder on the disk, not only the files."""
    number = os.open(of, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
