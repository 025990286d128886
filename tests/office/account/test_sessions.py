"""Where one is signed in: listed, and ended from anywhere."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.office.entering import sessions
from tests.office.cast import PASSWORD, Cast
from tests.office.filled import words_in

PLACES = "/kontor/konto/enheder/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"


def sign_in(agent: str) -> Client:
    client = Client(HTTP_USER_AGENT=agent, REMOTE_ADDR="192.0.2.7")
    client.post("/kontor/log-ind/", {"email": "editor@eksempel.dk", "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/kontor/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (FIREFOX, "Firefox på Linux"),
        (EDGE, "Edge på Windows"),
        (IPHONE, "Safari på iPhone"),
        ("curl/8", "Ukendt browser"),
        ("", "Ukendt browser"),
        ("<b>Firefox/1</b>", "Firefox"),
    ],
)
def test_a_browser_is_named_in_few_words(agent: str, said: str) -> None:
    assert sessions.browser_of(agent).da == said


def test_every_place_is_listed_and_one_is_ended(cast: Cast) -> None:
    here, there = sign_in(FIREFOX), sign_in(IPHONE)
    page = words_in(here.get(PLACES).content)
    assert "Firefox på Linux Her" in page
    assert "Safari på iPhone" in page
    assert "192.0.2.7" in page
    pk = UserSession.objects.get(session_key=there.session.session_key).pk
    here.post(PLACES, {"end": str(pk)})
    assert (is_in(here), is_in(there)) == (True, False)


def test_all_others_are_ended(cast: Cast) -> None:
    here, there, elsewhere = sign_in(FIREFOX), sign_in(EDGE), cast.editor
    here.post(PLACES, {"end": "others"})
    assert (is_in(here), is_in(there), is_in(elsewhere)) == (True, False, False)
    assert is_in(cast.leader)


@pytest.mark.parametrize("end", ["", "x", "0", "-1", "9" * 30, "²"])
def test_what_is_no_session_ends_nothing(cast: Cast, end: str) -> None:
    assert cast.editor.post(PLACES, {"end": end}).status_code == 302
    assert is_in(cast.editor)


def test_somebody_elses_session_is_not_ended(cast: Cast) -> None:
    leader = cast.leader
    pk = UserSession.objects.get(user=cast.users["leader"]).pk
    cast.editor.post(PLACES, {"end": str(pk)})
    assert is_in(leader)


def test_ended_sessions_are_forgotten_and_signing_out_ends_one(cast: Cast) -> None:
    here, there = sign_in(FIREFOX), sign_in(EDGE)
    there.post("/kontor/log-ud/")
    Session.objects.filter(session_key=cast.editor.session.session_key).delete()
    assert "Edge" not in words_in(here.get(PLACES).content)
    user = User.objects.get(email="editor@eksempel.dk")
    assert UserSession.objects.filter(user=user).count() == 1


def test_looking_at_pages_writes_down_seldom_that_one_was_here(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = cast.editor.session.session_key
    before = UserSession.objects.get(session_key=key).last_seen_at
    cast.editor.get("/kontor/")
    assert UserSession.objects.get(session_key=key).last_seen_at == before
    later = now() + timedelta(minutes=11)
    monkeypatch.setattr("knopskud.office.signed_in.now", lambda: later)
    cast.editor.get("/kontor/")
    assert UserSession.objects.get(session_key=key).last_seen_at == later


def test_more_places_cost_no_more_queries(cast: Cast) -> None:
    counted = []
    for more in (0, 2):
        for _ in range(more):
            sign_in(EDGE)
        with CaptureQueriesContext(connection) as queries:
            assert cast.editor.get(PLACES).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
