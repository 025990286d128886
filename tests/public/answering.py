"""Packs made by hand, and a WSGI reader that needs no server."""

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import brotli
from django.core.signals import request_started
from django.db import close_old_connections

from knopskud.public.packing import File, answers
from knopskud.public.packs import write
from knopskud.public.page import Page
from knopskud.public.shelf import CURRENT, Pointer, Shelved


class Got(NamedTuple):
    """What a reader got."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as it was before it was compressed."""
        return whole(self).decode()


def whole(got: Got) -> bytes:
    """The body without its compression."""
    form = got.headers.get("Content-Encoding", "")
    if form == "br":
        return bytes(brotli.decompress(got.body))
    return gzip.decompress(got.body) if form == "gzip" else got.body


def put(folder: Path, pages: Iterable[Page], files: Iterable[tuple[str, str, bytes]] = ()) -> None:
    """Show these pages as the whole site."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [File(p, kind, sha256(data).hexdigest(), lambda d=data: d) for p, kind, data in files]  # type: ignore[misc]
    name = write(folder, "host", answers(pages, made))
    Pointer("test", {"": Shelved(name)}).write(folder / CURRENT)


@contextmanager
def connections_kept() -> Iterator[None]:
    """Where a test asks Django itself: it closes connections with an open transaction, and a test's is always open."""
    request_started.disconnect(close_old_connections)
    try:
        yield
    finally:
        request_started.connect(close_old_connections)


def ask(site: Callable[..., Iterable[bytes]], path: str, method: str = "GET", **more: str) -> Got:
    """Ask a WSGI application; `more` are further names of the environ, such as HTTP_ACCEPT_ENCODING."""
    found: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]]) -> None:
        found.append((int(status[:3]), headers))

    environ: dict[str, Any] = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": ""}
    environ |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.input": BytesIO(), **more}
    body = b"".join(site(environ, start_response))
    ((status, headers),) = found
    names = [name for name, _ in headers]
    assert len(names) == len(set(names))
    return Got(status, dict(headers), body)
