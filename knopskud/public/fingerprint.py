"""What made the prepared pages: when any of it is another, the pages are made again."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

PACKAGE = Path(__file__).resolve().parents[1]
MAKERS = ("core", "snapshot", "frame", "tree", "documents", "web", "public")
"""The packages whose code, templates, data and style sheets end up in a page."""


def fingerprint() -> str:
    """SHA-256 over all that pages are made of but the editions: our own files, and what the host has chosen."""
    own = _of_folders(tuple(PACKAGE / name for name in MAKERS))
    host = settings.KNOPSKUD_PROGRAMMES
    theirs = _content(Path(host)) if host else ""
    return sha256("\n".join((own, theirs, settings.KNOPSKUD_BASE_URL)).encode()).hexdigest()


@cache  # a running program stays what it is
def _of_folders(folders: tuple[Path, ...]) -> str:
    return "\n".join(map(_content, folders))


def _content(folder: Path) -> str:
    found = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            found.update(f"{path.relative_to(folder)}\0".encode())
            found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()
