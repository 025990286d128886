"""Letters leave through a real server, in one language, with nothing smuggled into their headers."""

import pytest
from django.test import override_settings

from knopskud.core.words import Words
from knopskud.web.letters import NotSentError, send_letter
from tests.postbox import Postbox

SUBJECT = Words("Din kode til Knopskud", "Your code for Knopskud")
TEXT = Words("Kære læser\n\nKoden er ÆØÅ 🌱.", "Dear reader\n\nThe code is ÆØÅ 🌱.")


def test_a_letter_comes_as_it_was_written(postbox: Postbox) -> None:
    send_letter(to="leder@eksempel.dk", subject=SUBJECT, text=TEXT, speaks="da")
    (letter,) = postbox.letters
    assert (letter["To"], letter["Subject"]) == ("leder@eksempel.dk", "Din kode til Knopskud")
    assert letter["From"] == "Knopskud <knopskud@localhost>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content_type() == "text/plain"
    assert postbox.texts() == ["Kære læser\n\nKoden er ÆØÅ 🌱.\n"]


def test_a_letter_speaks_english_to_who_reads_english(postbox: Postbox) -> None:
    send_letter(to="leder@eksempel.dk", subject=SUBJECT, text=TEXT, speaks="en")
    assert postbox.letters[0]["Subject"] == SUBJECT.en
    assert "Dear reader" in postbox.texts()[0]


def test_a_name_with_a_line_break_makes_no_header(postbox: Postbox) -> None:
    name = "Egeparken\r\nBcc: fremmed@eksempel.dk"
    send_letter(to="a@eksempel.dk", subject=Words(name, name), text=TEXT, speaks="da")
    (letter,) = postbox.letters
    assert letter["Bcc"] is None
    assert letter["Subject"] == "Egeparken Bcc: fremmed@eksempel.dk"


def test_a_server_that_is_away_is_told_in_plain_words() -> None:
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    with (
        override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=1),
        pytest.raises(NotSentError) as caught,
    ):
        send_letter(to="a@eksempel.dk", subject=SUBJECT, text=TEXT, speaks="da")
    assert "kunne ikke sendes" in caught.value.said_in("da")
