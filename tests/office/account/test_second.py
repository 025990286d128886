"""The second proof at the door: asked for once, of those who have one, with the kept text along."""

import pytest
from django.test import Client
from django.utils.timezone import now

from knopskud.accounts import throttle
from knopskud.accounts.factors import recovery_codes_of
from knopskud.accounts.models import User
from tests.office.cast import DESK, PASSWORD, Cast, now_in
from tests.office.filled import form_in, words_in
from tests.office.test_kept import carried
from tests.proving import SEED, shown, with_app

SIGN_IN, SECOND = "/kontor/log-ind/", "/kontor/log-ind/ekstra/"
RIGHT = {"email": "editor@eksempel.dk", "password": PASSWORD}


@pytest.fixture
def editor(cast: Cast) -> User:
    """The editor, who has an app on their phone."""
    user = User.objects.get(email="editor@eksempel.dk")
    with_app(user)
    return user


def code() -> str:
    return shown(SEED, now())


def is_in(client: Client) -> bool:
    return client.get("/kontor/").status_code == 200


def test_the_password_alone_lets_nobody_in(cast: Cast, editor: User) -> None:
    answer = cast.nobody.post(SIGN_IN, {**RIGHT, "next": DESK})
    assert answer.headers["Location"] == f"{SECOND}?next=%2Fkontor%2Fplaner%2F{DESK[15:-1]}%2F"
    assert not is_in(cast.nobody)
    asked = cast.nobody.get(answer.headers["Location"])
    assert "appen på din telefon" in words_in(asked.content)
    done = cast.nobody.post(SECOND, {"code": code(), "next": DESK})
    assert done.headers["Location"] == DESK
    assert is_in(cast.nobody)


def test_a_wrong_code_is_told_and_a_recovery_code_lets_in(cast: Cast, editor: User) -> None:
    cast.nobody.post(SIGN_IN, RIGHT)
    wrong = cast.nobody.post(SECOND, {"code": "12"})
    assert wrong.status_code == 400
    assert "passer ikke" in words_in(wrong.content)
    cast.nobody.post(SECOND, {"code": recovery_codes_of(editor)[0]})
    assert is_in(cast.nobody)


@pytest.mark.parametrize(
    "answer", ["x", "{}", "[1]", '{"id": "a"}', '{"id": 1, "rawId": "æ"}', "[" * 5000]
)
def test_a_forged_passkey_lets_nobody_in(cast: Cast, editor: User, answer: str) -> None:
    cast.nobody.post(SIGN_IN, RIGHT)
    assert cast.nobody.post(SECOND, {"passkey": answer}).status_code == 400
    assert not is_in(cast.nobody)


def test_a_code_is_no_first_proof(cast: Cast, editor: User) -> None:
    answer = cast.nobody.post(SECOND, {"code": code()})
    assert answer.headers["Location"].startswith(SIGN_IN)
    assert not is_in(cast.nobody)


def test_who_has_changed_their_password_meanwhile_begins_again(cast: Cast, editor: User) -> None:
    cast.nobody.post(SIGN_IN, RIGHT)
    editor.set_password("fire gule cykler")
    editor.save()
    cast.nobody.post(SECOND, {"code": code()})
    assert not is_in(cast.nobody)


def test_a_guesser_of_codes_is_stopped(cast: Cast, editor: User) -> None:
    cast.nobody.post(SIGN_IN, RIGHT)
    for number in range(throttle.SECOND_FACTORS.most["both"]):
        cast.nobody.post(SECOND, {"code": f"{number}"})
    answer = cast.nobody.post(SECOND, {"code": code()})
    assert "for mange forsøg" in words_in(answer.content)
    assert not is_in(cast.nobody)


def test_what_was_typed_comes_through_both_proofs(cast: Cast, editor: User) -> None:
    place = f"{DESK}dele/a-001/"
    typed = form_in(cast.leader.get(place).content) | {"title": ["Aftentur"]}
    met = cast.nobody.post(place, typed)
    asked = cast.nobody.post(SIGN_IN, carried(met.content)[1] | {k: [v] for k, v in RIGHT.items()})
    assert asked.status_code == 200
    address, kept = carried(asked.content)
    assert address == SECOND
    assert PASSWORD not in str(kept)
    wrong = cast.nobody.post(SECOND, kept | {"code": ["1"]})
    again = cast.nobody.post(SECOND, carried(wrong.content)[1] | {"code": [code()]})
    address, fields = carried(again.content)
    assert address == place
    assert cast.nobody.post(address, fields).status_code == 302
    assert now_in(cast.plan).activities[0].title == "Aftentur"


def test_the_kept_text_survives_a_first_proof_that_was_too_long_ago(
    cast: Cast, editor: User
) -> None:
    answer = cast.nobody.post(SECOND, {"code": "1", "kept.title": "Aftentur", "next": DESK})
    address, kept = carried(answer.content)
    assert (address, kept["kept.title"]) == (SIGN_IN, ["Aftentur"])
