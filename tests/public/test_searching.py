"""Searching: what residents may read is found, and nothing else."""

from datetime import time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from knopskud.core.addresses import search_path
from knopskud.meetings.actions import publish_minutes, write
from knopskud.public.searching.kept import Kept
from knopskud.snapshot.types import AgeBand, Slot
from knopskud.voices.actions.showing import hide
from tests.editions.published import partnership, plan_called, published
from tests.make import make_activity
from tests.meetings.held import AFTER, arranged
from tests.voices.said import KEY, NOON, comment, idea, opened

pytestmark = pytest.mark.django_db
EVERYWHERE, HERE = search_path(), search_path(KEY)


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Kept:
    kept = Kept()
    monkeypatch.setattr("knopskud.public.searching.views.KEPT", kept)
    monkeypatch.setattr("knopskud.public.searching.results.KEPT", kept)
    return kept


def found(client: Client, path: str = HERE, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_activity_is_found_in_every_form_and_with_an_error(client: Client) -> None:
    published(partnership())
    for path in (HERE, EVERYWHERE, f"/en{HERE}", f"/en{EVERYWHERE}"):
        english = "/en" if path.startswith("/en") else ""
        for typed in ("tryghedsvandringerne", "TRYGHEDSVANDRING", "trygedsvandring"):
            page = found(client, path, q=typed)
            assert f'href="{english}/{KEY}/aktiviteter/a-001-tryghedsvandring/"' in page
            assert "<mark>Tryghedsvandring</mark>" in page


def test_what_was_published_a_moment_ago_is_found_and_what_it_replaced_is_not(
    client: Client,
) -> None:
    owner = partnership()
    published(owner)
    assert "Tryghedsvandring</mark>" in found(client, q="tryghedsvandring")
    published(owner, "Skumringstur", days=1)
    assert "<mark>Skumringstur</mark>" in found(client, q="skumringsture")
    assert "Tryghedsvandring</mark>" not in found(client, q="tryghedsvandring")


def test_a_comment_and_an_idea_are_found_while_they_are_shown(client: Client) -> None:
    owner = partnership()
    published(owner)
    opened(owner)
    one = comment(owner)
    idea(owner)
    assert f"/{KEY}/stemmer/{one.code}/" in found(client, q="lys legeplads")
    assert "Fælles <mark>køkkenhave</mark>" in found(client, EVERYWHERE, q="koekkenhaver")
    hide(one, why="Reklame", by=None, at=NOON)
    assert one.code not in found(client, q="lys legeplads")


def test_minutes_are_found_as_they_were_published_last(client: Client) -> None:
    owner = partnership()
    published(owner)
    one = arranged(owner)
    write(one, "Der blev talt om kolonihaver.", seen=0, by=None, at=AFTER)
    assert "Vi fandt ikke noget" in found(client, q="kolonihave")  # a draft
    publish_minutes(one, by=None, at=AFTER)
    assert f'href="/{KEY}/moeder/#referat-1"' in found(client, q="kolonihave")
    assert "kolonihaver</mark>" in found(client, EVERYWHERE, q="kolonihave", slags="referater")
    assert "Vi fandt ikke noget" in found(client, q="kolonihave", slags="aktiviteter")
    assert "Vi fandt én" in found(client, sted="AF-2", slags="referater")
    published(owner, "Skumringstur", days=1)  # another edition takes no minutes away
    assert "Vi fandt én" in found(client, q="kolonihave")
    write(one, "Der blev talt om nyttehaver.", seen=1, by=None, at=AFTER)
    publish_minutes(one, why="Det var nyttehaver.", by=None, at=AFTER)
    assert "nyttehaver</mark>" in found(client, q="nyttehave")
    assert "kolonihaver." not in found(client, slags="referater")


def test_of_a_targeted_activity_no_more_is_found_than_is_public(client: Client) -> None:
    secret = make_activity(reach="targeted", where="Hemmelighuset", full="<p>Hemmelighuset</p>")
    plan = plan_called("Støtte")
    published(
        partnership(),
        snapshot=plan.model_copy(update={"activities": (secret, *plan.activities[1:])}),
    )
    assert "Vi fandt ikke noget" in found(client, q="hemmelighuset")
    assert "Tryghedsvandring" in found(client, q="tryghedsvandring")
    assert "Tryghedsvandring</" not in found(client, q="tryghedsvandring", sted="AF-1")


def test_activities_are_chosen_by_day_age_afdeling_and_reach(client: Client) -> None:
    evening = Slot(weekday="tuesday", start=time(18))
    walk = make_activity(times=(evening,), ages=AgeBand(youngest=13, oldest=15))
    plan = plan_called("x")
    published(
        partnership(), snapshot=plan.model_copy(update={"activities": (walk, *plan.activities[1:])})
    )
    here = 'a-001-tryghedsvandring/"'
    for asked in (
        {"dag": "tuesday"},
        {"for": "unge"},
        {"sted": "AF-1"},
        {"aaben": "1", "q": "tur"},
    ):
        assert here in found(client, **asked)
    for asked in ({"dag": "monday"}, {"for": "aeldre"}, {"sted": "AF-2"}, {"q": "lommepenge"}):
        assert here not in found(client, **asked)
    assert "uden de andre valg" in found(client, q="tryghedsvandring", dag="monday")


def test_what_cannot_be_understood_is_left_out(client: Client) -> None:
    published(partnership())
    page = found(client, q="tryghedsvandring\x00", dag="x", sted="AF-99", side="9" * 5_000)
    assert "Vi fandt én" in page
    assert "Hvad leder du efter?" in found(client, q="\u202e<script>" * 2_000)
    assert "&lt;script&gt;" in found(client, q="<script>")


def test_nearest_words_are_offered_where_nothing_is_found(client: Client) -> None:
    published(partnership())
    assert '?q=tryghedsvandring">' in found(client, q="trygedsvadringen")


def test_many_results_stand_on_several_pages(client: Client) -> None:
    plan = plan_called("x")
    many = tuple(make_activity(f"A-{n:03}", title=f"Fodbold {n}") for n in range(1, 46))
    published(partnership(), snapshot=plan.model_copy(update={"activities": many}))
    first, last = found(client, q="fodbold"), found(client, q="fodbold", side="3")
    assert first.count("<mark>Fodbold</mark>") == 20
    assert "?q=fodbold&amp;side=2" in first
    assert last.count("<mark>Fodbold</mark>") == 5


def test_a_search_costs_few_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    owner = partnership()
    published(owner)
    opened(owner)
    for _ in range(3):
        comment(owner)
    found(client, q="lys")
    with django_assert_num_queries(4):
        found(client, q="lys")
    with django_assert_num_queries(3):
        found(client, EVERYWHERE, q="lys")


def test_a_plan_that_is_not_there_cannot_be_searched(client: Client) -> None:
    assert client.get(HERE).status_code == 404
    assert client.post(EVERYWHERE).status_code == 405
