"""From finished pages and files to the answers of a pack, compressed once and reused while they stay the same."""

import gzip
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

import brotli

from knopskud.public.packs import FILE, PAGE, Answer, Body
from knopskud.public.page import Page

BR_QUALITY = 9  # the highest, 11, is a few per cent smaller and ten times slower
GZIP_LEVEL = 6
MOST_THREADS = 4
COMPRESSED = ("text/", "application/json", "image/svg+xml")
"""The kinds of content that grow smaller; a PDF is compressed already."""


class Known(Protocol):
    """A body that an older pack holds."""

    def body(self) -> Body:
        """It, in every form that is kept."""


@dataclass(frozen=True)
class File:
    """A file of an edition at its permanent address."""

    path: str
    content_type: str
    content: bytes


def answers(
    pages: Iterable[Page], files: Iterable[File], known: Mapping[str, Known]
) -> Iterator[Answer]:
    """The answers in order. `known` are bodies of older packs by digest: those are not compressed again.

    Compressing goes on in other threads while pages are rendered in this one.
    """
    threads = min(MOST_THREADS, os.cpu_count() or 1)
    with ThreadPoolExecutor(threads, thread_name_prefix="compress") as pool:

        def later(content: bytes, content_type: str) -> "Future[Body]":
            return pool.submit(_body, content, content_type, known)

        of_pages = [(page, later(page.body, page.content_type)) for page in pages]
        of_files = [(file, later(file.content, file.content_type)) for file in files]
        for page, body in of_pages:
            yield Answer(
                page.path, page.status, page.content_type, body.result(), PAGE, page.location
            )
        for file, body in of_files:
            yield Answer(file.path, 200, file.content_type, body.result(), FILE)


def _body(content: bytes, content_type: str, known: Mapping[str, Known]) -> Body:
    digest = sha256(content).hexdigest()
    if digest in known:
        return known[digest].body()
    if not content or not content_type.startswith(COMPRESSED):
        return Body(digest, identity=content)
    mode = brotli.MODE_TEXT
    return Body(
        digest,
        br=brotli.compress(content, mode=mode, quality=BR_QUALITY),
        gzip=gzip.compress(content, GZIP_LEVEL, mtime=0),
    )
