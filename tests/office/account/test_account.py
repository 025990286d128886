"""One's name and password, changed by oneself."""

import pytest
from django.test import Client

from knopskud.accounts.models import User
from tests.office.cast import PASSWORD, Cast
from tests.office.filled import words_in
from tests.postbox import Postbox

ACCOUNT = "/kontor/konto/"
PASSWORDS = f"{ACCOUNT}adgangskode/"
NEW = "fire gule cykler"


def editor() -> User:
    return User.objects.get(email="editor@eksempel.dk")


def test_every_page_leads_to_ones_account(cast: Cast) -> None:
    assert f'href="{ACCOUNT}"' in cast.editor.get("/kontor/").content.decode()
    assert f'href="{ACCOUNT}"' not in cast.nobody.get("/kontor/log-ind/").content.decode()


def test_a_new_name_is_saved_and_said(cast: Cast) -> None:
    cast.editor.post(ACCOUNT, {"name": "Nabomedarbejder"})
    page = words_in(cast.editor.get(ACCOUNT).content)
    assert "Dit navn er gemt" in page
    assert "Du er logget ind som Nabomedarbejder" in page


def test_a_name_that_cannot_be_comes_back_with_the_reason(cast: Cast) -> None:
    answer = cast.editor.post(ACCOUNT, {"name": "Ulla 010190-1234"})
    assert answer.status_code == 400
    assert "ligner et CPR-nummer" in words_in(answer.content)
    assert 'value="Ulla 010190-1234"' in answer.content.decode()
    assert editor().name == "Editor"


def test_a_new_password_keeps_this_session_and_ends_the_others(
    cast: Cast, postbox: Postbox
) -> None:
    other = Client()
    other.force_login(editor())
    answer = cast.editor.post(PASSWORDS, {"old": PASSWORD, "new": NEW})
    assert answer.headers["Location"] == ACCOUNT
    assert editor().check_password(NEW)
    assert "Kun her." in words_in(cast.editor.get(ACCOUNT).content)
    assert other.get("/kontor/").status_code == 302
    assert postbox.letters[0]["Subject"] == "Din adgangskode er ændret"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"old": "gæt", "new": NEW}, "ikke din nuværende"),
        ({"old": PASSWORD, "new": "kort"}, "for nem at gætte"),
        ({"old": PASSWORD}, "for nem at gætte"),
        ({"new": NEW}, "ikke din nuværende"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_changed(
    cast: Cast, typed: dict[str, str], said: str
) -> None:
    answer = cast.editor.post(PASSWORDS, typed)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert editor().check_password(PASSWORD)


def test_who_never_had_a_password_chooses_the_first(cast: Cast) -> None:
    user = editor()
    user.set_unusable_password()
    user.save()
    cast.editor.force_login(user)
    assert "Vælg en adgangskode" in words_in(cast.editor.get(PASSWORDS).content)
    assert cast.editor.post(PASSWORDS, {"new": NEW}).status_code == 302
    assert editor().check_password(NEW)
