"""Packs: files that hold many finished answers, written once, named by what they hold, and read through mmap.

A pack is its mark, the bodies one after the other, an index as JSON, and the index's length in eight bytes. The
index holds the digest of every body and the name holds the digest of the index, so equal sites have equal names
and a damaged index is not read. Bodies stay in the file: the workers of a server share the pages of memory.
"""

import json
import mmap
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

MARK = b"knopskud-pack/2\n"
LENGTH = 8  # bytes of the index's length at the end of the file
NAME_DIGITS = 24  # of the index's digest in the file's name: 96 bits

PAGE, FILE = "page", "file"
"""How long an answer may be kept: a page is asked for again each time, a file of an edition never changes."""


class DamagedPackError(Exception):
    """A file is no pack, or not the one its name says."""


@dataclass(frozen=True)
class Body:
    """A body in the forms it is sent in; `identity` is None where compressed forms are kept instead.

    `digest` is the SHA-256 of the body before it was compressed.
    """

    digest: str
    identity: bytes | None = None
    br: bytes | None = None
    gzip: bytes | None = None


@dataclass(frozen=True)
class Answer:
    """What one address answers: a body, or for a redirect a `location`. `keep` is PAGE or FILE, `made_of` says
    what a page depends on, so that it need not be made again.
    """

    path: str
    status: int
    content_type: str
    body: Body
    keep: str = PAGE
    location: str = ""
    made_of: str = ""


@dataclass(frozen=True, slots=True, eq=False)  # each is itself: looked up by identity
class Entry:
    """An answer in a pack; its bodies are read from the file when they are asked for."""

    pack: "Pack"
    path: str
    status: int
    content_type: str
    keep: str
    location: str
    made_of: str
    digest: str
    spans: Mapping[str, tuple[int, int]]

    def read(self, encoding: str) -> bytes | None:
        """The body as `br`, `gzip` or `identity`, or None when it is not kept like that."""
        span = self.spans.get(encoding)
        return None if span is None else self.pack.bytes_at(*span)

    def body(self) -> Body:
        """The body in every form that is kept."""
        return Body(self.digest, self.read("identity"), self.read("br"), self.read("gzip"))

    def answer(self) -> Answer:
        """It as it was written, to be written again."""
        of = (self.status, self.content_type, self.body(), self.keep, self.location, self.made_of)
        return Answer(self.path, *of)


def write(folder: Path, name: str, answers: Iterable[Answer]) -> str:
    """Write a pack and return its file's name, `NAME-DIGEST.pack`. It is whole and on the disk when this returns."""
    temporary = folder / f".{name}.{os.getpid()}"
    with temporary.open("wb") as file:
        file.write(MARK)
        index = _write_bodies(file, answers)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
        file.write(text)
        file.write(len(text).to_bytes(LENGTH, "big"))
        file.flush()
        os.fsync(file.fileno())
    final = f"{name}-{sha256(text).hexdigest()[:NAME_DIGITS]}.pack"
    temporary.replace(folder / final)
    return final


def _write_bodies(file: BinaryIO, answers: Iterable[Answer]) -> list[list[Any]]:
    index: list[list[Any]] = []
    known: dict[str, dict[str, tuple[int, int]]] = {}
    for answer in answers:
        body = answer.body
        if body.digest not in known:
            known[body.digest] = spans = {}
            for encoding in ("br", "gzip", "identity"):
                data = getattr(body, encoding)
                if data is not None:
                    spans[encoding] = (file.tell(), len(data))
                    file.write(data)
        fixed = (
            answer.path,
            answer.status,
            answer.content_type,
            answer.keep,
            answer.location,
            answer.made_of,
        )
        index.append([*fixed, body.digest, known[body.digest]])
    return index


class Pack:
    """An open pack. It stays readable when its file is removed; closing is left to the last reader's end."""

    def __init__(self, file_path: Path) -> None:
        """Raises FileNotFoundError when the file is gone and DamagedPackError when it is not what its name says."""
        self.name = file_path.name
        with file_path.open("rb") as file:
            try:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as empty:
                raise DamagedPackError(file_path.name) from empty
        end = len(self._bytes) - LENGTH
        start = end - int.from_bytes(self._bytes[max(end, 0) :], "big")
        text = self._bytes[max(start, 0) : max(end, 0)]
        named = file_path.stem.rpartition("-")[2]
        if self._bytes[: len(MARK)] != MARK or sha256(text).hexdigest()[:NAME_DIGITS] != named:
            raise DamagedPackError(file_path.name)
        self.entries: dict[str, Entry] = {}
        for path, status, content_type, keep, location, made_of, digest, spans in json.loads(text):
            self.entries[path] = Entry(
                self,
                path,
                status,
                content_type,
                keep,
                location,
                made_of,
                digest,
                {encoding: (at, size) for encoding, (at, size) in spans.items()},
            )

    def bytes_at(self, start: int, size: int) -> bytes:
        """A piece of the file."""
        return self._bytes[start : start + size]
