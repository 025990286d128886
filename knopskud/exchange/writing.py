"""Files that the command makes: the whole of each, or nothing."""

import os
import secrets
from pathlib import Path
from typing import Any

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.exchange.telling import deliver
from knopskud.snapshot.canonical import digest

STDOUT = "-"
IS_FOLDER = Words("{file}: Det er en mappe. Giv filen et navn.", "{file}: this is a folder. Give the file a name.")  # fmt: skip
NO_FOLDER = Words("{file}: Mappen findes ikke.", "{file}: there is no such folder.")
MAY_NOT = Words("{file}: Du har ikke lov til at skrive her.", "{file}: you may not write here.")
UNWRITABLE = Words("{file}: Filen kan ikke skrives: {why}", "{file}: the file cannot be written: {why}")  # fmt: skip


def write(content: bytes, out: str) -> None:
    """Put the bytes into the file `out`, or on standard output for `-`.

    A file is written beside its place and renamed into it, so an older one stays whole until the new one is.
    Raises Refused when it cannot be written.
    """
    if out == STDOUT:
        deliver(content)
        return
    try:
        _write(content, Path(out).resolve())  # through a link to the file that it names
    except IsADirectoryError as error:
        raise Refused(IS_FOLDER.filled(file=out)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(NO_FOLDER.filled(file=out)) from error
    except PermissionError as error:
        raise Refused(MAY_NOT.filled(file=out)) from error
    except (OSError, ValueError) as error:
        raise Refused(UNWRITABLE.filled(file=out, why=error)) from error


def kept(content: bytes, file: str, *, ref: str, called: str) -> dict[str, Any]:
    """Write one paper; what is told of it. Raises Refused when it cannot be written."""
    write(content, file)
    return {
        "file": file,
        "ref": ref,
        "called": called,
        "bytes": len(content),
        "sha256": digest(content),
    }


def _write(content: bytes, place: Path) -> None:
    if place.is_dir():
        raise IsADirectoryError
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError
    if place.exists() and not place.is_file():
        place.write_bytes(content)  # a device or a pipe is written to, never replaced
        return
    mine = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}")
    try:
        with mine.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mine.replace(place)
    finally:
        mine.unlink(missing_ok=True)
