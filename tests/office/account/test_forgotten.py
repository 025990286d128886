"""A forgotten password: a link that works once, for two hours, and tells nobody who is known."""

import re

import pytest
from django.test import Client, override_settings

from knopskud.accounts.models import User
from tests.office.cast import PASSWORD, Cast
from tests.office.filled import words_in
from tests.postbox import Postbox
from tests.proving import with_app

FORGOTTEN = "/kontor/log-ind/glemt/"
NEW = "fire gule cykler"


def link_in(postbox: Postbox) -> str:
    found = re.search(
        r"http://127\.0\.0\.1:8000(/kontor/log-ind/ny-adgangskode/\S+)", postbox.texts()[-1]
    )
    assert found
    return found[1]


def editor() -> User:
    return User.objects.get(email="editor@eksempel.dk")


def test_the_link_of_the_letter_gives_a_new_password_once(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(FORGOTTEN, {"email": "EDITOR@eksempel.dk"})
    link = link_in(postbox)
    assert cast.nobody.get(link).status_code == 200
    done = cast.nobody.post(link, {"new": NEW})
    assert "Din nye adgangskode er gemt" in words_in(done.content)
    assert editor().check_password(NEW)
    assert postbox.letters[1]["Subject"] == "Din adgangskode er ændret"
    again = cast.nobody.post(link, {"new": "tre blå cykler der"})
    assert again.status_code == 410
    assert "virker ikke længere" in words_in(again.content)
    assert editor().check_password(NEW)


def test_everybody_who_was_signed_in_as_them_is_signed_out(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(FORGOTTEN, {"email": "editor@eksempel.dk"})
    cast.nobody.post(link_in(postbox), {"new": NEW})
    assert cast.editor.get("/kontor/").status_code == 302


def test_a_new_password_is_no_second_proof(cast: Cast, postbox: Postbox) -> None:
    with_app(editor())
    cast.nobody.post(FORGOTTEN, {"email": "editor@eksempel.dk"})
    cast.nobody.post(link_in(postbox), {"new": NEW})
    cast.nobody.post("/kontor/log-ind/", {"email": "editor@eksempel.dk", "password": NEW})
    assert cast.nobody.get("/kontor/").status_code == 302


def test_a_weak_password_is_told_beside_the_field(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(FORGOTTEN, {"email": "editor@eksempel.dk"})
    answer = cast.nobody.post(link_in(postbox), {"new": "kort"})
    assert answer.status_code == 400
    assert "for nem at gætte" in words_in(answer.content)
    assert editor().check_password(PASSWORD)


def test_known_and_unknown_are_answered_the_same(cast: Cast, postbox: Postbox) -> None:
    pages = [
        words_in(Client().post(FORGOTTEN, {"email": email}).content).replace(email, "X")
        for email in ("editor@eksempel.dk", "ingen@eksempel.dk")
    ]
    assert pages[0] == pages[1]
    assert "ikke kendt" in postbox.texts()[1]


def test_a_link_grows_old(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(FORGOTTEN, {"email": "editor@eksempel.dk"})
    with override_settings(PASSWORD_RESET_TIMEOUT=-1):
        assert cast.nobody.get(link_in(postbox)).status_code == 410


def test_a_link_is_void_once_they_have_signed_in(cast: Cast, postbox: Postbox) -> None:
    User.objects.update(last_login=None)  # tokens tell seconds, and a test is quicker
    cast.nobody.post(FORGOTTEN, {"email": "editor@eksempel.dk"})
    cast.nobody.post("/kontor/log-ind/", {"email": "editor@eksempel.dk", "password": PASSWORD})
    assert cast.nobody.get(link_in(postbox)).status_code == 410


@pytest.mark.parametrize("who", ["zzzzzzzzzzzzzzzzzz", "-", "1", "0"])
def test_a_forged_link_leads_nowhere(cast: Cast, who: str) -> None:
    answer = cast.nobody.post(f"/kontor/log-ind/ny-adgangskode/{who}/abc-def/", {"new": NEW})
    assert answer.status_code == 410
