"""Prepared pages in front of Django: no template, no query, no session; they stay up without a database."""

import gzip
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.conf import settings

from knopskud.public.negotiation import forms_for, has_it
from knopskud.public.packs import FILE, PAGE, Entry
from knopskud.public.shelf import shelf_in

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Ready = tuple[str, list[tuple[str, str]], bytes, str]
"""Status line, headers, body, and the tag without its form."""
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

FOLDER = "site"  # in KNOPSKUD_VAR
KEPT_DIGITS = 32  # of a body's SHA-256 in its tag
CACHE = {
    PAGE: "public, max-age=0, must-revalidate",
    FILE: "public, max-age=31536000, immutable",
}
MOST_KEPT = 256  # answers ready to send, in each worker; the rest is read from the packs
READ = ("GET", "HEAD")
ACCEPT = "HTTP_ACCEPT_ENCODING"
OF_A_BODY = frozenset({"Content-Type", "Content-Length", "Content-Encoding"})


def site_folder() -> Path:
    """Where the prepared pages are kept."""
    return Path(settings.KNOPSKUD_VAR) / FOLDER


class PreparedSite:
    """Answers prepared addresses itself and hands everything else to Django.

    `headers` go on every answer of ours. With `secure`, what came without TLS is Django's to redirect.
    """

    def __init__(
        self, application: Application, *, headers: Mapping[str, str], secure: bool = False
    ) -> None:
        self.application = application
        self.shelf = shelf_in(site_folder())
        self.headers = list(headers.items())
        self.secure = secure
        self.ready = lru_cache(MOST_KEPT)(self._answer)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        entries = self.shelf.entries()
        path = environ.get("PATH_INFO", "")
        entry = entries.get(path)
        if self.secure and environ.get("HTTP_X_FORWARDED_PROTO") != "https":
            return self.application(environ, start_response)
        if entry is None:
            if f"{path}/" in entries and environ["REQUEST_METHOD"] in READ:
                return self._moved(f"{path}/", environ, start_response)
            return self.application(environ, start_response)
        method = environ["REQUEST_METHOD"]
        if method not in READ:
            return self._not_allowed(start_response)
        answer = self.ready if entry.keep == PAGE else self._answer
        status, headers, body, tag = answer(entry, forms_for(environ.get(ACCEPT, "")))
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known is not None and entry.status == HTTPStatus.OK and has_it(known, tag):
            start_response("304 Not Modified", [h for h in headers if h[0] not in OF_A_BODY])
            return []
        start_response(status, list(headers))
        return [body] if method == "GET" else []

    def _answer(self, entry: Entry, forms: tuple[str, ...]) -> Ready:
        form, body = _form(entry, forms)
        tag = entry.digest[:KEPT_DIGITS]
        headers = [
            *self.headers,
            ("Content-Type", entry.content_type),
            ("Content-Length", str(len(body))),
            ("Cache-Control", CACHE[entry.keep]),
            ("ETag", f'"{tag}-{form}"'),
            ("Vary", "Accept-Encoding"),
        ]
        if form != "identity":
            headers.append(("Content-Encoding", form))
        if entry.location:
            headers.append(("Location", entry.location))
        return _status(entry.status), headers, body, tag

    def _moved(self, path: str, environ: Environ, start_response: StartResponse) -> list[bytes]:
        query = environ.get("QUERY_STRING", "")
        location = f"{path}?{query}" if query else path
        headers = [*self.headers, ("Location", location), ("Content-Length", "0")]
        start_response(_status(HTTPStatus.MOVED_PERMANENTLY), headers)
        return []

    def _not_allowed(self, start_response: StartResponse) -> list[bytes]:
        headers = [*self.headers, ("Allow", ", ".join(READ)), ("Content-Length", "0")]
        start_response(_status(HTTPStatus.METHOD_NOT_ALLOWED), headers)
        return []


def _status(code: int) -> str:
    return f"{code} {HTTPStatus(code).phrase}"


def _form(entry: Entry, forms: tuple[str, ...]) -> tuple[str, bytes]:
    for form in forms:
        body = entry.read(form)
        if body is not None:
            return form, body
    return "identity", read_whole(entry)


def read_whole(entry: Entry) -> bytes:
    """The body as it was before it was compressed."""
    body = entry.read("identity")
    return gzip.decompress(entry.read("gzip") or b"") if body is None else body
