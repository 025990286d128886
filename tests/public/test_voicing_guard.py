"""Machines are kept out without keeping people out, and nothing that was typed is ever lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from knopskud.public.voicing import guard
from knopskud.voices import queries, throttle
from tests.public.spoken import IDEA, KEY, PLAN, SAY, form_at, opened, said_at, token_of, words_in

pytestmark = pytest.mark.django_db
ABOUT = f"{SAY}?om=A-001"


def count() -> int:
    return queries.shown(KEY).count()


def test_whoever_has_no_scripts_waits_a_little_and_then_the_form_works(client: Client) -> None:
    opened()
    form = form_at(client, ABOUT, worked=False)
    answer = client.post(SAY, form | {"text": "Hurtigt"})
    assert answer.status_code == 400
    assert "Vent et kvart minut" in words_in(answer.content)
    assert "Hurtigt" in answer.content.decode()
    assert count() == 0
    later = {guard.TOKEN: token_of(guard.WAIT + timedelta(seconds=1))}
    assert client.post(SAY, form | {"text": "Hurtigt"} | later).status_code == 302
    assert count() == 1


def test_a_wrong_sum_is_no_sum(client: Client) -> None:
    opened()
    for work in ("", "1,2,3", "x" * 500, "0,0,0,0,0,0,0,0", "-1,²,٣,0,0,0,0,0"):
        assert said_at(client, ABOUT, text="Hej", **{guard.WORK: work}).status_code == 400


def test_a_form_that_is_sent_twice_gives_one_voice(client: Client) -> None:
    opened()
    form = form_at(client, ABOUT) | {"text": "To tryk"}
    first, second = (client.post(SAY, form) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert count() == 1


def test_a_form_that_is_too_old_comes_back_ready_to_be_sent(client: Client) -> None:
    opened()
    others = (token_of(guard.LASTS), guard.token("en-anden-plan", now()))
    for token in ("", "noget-andet", *others):
        answer = said_at(client, ABOUT, text="Stadig her", **{guard.TOKEN: token})
        told = answer.content.decode()
        assert answer.status_code == 400
        assert "tryk på knappen en gang til" in words_in(answer.content)
        assert "Stadig her" in told
        assert f'name="{guard.TOKEN}" value="{token}"' not in told


def test_the_field_that_people_never_see_stops_machines_and_is_emptied(client: Client) -> None:
    opened()
    answer = said_at(client, ABOUT, text="Køb nu", **{guard.TRAP: "https://spam.example"})
    assert answer.status_code == 400
    assert "spam.example" not in answer.content.decode()
    assert count() == 0


def test_too_much_from_one_place_is_held_back_with_its_words(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened()
    monkeypatch.setitem(throttle.MOST, "voice", 1)
    assert said_at(client, ABOUT, text="En").status_code == 302
    answer = said_at(client, ABOUT, text="To")
    assert answer.status_code == 429
    assert ">\nTo</textarea>" in answer.content.decode()
    elsewhere = Client(REMOTE_ADDR="10.0.0.9")
    assert said_at(elsewhere, ABOUT, text="Tre").status_code == 302


def test_what_another_site_sends_is_refused(client: Client) -> None:
    opened()
    told = ({"Origin": "https://andet.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"})  # fmt: skip
    for path in (SAY, IDEA, f"{PLAN}stemmer/abcdefgh/stoet/"):
        codes = [client.post(path, {}, headers=one).status_code for one in told]
        assert codes == [403, 403, 403]


def test_the_sites_own_forms_need_no_cookie(client: Client) -> None:
    opened()
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "http://testserver"})
    assert said_at(strict, ABOUT, text="Hej").status_code == 302
    assert not strict.cookies


@pytest.mark.django_db(transaction=True)
def test_many_who_send_at_the_same_moment_lose_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four at a time and twenty in all, two of them with the same form; on SQLite in a file, as hosts have it."""
    owner = opened()
    forms = [form_at(Client(), ABOUT) | {"text": f"Stemme {number}"} for number in range(19)]
    forms.append(forms[-1])
    with monkeypatch.context() as patch:
        if connection.vendor == "sqlite":
            file = str(tmp_path / "knopskud.sqlite3")
            connection.cursor().execute("VACUUM INTO %s", [file])
            patch.setitem(connection.settings_dict, "NAME", file)
        with ThreadPoolExecutor(4) as pool:
            statuses = list(pool.map(sent_by_itself, forms))
            kept = pool.submit(alone, lambda: queries.in_office(owner, KEY).count()).result()
    assert statuses == [302] * 20
    assert kept == 19


def sent_by_itself(form: dict[str, Any]) -> int:
    return alone(lambda: Client().post(SAY, form).status_code)


def alone(work: Callable[[], int]) -> int:
    """The work with a connection of its own thread."""
    try:
        return work()
    finally:
        connection.close()
