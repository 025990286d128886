"""The two languages of the interface."""

from knopskud.core.words import LANGUAGES, Words

HELLO = Words("Hej {name}", "Hello {name}")


def test_each_language_has_its_own_text() -> None:
    assert [HELLO.said_in(language) for language in LANGUAGES] == ["Hej {name}", "Hello {name}"]


def test_a_value_is_filled_in_in_both_languages() -> None:
    assert HELLO.filled(name="Egely") == Words("Hej Egely", "Hello Egely")


def test_words_are_filled_in_by_language() -> None:
    assert HELLO.filled(name=Words("nabo", "neighbour")) == Words("Hej nabo", "Hello neighbour")


def test_what_is_filled_in_is_no_place_itself() -> None:
    assert HELLO.filled(name="{name}{0.__class__}") == Words(
        "Hej {name}{0.__class__}", "Hello {name}{0.__class__}"
    )
