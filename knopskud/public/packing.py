"""From finished pages and files to the answers of a pack, compressed once and reused while they stay the same."""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Protocol, Self

import brotli

from knopskud.public.packs import FILE, PAGE, Answer, Body, Entry, Pack
from knopskud.public.page import Kept, Page

BR_QUALITY = 9  # the highest, 11, is a few per cent smaller and forty times slower
BR_WINDOW = 16  # 64 KB, more than any page: with a wider one brotli clears megabytes of tables for each page
GZIP_LEVEL = 6
MOST_THREADS = 4
COMPRESSED = ("text/", "application/json", "image/svg+xml")
"""The kinds of content that grow smaller; a PDF is compressed already."""


NO_BODY = Body("")


class Known(Protocol):
    """A body that an older pack holds."""

    def body(self) -> Body:
        """It, in every form that is kept."""


@dataclass(frozen=True)
class Older:
    """What an older pack of the same plan holds: its bodies by digest, and those of its pages that may be kept."""

    bodies: Mapping[str, Known] = field(default_factory=dict)
    pages: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, pack: Pack, *, same_program: bool) -> Self:
        """Of a pack; its pages only when the same version of the program made it."""
        bodies = {entry.digest: entry for entry in pack.entries.values()}
        pages = {p: entry for p, entry in pack.entries.items() if same_program and entry.made_of}
        return cls(bodies, pages)

    @property
    def made_of(self) -> dict[str, str]:
        """What each page was made of, by address."""
        return {path: entry.made_of for path, entry in self.pages.items()}


NOTHING = Older()


@dataclass(frozen=True)
class File:
    """A file of an edition at its permanent address. `read` brings its bytes when no older pack holds them."""

    path: str
    content_type: str
    digest: str
    read: Callable[[], bytes]


def answers(
    pages: Iterable[Page | Kept], files: Iterable[File], older: Older = NOTHING
) -> Iterator[Answer]:
    """The answers, in an order of its own. What `older` holds is neither made nor compressed again.

    Compressing goes on in other threads while pages are rendered in this one.
    """
    threads = min(MOST_THREADS, os.cpu_count() or 1)
    with ThreadPoolExecutor(threads, thread_name_prefix="compress") as pool:
        waiting: list[tuple[Answer, Future[Body]]] = []
        for page in pages:
            if isinstance(page, Kept):
                yield older.pages[page.path].answer()
                continue
            of = (page.status, page.content_type, NO_BODY, PAGE, page.location, page.made_of)
            body = pool.submit(_body, page.body, page.content_type, older.bodies)
            waiting.append((Answer(page.path, *of), body))
        for file in files:
            kept = older.bodies.get(file.digest)
            if kept:
                yield Answer(file.path, 200, file.content_type, kept.body(), FILE)
                continue
            answer = Answer(file.path, 200, file.content_type, NO_BODY, FILE)
            waiting.append(
                (answer, pool.submit(_body, file.read(), file.content_type, older.bodies))
            )
        for answer, body in waiting:
            yield replace(answer, body=body.result())


def _body(content: bytes, content_type: str, known: Mapping[str, Known]) -> Body:
    digest = sha256(content).hexdigest()
    if digest in known:
        return known[digest].body()
    if not content or not content_type.startswith(COMPRESSED):
        return Body(digest, identity=content)
    mode = brotli.MODE_TEXT
    return Body(
        digest,
        br=brotli.compress(content, mode=mode, quality=BR_QUALITY, lgwin=BR_WINDOW),
        gzip=gzip.compress(content, GZIP_LEVEL, mtime=0),
    )
