"""Letters of every script are welcome; invisible characters that deceive are not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.text import forbidden_sign, tidy_line, tidy_text

TEXTS = st.text(st.sampled_from("aåe\u0301 \t\n\r\u200b\u00a0.ابØ") | st.characters())


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        ("\x00", "U+0000"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\u202e", "U+202E"),  # turns the text around it
        ("\u2066", "U+2066"),
        ("\u2060", "U+2060"),
        ("\ufeff", "U+FEFF"),
        ("\ud800", "U+D800"),  # half a character
        ("\uffff", "U+FFFF"),
        ("\U0001ffff", "U+1FFFF"),
    ],
)
def test_a_sign_that_deceives_is_named(sign: str, said: str) -> None:
    assert forbidden_sign(f"Lommepenge{sign}job{sign}") == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Æblegrød på plænen\r\n\tåret rundt",
        "مرحبا بكم",
        "می\u200cخواهم",
        "\u200fاب",
        "🌱 e\u0301",
    ],
)
def test_letters_of_every_script_are_welcome(text: str) -> None:
    assert forbidden_sign(text) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Aben\u0301  cafe\u0301 \n", "Abeń café"),
        ("A\u030aben", "Åben"),
        ("lommepenge\u200bjob", "lommepengejob"),
        ("\u00a0\t", ""),
    ],
)
def test_a_line_is_tidied(typed: str, kept: str) -> None:
    assert tidy_line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\n\n a  b \n\n\n\n c\n", "a b\n\nc"),
        ("a\n \t \nb", "a\n\nb"),
    ],
)
def test_lines_are_tidied(typed: str, kept: str) -> None:
    assert tidy_text(typed) == kept


@given(TEXTS)
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    line, lines = tidy_line(text), tidy_text(text)
    assert (tidy_line(line), tidy_text(lines)) == (line, lines)
    assert unicodedata.is_normalized("NFC", lines)
    assert "\n" not in line
    assert "\n\n\n" not in lines


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    def letters(of: str) -> str:
        composed = unicodedata.normalize("NFC", of.replace("\u200b", ""))
        return "".join(composed.split())

    assert letters(tidy_line(text)) == letters(tidy_text(text)) == letters(text)
