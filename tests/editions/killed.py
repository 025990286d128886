"""A real server that is killed while people write and publish, the people, and what is left in its database."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any
from urllib.parse import urlencode

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.plan.actions import load_snapshot
from knopskud.public.prepared import FOLDER
from knopskud.public.shelf import NEXT
from tests.make import make_head, make_plan

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "en-lang-adgangskode"
PATIENCE = 60
"""Seconds after which something that should happen is taken not to happen, on the slowest machine."""
PEOPLE = ("leder@eksempel.dk", "redaktoer@eksempel.dk")


class Site:
    """The whole program on a database file of its own, with `plans` drafts of the small plan in it."""

    def __init__(self, var: Path, plans: int) -> None:
        self.database = var / "knopskud.sqlite3"
        self.waiting = var / FOLDER / NEXT
        self.environment = {
            **os.environ,
            "KNOPSKUD_VAR": str(var),
            "KNOPSKUD_BASE_URL": "http://127.0.0.1",
            "KNOPSKUD_WORKERS": "2",
        }
        self.environment.pop("DATABASE_URL", None)
        self._manage("ready")
        self._manage("shell", "-v", "0", "-c", f"from {__name__} import seed; seed({plans})")
        self.port = 0

    def _manage(self, *words: str) -> None:
        command = [sys.executable, "manage.py", *words]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True)

    def start(self) -> None:
        """Start the server alone, as after a power cut, and wait until it answers."""
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "knopskud.project.serve"],
            cwd=ROOT,
            env={**self.environment, "PORT": str(self.port)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that its processes can be killed together and nobody else's
        )
        moment, begun = Event(), monotonic()
        while self.get("/kontor/log-ind/") is None or self.waiting.exists():
            moment.wait(0.02)  # asking without a pause would take the processor from the server
            assert self.process.poll() is None, "the server does not start again"
            assert monotonic() < begun + PATIENCE, "the pages that waited are not settled"

    def kill(self) -> None:
        """Kill -9 of the parent and of every worker at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def kill_once_pages_wait(self, later: float) -> None:
        """Kill so many seconds after the pages of an edition lie ready: before, while or after it is committed."""
        moment, begun = Event(), monotonic()
        while not self.waiting.exists() and monotonic() < begun + PATIENCE:
            moment.wait(0.001)
        moment.wait(later)
        self.kill()

    def get(self, path: str) -> tuple[int, bytes] | None:
        """What anybody is answered, or None when the server is not there."""
        return Person(self).ask("GET", path)

    def rows(self, sql: str, *values: object) -> list[Any]:
        """What the file holds, read without any of our own code."""
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(sql, values).fetchall()


def free_port() -> int:
    """A port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def key_of(number: int) -> str:
    """The key of one of the seeded plans."""
    return f"plan-{number}"


def begun(number: int) -> Any:
    """What a seeded plan was when it was begun."""
    return make_plan(plan=make_head(key=key_of(number)))


def seed(plans: int) -> None:
    """The people and their drafts. Runs in a process of the killed site's own."""
    owner = Partnership.objects.create(slug="eksempelparken", name="Eksempelparken")
    for email in PEOPLE:
        user = User(email=email)
        user.set_password(PASSWORD)
        user.save()
        Membership.objects.create(user=user, partnership=owner, role=Role.LEADER)
    at = datetime(2017, 9, 1, tzinfo=UTC)
    for number in range(plans):
        load_snapshot(partnership=owner, snapshot=begun(number), by=None, at=at)


class Person:
    """Somebody's browser. Its cookies outlive the server, as a real one's do."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.cookies: dict[str, str] = {}

    def sign_in(self, email: str) -> None:
        """Sign in once; the session is kept in the database that gets killed."""
        self.ask("GET", "/kontor/log-ind/")
        answer = self.ask("POST", "/kontor/log-ind/", {"email": email, "password": PASSWORD})
        assert answer is not None
        assert answer[0] == 302, answer

    def ask(
        self, method: str, path: str, fields: Mapping[str, str] | None = None
    ) -> tuple[int, bytes] | None:
        """Status and body, or None when the server died before it had answered."""
        connection = HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["X-CSRFToken"] = self.cookies.get("csrftoken", "")
        try:
            connection.request(method, path, urlencode(fields or {}) or None, headers)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            return None
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return answer.status, body


SEEN = re.compile(rb'name="seen.K-1" value="([^"]*)"')
DIGEST = re.compile(rb'name="digest" value="([0-9a-f]{64})"')


class Writer(Person):
    """Somebody who writes in one draft at a time, and remembers what the server said yes to.

    `done` holds a word for every act that was asked for, and whether it was acknowledged.
    """

    def __init__(self, site: Site, name: str) -> None:
        super().__init__(site)
        self.name = name
        self.done: dict[str, bool] = {}

    def word(self) -> str:
        """A word that nobody has used before."""
        return f"{self.name} {len(self.done) + 1}"

    def send(self, word: str, path: str, fields: Mapping[str, str]) -> bool:
        """Ask for an act; False when the server died. Anything but yes from a living server is a fault."""
        self.done[word] = False
        answer = self.ask("POST", path, fields)
        if answer is None:
            return False
        assert answer[0] == 302, (path, answer[0], answer[1][-3000:].decode())
        self.done[word] = True
        return True

    def change(self, key: str) -> bool:
        """Write over a contact."""
        word = self.word()
        fields = {"title": "Naboskabsmedarbejder", "ask_about": word}
        return self.send(word, f"/kontor/planer/{key}/dele/k-1/", fields)

    def add(self, key: str) -> bool:
        """Add a contact."""
        word = self.word()
        return self.send(word, f"/kontor/planer/{key}/ny/contact/", {"title": word})

    def publish(self, key: str) -> bool:
        """Look the changes through and publish them, with a word of its own among the reasons."""
        path = f"/kontor/planer/{key}/udgiv/"
        seen = self.ask("GET", path)
        if seen is None:
            return False
        found = DIGEST.search(seen[1])
        assert found, (seen[0], seen[1][-3000:].decode())
        word = self.word()
        fields = {"kind": "draft", "digest": found[1].decode(), "reason.K-1": word}
        if kept := SEEN.search(seen[1]):  # a reason that was kept before the server died
            fields["seen.K-1"] = kept[1].decode()
        return self.send(word, path, fields)


EVENTS = """
SELECT act, ref, before, after FROM audit_event WHERE plan_key = ? AND act LIKE ? ORDER BY id
"""


def events(site: Site, key: str, acts: str) -> list[tuple[str, str, Any, Any]]:
    """The record of a plan in the order in which it was written."""
    return [
        (act, ref, json.loads(before or "null"), json.loads(after or "null"))
        for act, ref, before, after in site.rows(EVENTS, key, acts)
    ]
