"""The database goes away while readers read: the published pages go on being served."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

from bench.figure import Figure
from bench.site import Site, started
from bench.wire import ask
from knopskud.public.prepared import FOLDER
from knopskud.public.shelf import Shelf


def run(*, long: bool) -> Iterator[Figure]:
    """Ask for everything that is published: of a server that loses its database, and of one that starts without."""
    rounds = 10 if long else 2
    with started() as site:
        take_away(site.var)
        yield answered("goes away", site, rounds)
    with started(before=take_away) as site:
        yield answered("is away at the start", site, rounds)


def take_away(var: Path) -> None:
    """Put a folder where the database was: nothing opens it and nothing makes another."""
    for file in var.glob("knopskud.sqlite3*"):
        file.unlink()
    (var / "knopskud.sqlite3").mkdir()


def answered(when: str, site: Site, rounds: int) -> Figure:
    """The share of requests for published pages and files that are answered with 200."""
    entries = Shelf(site.var / FOLDER).entries()
    paths = [path for path, entry in entries.items() if entry.status == HTTPStatus.OK]
    statuses = [ask(site.port, path).status for _ in range(rounds) for path in paths]
    good = sum(status == HTTPStatus.OK for status in statuses)
    name = f"the database {when}: {len(statuses):,} requests answered with 200"
    return Figure(name, "%", (100 * good / len(statuses),), at_least=100)
