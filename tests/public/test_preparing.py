"""From publishing to what readers get, and what heals when something dies in between."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from knopskud.accounts.models import Partnership
from knopskud.core.addresses import download_path, plan_path
from knopskud.editions import preparing as registered
from knopskud.editions import queries
from knopskud.editions.adding import add_papers
from knopskud.editions.wishes import InEnglish
from knopskud.project.site import make_application
from knopskud.public import preparing
from knopskud.public.prepared import site_folder
from knopskud.public.shelf import CURRENT, NEXT, Pointer
from tests.editions.published import partnership, published
from tests.public.answering import Got, ask, connections_kept, whole

pytestmark = pytest.mark.django_db
KEY = "eksempelparken-2018-2021"
OTHER = "andre-2018"


class Killed(BaseException):
    """The process dies here."""


def shown(path: str = plan_path(KEY)) -> Got:
    with connections_kept():
        return ask(make_application(), path)


def edition_shown(path: str = plan_path(KEY)) -> int:
    """The number that a page says it is of; 0 where there is no page."""
    found = re.search(r'<meta name="edition" content="(\d+) ', shown(path).text)
    return int(found.group(1)) if found else 0


@pytest.fixture
def owner() -> Partnership:
    return partnership()


def test_an_edition_is_read_at_once_at_the_plans_address_and_at_its_own(owner: Partnership) -> None:
    assert shown().status == 404
    published(owner)
    published(owner, "Aftenvandring", days=1)
    assert edition_shown() == 2
    assert [edition_shown(plan_path(KEY, edition=number)) for number in (1, 2)] == [1, 2]
    assert edition_shown(plan_path(KEY, "en")) == 2
    assert "Eksempelparken helhedsplan" in shown("/").text


def test_the_plan_as_data_is_exactly_what_its_digest_is_of(owner: Partnership) -> None:
    edition = published(owner)
    got = shown(download_path(KEY, 1, "plan.json"))
    assert whole(got) == edition.public.encode()
    assert got.headers["Content-Type"] == "application/json"


def test_every_paper_can_be_fetched(owner: Partnership) -> None:
    published(owner)
    published(owner, "Aftenvandring", days=1)
    for edition in queries.public_editions(KEY):
        for paper in edition.papers:
            got = shown(download_path(KEY, edition.number, paper.name))
            assert got.headers["Content-Type"] == paper.content_type
            assert got.body == queries.paper_content(KEY, edition.number, paper.name)


def test_a_paper_that_was_added_and_not_shown_is_shown_at_the_next_start(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = published(owner)
    published(owner, "Aftenvandring", days=1)

    def full() -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(registered, "_registered", [replace(registered._registered[0], renew=full)])
    at = datetime(2017, 9, 28, tzinfo=UTC)
    added = add_papers(edition, InEnglish("folder", "AF-1"), by=None, at=at)
    path = download_path(KEY, 1, added.new[0])
    assert shown(path).status == 404
    assert preparing.prepare()
    assert shown(path).body == queries.paper_content(KEY, 1, added.new[0])
    assert added.new[0] in shown(plan_path(KEY, edition=1)).text
    assert not preparing.prepare()


def test_unknown_addresses_get_the_page_that_says_so(owner: Partnership) -> None:
    published(owner)
    for path, language in ((f"/{KEY}/ukendt/", "da"), ("/en/unknown/", "en")):
        got = shown(path)
        assert got.status == 404
        assert f'<html lang="{language}"' in got.text


def test_pages_are_read_while_the_database_is_away(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(owner)
    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", away)
    assert edition_shown() == 1
    assert shown("/").status == shown(download_path(KEY, 1, "plan.json")).status == 200
    assert shown("/ukendt/").status == 404


def away(*given: Any, **more: Any) -> Any:
    raise OperationalError("the database is away")


def test_a_failed_commit_shows_nothing(owner: Partnership, monkeypatch: pytest.MonkeyPatch) -> None:
    published(owner)
    with monkeypatch.context() as patch:
        patch.setattr("knopskud.editions.actions.record", away)
        with pytest.raises(DatabaseError):
            published(owner, "Aftenvandring", days=1)
    assert edition_shown() == 1
    assert not (site_folder() / NEXT).exists()
    assert published(owner, "Nattevandring", days=2).number == 2


@contextmanager
def dying_at_the_switch(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Die after the commit: neither the switch nor what follows it is reached."""

    def die(folder: Path) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(preparing, "_switch", die)
        patch.setattr(preparing, "settle_after_failing", lambda: None)
        with pytest.raises(Killed):
            yield


