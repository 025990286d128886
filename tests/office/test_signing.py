"""Signing in and out: neither guessers nor foreign addresses get anywhere."""

import pytest
from django.test import Client

from knopskud.accounts import throttle
from tests.office.cast import DESK, PASSWORD, Cast
from tests.office.filled import words_in

SIGN_IN = "/kontor/log-ind/"
RIGHT = {"email": "editor@eksempel.dk", "password": PASSWORD}


def test_one_gets_where_one_was_going(cast: Cast) -> None:
    asked = cast.nobody.get(DESK)
    assert asked.headers["Location"] == f"{SIGN_IN}?next={DESK}"
    answer = cast.nobody.post(SIGN_IN, {**RIGHT, "next": DESK})
    assert answer.headers["Location"] == DESK
    assert cast.nobody.get(DESK).status_code == 200


def test_the_size_of_the_letters_in_an_email_does_not_matter(cast: Cast) -> None:
    cast.nobody.post(SIGN_IN, RIGHT | {"email": " Editor@Eksempel.DK "})
    assert cast.nobody.get("/kontor/").status_code == 200


@pytest.mark.parametrize(
    "going", ["https://example.org/", "//example.org/", "javascript:alert(1)", "\\\\example.org"]
)
def test_nobody_is_sent_elsewhere_after_signing_in(cast: Cast, going: str) -> None:
    answer = cast.nobody.post(SIGN_IN, {**RIGHT, "next": going})
    assert answer.headers["Location"] == "/kontor/"


def test_a_wrong_password_and_an_unknown_person_are_told_the_same(cast: Cast) -> None:
    wrong = cast.nobody.post(SIGN_IN, RIGHT | {"password": "gæt"})
    unknown = cast.nobody.post(SIGN_IN, {"email": "ingen@eksempel.dk", "password": "gæt"})
    assert wrong.status_code == unknown.status_code == 400
    for answer in (wrong, unknown):
        assert "passer ikke sammen" in words_in(answer.content)
    assert cast.nobody.get("/kontor/").status_code == 302


def test_a_guesser_is_stopped_also_with_the_right_password(cast: Cast) -> None:
    for number in range(throttle.MOST["both"]):
        cast.nobody.post(SIGN_IN, RIGHT | {"password": f"gæt {number}"})
    answer = cast.nobody.post(SIGN_IN, RIGHT)
    assert "for mange forsøg" in words_in(answer.content)
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post(SIGN_IN, RIGHT).status_code == 302


def test_signing_out_ends_the_session(cast: Cast) -> None:
    assert cast.editor.get("/kontor/").status_code == 200
    cast.editor.post("/kontor/log-ud/")
    assert cast.editor.get("/kontor/").status_code == 302


def test_the_office_speaks_danish_until_one_asks_for_english(cast: Cast) -> None:
    danish = Client(HTTP_ACCEPT_LANGUAGE="en").get(SIGN_IN)
    assert b'<html lang="da"' in danish.content
    answer = cast.editor.post("/kontor/sprog/", {"language": "en", "next": DESK})
    assert answer.headers["Location"] == DESK
    page = cast.editor.get(DESK).content
    assert b'<html lang="en"' in page
    assert "Is it ready?" in words_in(page)
    cast.editor.post("/kontor/sprog/", {"language": "tlh", "next": DESK})
    assert b'<html lang="en"' in cast.editor.get(DESK).content


def test_a_visitor_gets_no_cookie_from_looking(cast: Cast) -> None:
    assert set(cast.nobody.get(SIGN_IN).cookies) <= {"csrftoken"}
    assert not cast.nobody.get("/findes-ikke/").cookies
