"""Fifty people who send a comment to a running server in the same moment, each with a form of their own as a browser has it."""

import re
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from threading import Barrier
from urllib.parse import urlencode

from bench.site import FRONT_PAGE, fetch, started
from knopskud.public.voicing.guard import BITS, SUMS, TOKEN, WORK

PEOPLE = 50
FORM = f"{FRONT_PAGE}stemmer/ny/?om=A-003"
SAID = "Vi skriver alle sammen på én gang"


@dataclass(frozen=True)
class Surge:
    """How it went: answers that were not what a browser hopes for, comments that are not kept, and each one's seconds."""

    errors: int
    lost: int
    seconds: tuple[float, ...]


def surge() -> Surge:
    """Let everybody send to the demo, which is open for comments, in a copy of its own."""
    with started() as site:
        forms = [_form(site.port, number) for number in range(PEOPLE)]
        at_once = Barrier(PEOPLE)
        with ThreadPoolExecutor(PEOPLE) as people:
            answers = list(people.map(lambda form: _sent(site.port, form, at_once), forms))
        kept = _kept(site.var)
    errors = sum(status != HTTPStatus.FOUND for status, _ in answers)
    return Surge(errors, PEOPLE - kept, tuple(seconds for _, seconds in answers))


def _form(port: int, number: int) -> str:
    """A form that was opened, filled in and worked out, ready to be sent."""
    page = fetch(port, FORM, "identity").decode()
    token, edition = (_value(page, name) for name in (TOKEN, "udgave"))
    typed = {"text": f"{SAID}: nummer {number}.", "language": "da", "om": "A-003", "udgave": edition}  # fmt: skip
    return urlencode({**typed, TOKEN: token, WORK: ",".join(_sums(token))})


def _value(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found, name
    return found[1]


def _sums(token: str) -> Iterator[str]:
    for at in range(SUMS):
        yield next(
            str(number)
            for number in count()
            if int.from_bytes(sha256(f"{token}.{at}.{number}".encode()).digest()[:4], "big")
            >> (32 - BITS)
            == 0
        )


def _sent(port: int, form: str, at_once: Barrier) -> tuple[int, float]:
    """The answer's status, 0 when there was none, and how long it took."""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": f"http://127.0.0.1:{port}",
        "Sec-Fetch-Site": "same-origin",
    }
    at_once.wait()
    began = time.monotonic()
    try:
        with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            connection.request("POST", FORM, form, headers)
            status = connection.getresponse().status
    except (OSError, HTTPException):
        status = 0
    return status, time.monotonic() - began


def _kept(var: Path) -> int:
    """How many different ones the database holds."""
    with closing(sqlite3.connect(var / "knopskud.sqlite3")) as database:
        asked = "SELECT count(DISTINCT text) FROM voices_voice WHERE text LIKE ?"
        return int(database.execute(asked, [f"{SAID}%"]).fetchone()[0])
