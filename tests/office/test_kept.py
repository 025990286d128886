"""A session ends while somebody types: what they typed comes along through the sign-in and is saved."""

import pytest
from django.test import Client

from knopskud.accounts.models import User
from tests.office.cast import DESK, PASSWORD, Cast, now_in
from tests.office.filled import X, form_in, parsed, words_in

ACTIVITY = f"{DESK}dele/a-001/"
SIGN_IN = "/kontor/log-ind/"
RIGHT = {"email": ["editor@eksempel.dk"], "password": [PASSWORD]}
OURS = {"Sec-Fetch-Site": "same-origin"}
LONG = 'Linje 1\r\n\r\n"Linje" & <2> 🌱 مرحبا'


def carried(body: bytes) -> tuple[str, dict[str, list[str]]]:
    """Where the page's own form goes, and its hidden fields, as a browser sends them."""
    (form,) = parsed(body).find(f".//{X}main").iter(f"{X}form")
    sent: dict[str, list[str]] = {}
    for one in form.iter(f"{X}input"):
        if one.get("type") == "hidden":
            sent.setdefault(one.get("name"), []).append(one.get("value"))
    return form.get("action"), sent


def signed_out_with_a_form(cast: Cast) -> dict[str, list[str]]:
    """What somebody has typed whose session is gone when they save it."""
    typed = form_in(cast.editor.get(ACTIVITY).content) | {"title": ["Aftentur"], "plain": [LONG]}
    cast.editor.logout()
    return typed


def test_what_was_typed_comes_through_the_sign_in_and_is_saved(cast: Cast) -> None:
    met = cast.editor.post(ACTIVITY, signed_out_with_a_form(cast))
    assert met.status_code == 403
    assert "ikke logget ind længere" in words_in(met.content)
    _, kept = carried(met.content)
    wrong = cast.editor.post(SIGN_IN, kept | RIGHT | {"password": ["gæt"]})
    assert wrong.status_code == 400
    again = cast.editor.post(SIGN_IN, carried(wrong.content)[1] | RIGHT)
    assert "ikke gemt endnu" in words_in(again.content)
    assert now_in(cast.plan).activities[0].title == "Tryghedsvandring"
    address, fields = carried(again.content)
    assert address == ACTIVITY
    assert PASSWORD not in str(fields)
    assert cast.editor.post(address, fields).status_code == 302
    activity = now_in(cast.plan).activities[0]
    assert (activity.title, activity.plain) == ("Aftentur", LONG.replace("\r\n", "\n"))


def test_somebody_who_signed_in_elsewhere_meanwhile_goes_on_with_their_text(cast: Cast) -> None:
    met = cast.editor.post(ACTIVITY, signed_out_with_a_form(cast))
    cast.editor.force_login(User.objects.get(email="editor@eksempel.dk"))
    on = cast.editor.post(SIGN_IN, carried(met.content)[1])
    address, fields = carried(on.content)
    assert (address, fields["title"]) == (ACTIVITY, ["Aftentur"])


@pytest.fixture
def strict(cast: Cast) -> Client:
    """The leader in a browser whose forms need their token."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(email="leader@eksempel.dk"))
    return client


def test_a_form_from_before_a_new_sign_in_is_given_back_and_can_be_sent(
    cast: Cast, strict: Client
) -> None:
    typed = form_in(strict.get(ACTIVITY).content) | {"title": ["Aftentur"]}
    met = strict.post(ACTIVITY, typed | {"csrfmiddlewaretoken": ["x" * 64]}, headers=OURS)
    assert met.status_code == 403
    assert "Siden var for gammel" in words_in(met.content)
    address, fields = carried(met.content)
    assert strict.post(address, fields, headers=OURS).status_code == 302
    assert now_in(cast.plan).activities[0].title == "Aftentur"


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "https://example.org"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}],
)
def test_a_form_from_elsewhere_is_not_given_a_token(
    cast: Cast, strict: Client, headers: dict[str, str]
) -> None:
    met = strict.post(ACTIVITY, {"title": "Fremmed"}, headers=headers)
    assert met.status_code == 403
    assert "Det blev ikke taget imod" in words_in(met.content)
    assert b"Fremmed" not in met.content
    assert now_in(cast.plan).activities[0].title == "Tryghedsvandring"


def test_a_second_sign_in_page_leads_on_and_shows_no_password(cast: Cast, strict: Client) -> None:
    old = {"next": [DESK], "email": ["leader@eksempel.dk"], "password": [PASSWORD]}
    assert strict.post(SIGN_IN, old, headers=OURS).headers["Location"] == DESK
    nobody = Client(enforce_csrf_checks=True)
    met = nobody.post(SIGN_IN, old, headers=OURS)
    assert met.status_code == 403
    assert "igen" in words_in(met.content)
    assert PASSWORD.encode() not in met.content
