"""Somebody else's word lets in who is known here already and nobody else, asked of a real server on this machine."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.providers import registry
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import LazySettings
from django.test import Client
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.project.oidc import Provider
from tests.office.cast import DESK, Cast
from tests.office.filled import words_in
from tests.proving import with_app

START, BACK = "/kontor/log-ind/hos/1/", "/kontor/log-ind/hos/1/retur/"


class Keycloak:
    """A provider that says of everybody what the test tells it to."""

    def __init__(self) -> None:
        self.claims: dict[str, Any] = {}
        self.asked: dict[str, list[str]] = {}
        self.address = ""

    def answer(self, path: str, body: str) -> dict[str, Any]:
        """What is at that address."""
        if path.endswith("openid-configuration"):
            names = ("authorization", "token", "userinfo")
            return {"issuer": self.address, "jwks_uri": f"{self.address}/keys"} | {
                f"{name}_endpoint": f"{self.address}/{name}" for name in names
            }
        if path == "/token":
            self.asked = parse_qs(body)
            at = int(now().timestamp())
            token = {"iss": self.address, "aud": "knopskud", "iat": at, "exp": at + 60, "sub": "7"}
            signed = jwt.encode({**token, **self.claims}, "k" * 32, algorithm="HS256")
            return {"access_token": "a", "token_type": "Bearer", "id_token": signed}
        return {"sub": "7", **self.claims}


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of provider is known, as where the environment names one."""
    monkeypatch.setitem(registry.provider_map, "openid_connect", OpenIDConnectProvider)


@pytest.fixture
def keycloak(settings: LazySettings) -> Iterator[Keycloak]:
    found = Keycloak()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            said = json.dumps(found.answer(self.path, self.rfile.read(length).decode())).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_POST = do_GET  # noqa: N815 - the same

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_port}"
    one = Provider("1", "Kommunen", found.address, "knopskud", "hemmelig", ("kommune.example",))
    settings.KNOPSKUD_OIDC = (one,)
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [one.as_app()]}}
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def come_back(client: Client, going: str = DESK) -> Any:
    """Go to the provider and come back with what it says."""
    left = client.get(START, {"next": going})
    asked = parse_qs(urlsplit(left.headers["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    return client.get(BACK, {"state": asked["state"][0], "code": "c"})


def is_in(client: Client) -> bool:
    return client.get("/kontor/").status_code == 200


def test_a_verified_email_that_is_known_here_lets_in(cast: Cast, keycloak: Keycloak) -> None:
    assert "Kommunen" in words_in(cast.nobody.get("/kontor/log-ind/").content)
    keycloak.claims = {"email": "Editor@eksempel.dk", "email_verified": True}
    assert come_back(cast.nobody).headers["Location"] == DESK
    assert is_in(cast.nobody)
    assert "code_verifier" in keycloak.asked


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"email": "editor@eksempel.dk"},
        {"email": "editor@eksempel.dk", "email_verified": False},
        {"email": "editor@eksempel.dk", "email_verified": "false"},
        {"email": "editor@eksempel.dk", "email_verified": "true"},
        {"email": ["editor@eksempel.dk"], "email_verified": True},
    ],
)
def test_an_email_that_it_does_not_vouch_for_lets_nobody_in(
    cast: Cast, keycloak: Keycloak, claims: dict[str, Any]
) -> None:
    keycloak.claims = claims
    answer = come_back(cast.nobody)
    assert answer.status_code == 403
    assert not is_in(cast.nobody)


def test_its_own_domain_needs_no_word(cast: Cast, keycloak: Keycloak) -> None:
    User.objects.filter(email="editor@eksempel.dk").update(email="editor@kommune.example")
    keycloak.claims = {"email": "editor@kommune.example"}
    come_back(cast.nobody)
    assert is_in(cast.nobody)


def test_nobody_is_let_in_by_the_provider_alone(cast: Cast, keycloak: Keycloak) -> None:
    keycloak.claims = {"email": "ingen@kommune.example", "email_verified": True}
    before = User.objects.count()
    answer = come_back(cast.nobody)
    assert "ingen, der er inviteret" in words_in(answer.content)
    assert (User.objects.count(), is_in(cast.nobody)) == (before, False)


def test_who_has_left_is_not_let_in(cast: Cast, keycloak: Keycloak) -> None:
    User.objects.filter(email="editor@eksempel.dk").update(is_active=False)
    keycloak.claims = {"email": "editor@eksempel.dk", "email_verified": True}
    assert come_back(cast.nobody).status_code == 403


def test_the_second_proof_is_asked_for_all_the_same(cast: Cast, keycloak: Keycloak) -> None:
    with_app(User.objects.get(email="editor@eksempel.dk"))
    keycloak.claims = {"email": "editor@eksempel.dk", "email_verified": True}
    assert come_back(cast.nobody).headers["Location"].startswith("/kontor/log-ind/ekstra/")
    assert not is_in(cast.nobody)


def test_a_token_for_somebody_else_lets_nobody_in(cast: Cast, keycloak: Keycloak) -> None:
    right = {"email": "editor@eksempel.dk", "email_verified": True}
    for wrong in ({"aud": "another"}, {"iss": "https://elsewhere.example"}, {"exp": 1}):
        keycloak.claims = right | wrong
        assert come_back(cast.nobody).status_code == 403
    assert not is_in(cast.nobody)


@pytest.mark.parametrize("query", [{}, {"state": "x", "code": "c"}, {"error": "access_denied"}])
def test_an_answer_that_was_not_asked_for_is_told_and_lets_nobody_in(
    cast: Cast, keycloak: Keycloak, query: dict[str, str]
) -> None:
    answer = cast.nobody.get(BACK, query)
    assert answer.status_code == 403
    assert "lykkedes ikke" in words_in(answer.content)


def test_nobody_is_sent_elsewhere_and_no_other_site_begins_it(
    cast: Cast, keycloak: Keycloak
) -> None:
    keycloak.claims = {"email": "editor@eksempel.dk", "email_verified": True}
    elsewhere = Client().get(START, headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.headers["Location"] == "/kontor/log-ind/"
    assert come_back(cast.nobody, "https://example.org/").headers["Location"] == "/kontor/"


def test_a_provider_that_is_away_is_told(cast: Cast, settings: LazySettings) -> None:
    one = Provider("1", "Kommunen", "http://127.0.0.1:1", "knopskud", "hemmelig", ())
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [one.as_app()]}}
    answer = cast.nobody.get(START)
    assert answer.status_code == 403
    assert "lykkedes ikke" in words_in(answer.content)
