"""Several people publish at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from django_scopes import scopes_disabled

from knopskud.core.errors import Refused
from knopskud.documents.papers import made_of
from knopskud.editions import preparing, queries
from knopskud.editions.models import Edition, EditionPaper
from knopskud.editions.preparing import Preparer
from tests.editions.published import partnership, published

KEY = "eksempelparken-2018-2021"


def at_once(work: Callable[[int], Any], times: int) -> list[Any]:
    """The work in as many threads, each with its own connection."""

    def one(number: int) -> Any:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_holes_and_no_doubles() -> None:
    owner = partnership()
    found = at_once(lambda number: published(owner, f"Vandring {number}").number, 4)
    assert sorted(found) == [1, 2, 3, 4]
    assert len(queries.public_editions(KEY)) == 4


@pytest.mark.django_db
def test_whoever_is_overtaken_is_told_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another machine publishes while ours is making papers: only the database can see both."""
    owner = partnership()
    other = [True]

    def overtaken(*given: Any, **more: Any) -> Any:
        if other.pop():
            other.append(False)
            published(owner, "Den anden")
        return made_of(*given, **more)

    monkeypatch.setattr("knopskud.editions.candidates.made_of", overtaken)
    monkeypatch.setattr(preparing, "_registered", [])
    with pytest.raises(Refused, match="just published"):
        published(owner, "Den ene")
    (edition,) = queries.editions_of(KEY)
    with scopes_disabled():
        assert EditionPaper.objects.exclude(edition=edition).count() == 0
    assert "Den anden" in edition.snapshot


@pytest.mark.django_db(transaction=True)
def test_an_edition_is_never_part_of_a_larger_transaction() -> None:
    owner = partnership()
    with pytest.raises(RuntimeError), transaction.atomic():
        published(owner)
    with scopes_disabled():
        assert not Edition.objects.exists()


@pytest.mark.django_db
def test_pages_are_shown_after_the_edition_is_written_and_not_when_it_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from contextlib import contextmanager, nullcontext

    told: list[str] = []

    @contextmanager
    def prepare(candidate: preparing.Candidate) -> Any:
        told.append(f"prepared {candidate.edition.number} of {len(queries.editions_of(KEY))}")
        yield lambda: told.append(f"shown of {len(queries.editions_of(KEY))}")
        told.append("left")

    monkeypatch.setattr(preparing, "_registered", [Preparer(nullcontext, prepare)])
    published(partnership())
    assert told == ["prepared 1 of 0", "shown of 1", "left"]
