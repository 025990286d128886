"""One's second factors: added after a proof, told by letter, one's own only."""

import pytest
from django.test import Client
from django.utils.timezone import now

from knopskud.accounts.factors import recovery_codes_of
from knopskud.accounts.models import User
from knopskud.accounts.second_factor import has_second_factor
from tests.office.cast import PASSWORD, Cast
from tests.office.filled import words_in
from tests.postbox import Postbox
from tests.proving import shown, with_app

FACTORS = "/kontor/konto/ekstra-sikkerhed/"
CONFIRM = "/kontor/konto/bekraeft/"


def editor() -> User:
    return User.objects.get(email="editor@eksempel.dk")


def long_signed_in(client: Client) -> None:
    """The proof of who they are was given this morning."""
    session = client.session
    session["proved"] = session["proved"] - 3600
    session.save()


def test_an_app_is_added_and_told_by_letter(cast: Cast, postbox: Postbox) -> None:
    page = cast.editor.get(f"{FACTORS}app/").content.decode()
    assert 'src="data:image/svg+xml' in page
    seed = cast.editor.session["app-seed"]
    wrong = cast.editor.post(f"{FACTORS}app/", {"code": "1"})
    assert wrong.status_code == 400
    assert cast.editor.session["app-seed"] == seed
    cast.editor.post(f"{FACTORS}app/", {"code": shown(seed, now())})
    assert has_second_factor(editor())
    assert "app-seed" not in cast.editor.session
    (letter,) = postbox.letters
    assert (letter["To"], letter["Subject"]) == (
        "editor@eksempel.dk",
        "Ekstra sikkerhed er slået til",
    )
    assert "Var det ikke dig?" in postbox.texts()[0]


def test_the_first_one_ends_sessions_that_were_begun_without_it(cast: Cast) -> None:
    other = Client()
    other.force_login(editor())
    cast.editor.get(f"{FACTORS}app/")
    code = shown(cast.editor.session["app-seed"], now())
    cast.editor.post(f"{FACTORS}app/", {"code": code})
    assert other.get("/kontor/").status_code == 302
    assert cast.editor.get("/kontor/").status_code == 200


def test_who_signed_in_long_ago_proves_it_again(cast: Cast, postbox: Postbox) -> None:
    long_signed_in(cast.editor)
    asked = cast.editor.get(f"{FACTORS}app/")
    assert (
        asked.headers["Location"] == f"{CONFIRM}?next=%2Fkontor%2Fkonto%2Fekstra-sikkerhed%2Fapp%2F"
    )
    next_ = {"next": f"{FACTORS}app/"}
    wrong = cast.editor.post(CONFIRM, {**next_, "way": "password", "password": "gæt"})
    assert wrong.status_code == 400
    right = cast.editor.post(CONFIRM, {**next_, "way": "password", "password": PASSWORD})
    assert right.headers["Location"] == f"{FACTORS}app/"
    assert cast.editor.get(f"{FACTORS}app/").status_code == 200


def test_a_code_by_letter_proves_it_too(cast: Cast, postbox: Postbox) -> None:
    long_signed_in(cast.editor)
    sent = cast.editor.post(CONFIRM, {"way": "send"})
    assert "Vi har sendt en kode" in words_in(sent.content)
    code = postbox.texts()[0].split("Din kode er ")[1].split("\n")[0]
    assert cast.editor.post(CONFIRM, {"way": "code", "code": "1"}).status_code == 400
    assert cast.editor.post(CONFIRM, {"way": "code", "code": code}).status_code == 302
    assert cast.editor.get(f"{FACTORS}app/").status_code == 200


def test_somebody_elses_is_not_found(cast: Cast) -> None:
    factor = with_app(editor())
    for client in (cast.leader, cast.stranger):
        assert client.get(f"{FACTORS}{factor.pk}/fjern/").status_code == 404
        assert client.post(f"{FACTORS}{factor.pk}/fjern/").status_code == 404
    assert has_second_factor(editor())


def test_one_is_taken_away_after_asking(cast: Cast, postbox: Postbox) -> None:
    factor = with_app(editor())
    page = cast.editor.get(f"{FACTORS}{factor.pk}/fjern/")
    assert "Fjern: App på telefonen" in words_in(page.content)
    cast.editor.post(f"{FACTORS}{factor.pk}/fjern/")
    assert not has_second_factor(editor())
    assert postbox.letters[0]["Subject"] == "En ekstra sikkerhed er fjernet"


def test_new_recovery_codes_are_shown(cast: Cast) -> None:
    with_app(editor())
    old = recovery_codes_of(editor())
    cast.editor.post(f"{FACTORS}noedkoder/")
    page = words_in(cast.editor.get(f"{FACTORS}noedkoder/").content)
    (first, *_) = new = recovery_codes_of(editor())
    assert f"{first[:4]} {first[4:]}" in page
    assert set(new).isdisjoint(old)


@pytest.mark.parametrize("answer", ["", "x", "{}", '{"id": "a", "response": {}}', "[" * 5000])
def test_a_forged_passkey_is_not_taken(cast: Cast, answer: str) -> None:
    cast.editor.get(f"{FACTORS}adgangsnoegle/")
    met = cast.editor.post(f"{FACTORS}adgangsnoegle/", {"name": "Min", "passkey": answer})
    assert met.status_code == 400
    assert "ikke taget imod" in words_in(met.content)
    assert 'value="Min"' in met.content.decode()
    assert not has_second_factor(editor())


def test_a_site_whose_address_is_a_number_says_so(cast: Cast) -> None:
    page = cast.editor.get(f"{FACTORS}adgangsnoegle/", headers={"host": "127.0.0.1:8000"})
    assert "den her adresse er et tal" in words_in(page.content)