def test_an_edition_whose_switch_was_not_reached_is_shown_after_the_start(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(owner)
    with dying_at_the_switch(monkeypatch):
        published(owner, "Aftenvandring", days=1)
    assert Pointer.read(site_folder() / CURRENT) != Pointer.read(site_folder() / NEXT)
    assert edition_shown() == 2
    assert not (site_folder() / NEXT).exists()


def test_an_edition_whose_switch_was_not_reached_is_shown_before_the_next_one(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dying_at_the_switch(monkeypatch):
        published(owner)
    published(owner, "Aftenvandring", days=1)
    assert edition_shown(plan_path(KEY, edition=1)) == 1
    assert edition_shown() == 2


def test_pages_of_an_edition_that_was_never_committed_are_thrown_away(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(owner)

    def die(**given: Any) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("knopskud.editions.actions.record", die)
        patch.setattr(preparing, "settle_after_failing", lambda: None)
        with pytest.raises(Killed):
            published(owner, "Aftenvandring", days=1)
    assert (site_folder() / NEXT).exists()
    assert edition_shown() == 1
    assert not (site_folder() / NEXT).exists()


def test_without_a_database_what_was_left_waits(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(owner)
    with dying_at_the_switch(monkeypatch):
        published(owner, "Aftenvandring", days=1)
    with monkeypatch.context() as patch:
        patch.setattr(queries, "is_published", away)
        assert edition_shown() == 1
    assert edition_shown() == 2


def test_a_publishing_that_is_under_way_is_left_alone(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    with preparing.turn():
        waiting = site_folder() / NEXT
        site_folder().mkdir(parents=True)
        Pointer("x", {}, (KEY, 1, "0")).write(waiting)
        preparing.settle_what_was_left()
        assert waiting.exists()
    preparing.settle_what_was_left()
    assert not waiting.exists()


def test_prepared_pages_are_made_again_only_when_they_have_to_be(owner: Partnership) -> None:
    published(owner)
    assert not preparing.prepare()
    assert preparing.prepare(afresh=True)


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / CURRENT).unlink(),
        lambda folder: (folder / CURRENT).write_text("{"),
        lambda folder: [path.unlink() for path in folder.glob("plan-*.pack")],
        lambda folder: [path.write_bytes(b"") for path in folder.glob("host-*.pack")],
    ],
)
def test_pages_that_are_missing_or_damaged_are_made_again(
    owner: Partnership, harm: Callable[[Path], object]
) -> None:
    published(owner)
    before = shown().text
    harm(site_folder())
    assert preparing.prepare()
    assert shown().text == before
    assert not preparing.prepare()


def test_another_version_of_the_program_makes_the_pages_again_but_compresses_nothing_twice(
    owner: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(owner)
    monkeypatch.setattr(preparing, "fingerprint", lambda: "another")
    monkeypatch.setattr("knopskud.public.packing.brotli.compress", None)
    assert preparing.prepare()
    assert not preparing.prepare()


def test_publishing_one_plan_leaves_the_others_pages_alone(owner: Partnership) -> None:
    published(partnership("andre"), head={"key": OTHER})
    published(owner)
    before = Pointer.read(site_folder() / CURRENT)
    published(owner, "Aftenvandring", days=1)
    after = Pointer.read(site_folder() / CURRENT)
    assert before
    assert after
    assert before.packs[OTHER] == after.packs[OTHER]
    assert before.packs[KEY] != after.packs[KEY]
    files = {path.name for path in site_folder().iterdir()}
    assert files == {CURRENT, *(pack.file for pack in after.packs.values())}


def test_a_plan_that_builds_on_another_follows_its_changes(owner: Partnership) -> None:
    published(owner)  # whose "Lommepengejob" comes from a plan that is not published yet
    (before,) = [edition.plan for edition in queries.public_editions(KEY)]
    (earlier,) = {a.origin.plan for a in before.activities if a.origin.plan}
    pack = Pointer.read(site_folder() / CURRENT)
    published(owner, head={"key": earlier}, days=1)
    after = Pointer.read(site_folder() / CURRENT)
    assert pack
    assert after
    assert pack.packs[KEY].links_to == after.packs[KEY].links_to == (earlier,)


def test_a_plan_leads_on_to_one_that_is_published_after_it(owner: Partnership) -> None:
    published(owner)
    assert OTHER not in shown().text
    published(owner, head={"key": OTHER, "follows": (KEY,)}, days=1)
    assert f'Planen efter: <a href="/{OTHER}/">' in shown().text
