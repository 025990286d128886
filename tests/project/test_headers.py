"""Every answer carries the headers, whoever gives it."""

import pytest
from csp.utils import build_policy
from django.conf import LazySettings, settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils.module_loading import import_string

from knopskud.project.headers import ALWAYS, CSP, SecurityHeaders, security_headers


def directives(policy: str) -> dict[str, set[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: set(sources) for name, *sources in parts}


@pytest.mark.django_db
def test_a_page_from_django_carries_them() -> None:
    headers = Client().get("/findes-ikke/").headers
    expected = {name: value for name, value in ALWAYS.items() if name != "Content-Security-Policy"}
    assert {name: headers[name] for name in expected} == expected
    assert directives(headers["Content-Security-Policy"]) == {
        name: set(of) for name, of in CSP.items()
    }
    assert headers["Cache-Control"] == "no-store"


def test_prepared_pages_get_the_same_policy_as_django_gives() -> None:
    assert directives(ALWAYS["Content-Security-Policy"]) == directives(build_policy())


def test_nothing_inline_is_allowed() -> None:
    assert "unsafe" not in ALWAYS["Content-Security-Policy"]
    assert directives(ALWAYS["Content-Security-Policy"])["default-src"] == {"'none'"}


def test_tls_is_bound_only_where_visitors_come_over_tls() -> None:
    assert "Strict-Transport-Security" not in security_headers(https=False)
    assert security_headers(https=True)["Strict-Transport-Security"] == "max-age=31536000"


def test_what_says_how_it_is_kept_is_believed() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Cache-Control": "public, max-age=60"})

    assert SecurityHeaders(view)(HttpRequest()).headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.django_db
def test_a_page_that_is_not_found_gives_nobody_a_cookie() -> None:
    assert dict(Client().get("/findes-ikke/").cookies) == {}


def test_pages_need_sign_in_unless_they_say_otherwise(settings: LazySettings) -> None:
    asking = [
        one
        for one in map(import_string, settings.MIDDLEWARE)
        if isinstance(one, type) and issubclass(one, LoginRequiredMiddleware)
    ]
    assert len(asking) == 1


def test_passwords_are_hashed_by_argon2() -> None:
    from knopskud.project import settings as written

    assert written.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert settings.AUTH_USER_MODEL == "accounts.User"
