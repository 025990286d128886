"""Asking for editions: by number, by moment, over all partnerships, and never what was tampered with."""

from datetime import timedelta

import pytest

from knopskud.editions import queries
from knopskud.editions.models import Edition, EditionPaper
from knopskud.editions.queries import HashMismatchError
from tests.editions.published import FIRST_DAY, partnership, published

pytestmark = pytest.mark.django_db
KEY = "eksempelparken-2018-2021"


def test_the_text_of_any_day_can_be_asked_for() -> None:
    owner = partnership()
    for days, title in ((0, "Vandring"), (23, "Tryghedsvandring"), (32, "Aftenvandring")):
        published(owner, title, days=days)

    def number(days: float) -> int | None:
        edition = queries.edition_at(KEY, FIRST_DAY + timedelta(days=days))
        return edition.number if edition else None

    assert [number(days) for days in (-0.01, 0, 22.9, 23, 31, 400)] == [None, 1, 1, 2, 2, 3]


def test_editions_of_all_partnerships_are_everybodys() -> None:
    published(partnership())
    published(partnership("andre"), days=3, head={"key": "andre-2018"})
    assert [edition.plan_key for edition in queries.newest_of_each_plan()] == ["andre-2018", KEY]
    assert set(queries.published()) == {"andre-2018", KEY}


def test_only_the_newest_of_each_plan() -> None:
    owner = partnership()
    published(owner, "Vandring")
    published(owner, "Aftenvandring", days=1)
    assert [edition.number for edition in queries.newest_of_each_plan()] == [2]
    assert [edition.number for edition in queries.public_editions(KEY)] == [1, 2]


def test_nothing_is_published_under_an_unknown_key() -> None:
    assert queries.public_editions("ukendt") == []
    assert queries.newest_of("ukendt") is None


def test_a_published_edition_is_known_by_its_digest() -> None:
    edition = published(partnership())
    assert queries.is_published(KEY, 1, edition.digest)
    assert not queries.is_published(KEY, 1, "0" * 64)
    assert not queries.is_published(KEY, 2, edition.digest)


def test_a_text_that_was_tampered_with_is_not_shown() -> None:
    edition = published(partnership())
    edition.snapshot = edition.snapshot.replace("Egely", "Eselby")
    edition.public = edition.public.replace("Egely", "Eselby")
    for ask in (queries.snapshot_of, queries.public_edition, queries.public_text):
        with pytest.raises(HashMismatchError):
            ask(edition)


def test_a_paper_that_was_tampered_with_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = published(partnership())
    name = queries.papers_of(edition)[0].name
    monkeypatch.setattr(queries, "digest", lambda data: "0" * 64)
    with pytest.raises(HashMismatchError, match=name):
        queries.paper_content(KEY, 1, name)
    with pytest.raises(EditionPaper.DoesNotExist):
        queries.paper_content(KEY, 1, "ukendt.pdf")


def test_an_edition_that_is_not_there_is_told() -> None:
    with pytest.raises(Edition.DoesNotExist):
        queries.edition(KEY, 1)


def test_a_query_that_forgets_its_partnership_raises() -> None:
    from django_scopes.exceptions import ScopeError

    with pytest.raises(ScopeError):
        Edition.objects.count()
