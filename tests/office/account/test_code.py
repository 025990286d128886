"""Signing in with a code by e-mail: once, soon, in the same browser, and telling nobody who is known."""

from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.utils.timezone import now

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.office.entering import codes
from tests.office.cast import DESK, Cast, now_in
from tests.office.filled import form_in, words_in
from tests.office.test_kept import carried
from tests.postbox import Postbox
from tests.proving import with_app

CODE = "/kontor/log-ind/kode/"
EDITOR = {"email": "Editor@eksempel.dk"}


def code_in(postbox: Postbox) -> str:
    return postbox.texts()[-1].split("Din kode er ")[1].split("\n")[0]


def is_in(client: Client) -> bool:
    return client.get("/kontor/").status_code == 200


def test_the_code_of_the_letter_lets_in_once(cast: Cast, postbox: Postbox) -> None:
    asked = cast.nobody.post(CODE, {**EDITOR, "next": DESK})
    assert "Vi har sendt et brev" in words_in(asked.content)
    (letter,) = postbox.letters
    assert letter["To"] == "editor@eksempel.dk"
    code = code_in(postbox)
    assert code in letter["Subject"]
    assert cast.nobody.post(CODE, {"code": "0"}).status_code == 400
    done = cast.nobody.post(CODE, {"code": f" {code.replace('-', ' ')} ", "next": DESK})
    assert done.headers["Location"] == DESK
    assert is_in(cast.nobody)
    cast.nobody.post("/kontor/log-ud/")
    cast.nobody.post(CODE, {"code": code})
    assert not is_in(cast.nobody)


def test_the_code_works_in_no_other_browser(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(CODE, EDITOR)
    other = Client()
    assert other.post(CODE, {"code": code_in(postbox)}).status_code == 400
    assert not is_in(other)


def test_known_and_unknown_are_answered_the_same(cast: Cast, postbox: Postbox) -> None:
    known, unknown = Client(), Client()
    pages = [
        words_in(client.post(CODE, {"email": email}).content).replace(email, "X")
        for client, email in ((known, "editor@eksempel.dk"), (unknown, "ingen@eksempel.dk"))
    ]
    assert pages[0] == pages[1]
    wrong = [words_in(client.post(CODE, {"code": "1"}).content) for client in (known, unknown)]
    assert wrong[0].replace("editor@", "ingen@") == wrong[1]
    assert [letter["To"] for letter in postbox.letters] == [
        "editor@eksempel.dk",
        "ingen@eksempel.dk",
    ]
    assert "ikke kendt" in postbox.texts()[1]
    assert "Din kode" not in postbox.texts()[1]


def test_who_has_left_is_as_unknown_as_a_stranger(cast: Cast, postbox: Postbox) -> None:
    User.objects.filter(email="editor@eksempel.dk").update(is_active=False)
    cast.nobody.post(CODE, EDITOR)
    assert "ikke kendt" in postbox.texts()[0]


def test_a_guesser_gets_five_tries(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post(CODE, EDITOR)
    for _ in range(codes.MOST_TRIES):
        cast.nobody.post(CODE, {"code": "1"})
    assert cast.nobody.post(CODE, {"code": code_in(postbox)}).status_code == 400
    assert not is_in(cast.nobody)


def test_a_code_grows_old(cast: Cast, postbox: Postbox, monkeypatch: pytest.MonkeyPatch) -> None:
    cast.nobody.post(CODE, EDITOR)
    later = now() + codes.GOOD_FOR + timedelta(seconds=1)
    monkeypatch.setattr("knopskud.office.views.entering.code.now", lambda: later)
    assert cast.nobody.post(CODE, {"code": code_in(postbox)}).status_code == 400


def test_nobody_has_letters_sent_without_end(cast: Cast, postbox: Postbox) -> None:
    for email in ("editor@eksempel.dk", "ingen@eksempel.dk"):
        for _ in range(throttle.LETTERS.most["person"] + 2):
            answer = Client().post(CODE, {"email": email})
        assert answer.status_code == 400
        assert "bedt om mange breve" in words_in(answer.content)
    assert len(postbox.letters) == 2 * throttle.LETTERS.most["person"]


@pytest.mark.parametrize(
    "email", ["", "ingen adresse", "a@b", "a@eksempel.dk\r\nBcc: b@eksempel.dk"]
)
def test_what_is_no_address_is_told_beside_the_field(
    cast: Cast, postbox: Postbox, email: str
) -> None:
    answer = cast.nobody.post(CODE, {"email": email})
    assert answer.status_code == 400
    assert "Skriv din e-mailadresse" in words_in(answer.content)
    assert postbox.letters == []


@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
    EMAIL_HOST="127.0.0.1",
    EMAIL_PORT=1,
)
def test_a_server_that_is_away_is_told_the_same_for_known_and_unknown(cast: Cast) -> None:
    said = []
    for email in ("editor@eksempel.dk", "ingen@eksempel.dk"):
        answer = cast.nobody.post(CODE, {"email": email})
        assert answer.status_code == 400
        assert f'value="{email}"' in answer.content.decode()
        said.append(words_in(answer.content))
    assert "kunne ikke sendes" in said[0]
    assert said[0] == said[1]


def test_the_second_proof_is_asked_for_after_a_code(cast: Cast, postbox: Postbox) -> None:
    with_app(User.objects.get(email="editor@eksempel.dk"))
    cast.nobody.post(CODE, EDITOR)
    answer = cast.nobody.post(CODE, {"code": code_in(postbox)})
    assert answer.headers["Location"].startswith("/kontor/log-ind/ekstra/")
    assert not is_in(cast.nobody)


def test_what_was_typed_comes_through_a_code(cast: Cast, postbox: Postbox) -> None:
    place = f"{DESK}dele/a-001/"
    typed = form_in(cast.leader.get(place).content) | {"title": ["Aftentur"]}
    met = cast.nobody.post(place, typed)
    asked = cast.nobody.post(CODE, carried(met.content)[1] | {"email": ["editor@eksempel.dk"]})
    first = asked.content[: asked.content.index(b"<details>")] + b"</main>"
    done = cast.nobody.post(CODE, carried(first)[1] | {"code": [code_in(postbox)]})
    address, fields = carried(done.content)
    assert cast.nobody.post(address, fields).status_code == 302
    assert now_in(cast.plan).activities[0].title == "Aftentur"


def test_letters_speak_the_language_of_the_page(cast: Cast, postbox: Postbox) -> None:
    cast.nobody.post("/kontor/sprog/", {"language": "en"})
    cast.nobody.post(CODE, EDITOR)
    assert postbox.letters[0]["Subject"].startswith("Your code for signing in")
