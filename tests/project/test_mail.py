"""Where letters go is said in the environment, and refused when it cannot be."""

import pytest

from knopskud.project.mail import mail
from knopskud.project.refused import SettingError

SENDER = {"KNOPSKUD_MAIL_FROM": "Planen <plan@example.org>"}


def smtp(**other: object) -> dict[str, object]:
    plain = {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_TIMEOUT": 10,
        "DEFAULT_FROM_EMAIL": "Planen <plan@example.org>",
        "SERVER_EMAIL": "Planen <plan@example.org>",
        "EMAIL_HOST": "post.example",
        "EMAIL_PORT": 25,
        "EMAIL_HOST_USER": "",
        "EMAIL_HOST_PASSWORD": "",
        "EMAIL_USE_TLS": False,
        "EMAIL_USE_SSL": False,
    }
    return plain | other


def test_letters_are_written_on_the_console_until_somebody_says_where_they_go() -> None:
    found = mail({})
    assert found["EMAIL_BACKEND"].endswith("console.EmailBackend")
    assert found["DEFAULT_FROM_EMAIL"] == "Knopskud <knopskud@localhost>"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://post.example", smtp()),
        ("smtp://post.example:2525/", smtp(EMAIL_PORT=2525)),
        (
            "smtp+tls://plan%40example.org:h%2Femmelig@post.example",
            smtp(
                EMAIL_PORT=587,
                EMAIL_USE_TLS=True,
                EMAIL_HOST_USER="plan@example.org",
                EMAIL_HOST_PASSWORD="h/emmelig",
            ),
        ),
        ("smtp+ssl://post.example", smtp(EMAIL_PORT=465, EMAIL_USE_SSL=True)),
    ],
)
def test_an_address_of_a_server_is_understood(url: str, expected: dict[str, object]) -> None:
    assert mail({**SENDER, "EMAIL_URL": url}) == expected


@pytest.mark.parametrize(
    "url",
    [
        "post.example",
        "http://post.example",
        "smtp://",
        "smtp://a:hemmelig@x:99999",
        "smtp://x/y",
        "smtp://x?a=b",
    ],
)
def test_an_address_that_is_none_stops_the_start_and_tells_no_password(url: str) -> None:
    with pytest.raises(SettingError) as caught:
        mail({**SENDER, "EMAIL_URL": url})
    assert caught.value.name == "EMAIL_URL"
    assert "hemmelig" not in str(caught.value)


@pytest.mark.parametrize(
    "sender", ["planen", "plan@", "@x.dk", "a@b.dk\nBcc: c@d.dk", "to ord@x.dk"]
)
def test_a_sender_that_is_none_stops_the_start(sender: str) -> None:
    with pytest.raises(SettingError) as caught:
        mail({"KNOPSKUD_MAIL_FROM": sender})
    assert caught.value.name == "KNOPSKUD_MAIL_FROM"


def test_a_server_without_a_sender_stops_the_start() -> None:
    with pytest.raises(SettingError, match="KNOPSKUD_MAIL_FROM is needed with EMAIL_URL"):
        mail({"EMAIL_URL": "smtp://post.example"})


def test_a_sender_needs_no_name() -> None:
    assert (
        mail({"KNOPSKUD_MAIL_FROM": "plan@example.org"})["DEFAULT_FROM_EMAIL"] == "plan@example.org"
    )
