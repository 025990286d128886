"""Readers while editions are published, one after the other: each gets one edition, and only ever newer ones."""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection

from knopskud.core.addresses import plan_path
from knopskud.editions import queries
from knopskud.project.site import make_application
from tests.editions.published import partnership, published
from tests.public.answering import ask

KEY = "eksempelparken-2018-2021"
EDITIONS = 4
MARK = re.compile(r'<meta name="edition" content="(\d+) ([0-9a-f]{64})">')


def read_until(stop: Event) -> Iterator[tuple[int, str, str]]:
    """The number, the digest and the text of the plan's front page, again and again."""
    site = make_application()
    while True:
        last = stop.wait(
            0.001
        )  # a reader who never stops for breath would leave the writer no time
        got = ask(site, plan_path(KEY))
        assert got.status == 200
        ((number, digest),) = MARK.findall(got.text)
        yield int(number), digest, got.text
        if last:
            return


def saying(number: int) -> dict[str, tuple[str, ...]]:
    """A front page that tells which edition it was written for."""
    return {"in_short": (f"Dette er tekst {number}.",)}


@pytest.mark.django_db(transaction=True)
def test_no_reader_gets_a_mixture_of_two_editions() -> None:
    owner = partnership()
    published(owner, head=saying(1))
    stop = Event()

    def publish_more() -> None:
        try:
            for number in range(2, EDITIONS + 1):
                published(owner, head=saying(number), days=number)
        finally:
            stop.set()
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        publishing = pool.submit(publish_more)
        seen = list(read_until(stop))
        publishing.result()

    digests = {e.number: e.public_digest for e in queries.public_editions(KEY)}
    numbers = [number for number, _, _ in seen]
    assert numbers == sorted(numbers)
    assert numbers[-1] == EDITIONS
    for number, digest, text in dict.fromkeys(seen):
        assert digest == digests[number]
        assert f"Dette er tekst {number}." in text
        assert f"Dette er tekst {number + 1}." not in text


@pytest.mark.django_db
def test_all_addresses_of_one_state_are_of_the_same_editions() -> None:
    owner = partnership()
    site = make_application()
    for number in (1, 2, 3):
        published(owner, f"Vandring nummer {number}", days=number)
        entries = site.shelf.entries()
        newest = {path for path in entries if path.startswith(plan_path(KEY))}
        marks = {
            path: MARK.findall(ask(site, path).text)
            for path in newest
            if "/udgaver/" not in path
            and entries[path].status == 200
            and entries[path].content_type.startswith("text/html")
        }
        assert {mark[0][0] for mark in marks.values()} == {str(number)}
        data = json.loads(ask(site, f"{plan_path(KEY, edition=number)}hent/plan.json").text)
        assert data["activities"][0]["title"] == f"Vandring nummer {number}"
