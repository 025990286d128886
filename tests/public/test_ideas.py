"""Ideas: sent in three fields, compared with those that are there, supported, and followed until they are leaves."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from knopskud.voices import actions, queries
from knopskud.voices.models import Voice
from tests.public.spoken import IDEA, KEY, PLAN, opened, said_at, words_in

pytestmark = pytest.mark.django_db
GARDEN = {"title": "Fælles køkkenhave", "text": "Vi vil dyrke grøntsager.", "place": "Bag blok 4"}


def sent(client: Client, **more: str) -> Voice:
    answer = said_at(client, IDEA, **{**GARDEN, "alligevel": "1", **more})
    assert answer.status_code == 302, words_in(answer.content)
    voice = queries.by_code(answer.headers["Location"].split("/")[-2])
    assert voice is not None
    return voice


def test_an_idea_can_always_be_sent_and_its_way_is_told(client: Client) -> None:
    opened(is_open=False)
    one = sent(client, name="Sara", language="ar", text="نريد حديقة")
    place = f"{PLAN}stemmer/{one.code}/"
    told = client.get(place).content.decode()
    assert '<p class="lead said" lang="ar" dir="rtl">نريد حديقة</p>' in told
    for words in ("Sara", "Modtaget", "Ikke endnu:", "Tages op på mødet", "Er gået i gang"):
        assert words in told
    actions.answer(one, state="not_now", answer="Der er ikke penge i år.", by=None, at=now())
    told = words_in(client.get(place).content)
    assert "Der er ikke penge i år." in told
    assert "Ikke endnu:" not in told


def test_ideas_that_are_alike_are_shown_before_one_is_sent(client: Client) -> None:
    opened()
    sent(client)
    answer = said_at(client, IDEA, title="En køkkenhave til alle", text="Mit hvorfor")
    told = answer.content.decode()
    assert answer.status_code == 200
    for words in ("Er det en af disse?", "Fælles køkkenhave", "Send min alligevel", "Mit hvorfor"):
        assert words in told
    assert queries.shown(KEY).count() == 1
    sent(client, title="En køkkenhave til alle")
    assert queries.shown(KEY).count() == 2


def test_an_idea_is_supported_once_and_only_then_a_cookie_is_set(client: Client) -> None:
    opened()
    one = sent(client)
    assert not client.cookies
    press = f"{PLAN}stemmer/{one.code}/stoet/"
    for _ in range(2):
        answer = client.post(press, {"tilbage": f"{PLAN}ideer/?efter=stoette"})
        assert answer.headers["Location"] == f"{PLAN}ideer/?efter=stoette#{one.code}"
    cookie = client.cookies["stoetter"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    one.refresh_from_db()
    assert one.supports == 1
    assert "Du støtter ideen" in words_in(client.get(f"{PLAN}ideer/").content)
    assert "Du støtter ideen" not in words_in(Client().get(f"{PLAN}ideer/").content)
    away = client.post(press, {"tilbage": f"https://andet.example{PLAN}ideer/"})
    assert away.headers["Location"] == f"{PLAN}stemmer/{one.code}/"


def test_the_most_supported_come_first_when_asked_for(client: Client) -> None:
    opened()
    liked = sent(client, title="Mest støttet")
    sent(client, title="Nyest")
    actions.support(liked, who="a" * 64, at=now())
    order = [words_in(client.get(f"{PLAN}ideer/{more}").content) for more in ("", "?efter=stoette")]
    assert [told.index("Mest støttet") < told.index("Nyest") for told in order] == [False, True]


def test_what_is_taken_down_or_taken_back_tells_why_and_no_more(client: Client) -> None:
    opened()
    down, back = sent(client, name="Sara"), sent(client, title="Hemmelig")
    actions.hide(down, why="Det er en reklame.", by=None, at=now())
    actions.withdraw(back, at=now())
    for one, words in ((down, "Det er en reklame."), (back, "trukket det tilbage")):
        told = words_in(client.get(f"{PLAN}stemmer/{one.code}/").content)
        assert words in told
        assert not any(text in told for text in ("grøntsager", "køkkenhave", "Hemmelig", "Sara"))
        assert client.post(f"{PLAN}stemmer/{one.code}/stoet/").status_code == 409
    listed = words_in(client.get(f"{PLAN}ideer/").content)
    assert "køkkenhave" not in listed


def test_the_activity_that_an_idea_grew_into_is_linked(client: Client) -> None:
    opened()
    one = sent(client)
    for ref in ("A-001", "A-099"):
        actions.grow(one, plan_key=KEY, ref=ref, by=None, at=now())
    told = client.get(f"{PLAN}stemmer/{one.code}/").content.decode()
    assert f'href="{PLAN}aktiviteter/a-001-tryghedsvandring/"' in told
    assert "kommer med i en senere udgave" in told
    back = client.get(f"{PLAN}stemmer/?om=A-001").content.decode()
    assert f'Den er vokset af ideen <a href="{PLAN}stemmer/{one.code}/"' in back


def test_control_characters_are_left_out_and_asked_for_nowhere(client: Client) -> None:
    opened()
    answer = said_at(client, IDEA, title="Fælles\0have")
    assert answer.status_code == 302
    assert [one.title for one in queries.shown(KEY)] == ["Fælleshave"]
    for path in ("stemmer/?om=%00", "stemmer/ny/?om=A-1%00&sprog=%00", "stemmer/?om=A-001%27"):
        assert client.get(f"{PLAN}{path}").status_code == 200


def test_ideas_that_were_put_together_lead_to_each_other(client: Client) -> None:
    opened()
    first, second = sent(client), sent(client, title="Have til alle")
    actions.put_with(second, like=first, by=None, at=now())
    told = client.get(f"{PLAN}stemmer/{second.code}/").content.decode()
    assert f'samme som <a href="{PLAN}stemmer/{first.code}/">Fælles køkkenhave</a>' in told


def test_somebody_can_tell_that_something_should_not_stand_there(client: Client) -> None:
    owner = opened()
    one = sent(client)
    place = f"{PLAN}stemmer/{one.code}/anmeld/"
    assert "Fælles køkkenhave" in words_in(client.get(place).content)
    assert client.post(place, {"why": ""}).status_code == 400
    assert "Vi ser på det" in words_in(client.post(place, {"why": "Reklame"}).content)
    assert [one.why for one in queries.reports_of(owner, KEY)] == ["Reklame"]


def test_more_voices_do_not_cost_more_queries(client: Client) -> None:
    opened()
    counted: list[list[int]] = []
    for more in (1, 2):
        for number in range(more):
            one = sent(client, title=f"Idé {more} {number}")
            actions.answer(one, state="looked_at", answer="Tak.", by=None, at=now())
            actions.grow(one, plan_key=KEY, ref="A-001", by=None, at=now())
            client.post(f"{PLAN}stemmer/{one.code}/stoet/")
        counted.append([asked(client, path) for path in ("stemmer/", "ideer/", "stemmer/ny/", "ideer/ny/")])  # fmt: skip
    assert counted[0] == counted[1]
    assert max(counted[0]) <= 12


def asked(client: Client, path: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as queries_of_it:
        assert client.get(f"{PLAN}{path}").status_code == 200
    return len(queries_of_it)


def test_the_list_has_pages_of_twenty_and_can_be_narrowed(client: Client) -> None:
    owner = opened()
    for number in range(21):
        said = actions.Said(kind="comment", text=f"Nummer {number}", edition=1, ref="A-001")
        actions.send(partnership=owner, plan_key=KEY, said=said, by=None, at=now())
    first = words_in(client.get(f"{PLAN}stemmer/?slags=kommentarer&om=A-001").content)
    assert "21 kommentarer og ideer" in first
    assert "Side 1 af 2" in first
    assert "Nummer 0" in words_in(client.get(f"{PLAN}stemmer/?om=A-001&side=2").content)
    assert "Nummer" not in words_in(client.get(f"{PLAN}stemmer/?slags=ideer").content)


def test_what_is_kept_is_told_in_plain_words(client: Client) -> None:
    opened()
    for path, words in (("", "efter 6 måneder"), ("/en", "after 6 months")):
        assert words in words_in(client.get(f"{path}{PLAN}dine-oplysninger/").content)
