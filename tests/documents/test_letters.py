"""Letters that no font has, and words longer than a line."""

import pytest

from knopskud.documents.letters import printable, undisplayed, unprintable

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "without", "shown"),
    [
        ("Lysfest", NONE, "Lysfest"),
        ("Lys \U0001f331 fest", frozenset("\U0001f331"), "Lys  fest"),
        ("\U0001f331", frozenset("\U0001f331"), "□"),
        ("Fest \u6f22", frozenset("\u6f22"), "Fest □"),
        ("", frozenset("x"), ""),
        ("\u200d\u200d fest", NONE, " fest"),
    ],
)
def test_letters_are_left_out_or_stand_as_squares(
    text: str, without: frozenset[str], shown: str
) -> None:
    assert printable({"text": [text]}, without) == {"text": [shown]}


def test_a_long_word_can_be_parted_and_an_address_after_its_signs() -> None:
    word, mail = "x" * 40, "den-lange@en-meget-lang-adresse.example"
    assert printable(word, NONE) == "\u00ad".join(["x" * 10] * 4)
    assert (
        printable(mail, NONE)
        == "den-\u200blange@\u200ben-\u200bmeget-\u200blang-\u200badresse.\u200bexample"
    )
    assert printable("Boligsociale helhedsplaner", NONE) == "Boligsociale helhedsplaner"


def test_nothing_is_put_into_addresses() -> None:
    data = {"address": "https://example.org/" + "x" * 60, "href": "y" * 60, "number": 3}
    assert printable(data, NONE) == data


def test_of_a_script_that_is_mostly_missing_nothing_is_printed() -> None:
    thai = "\u0e01\u0e02\u0e04\u0e07"
    assert unprintable(frozenset(thai + "a"), thai[:2]) == frozenset(thai[:2])
    assert unprintable(frozenset(thai + "a"), thai[:3]) == frozenset(thai)


def test_what_is_left_out_does_not_depend_on_what_other_papers_lacked() -> None:
    letters = frozenset("ab\u6f22")
    assert unprintable(letters, "\u6f22") == unprintable(letters, "\u6f22\u5b57\u6e2c\u8a66")


def test_typsts_complaint_names_the_letters() -> None:
    message = 'PDF/UA-1 error: the text `"\u6f22"` could not be displayed with font `"X"`'
    assert undisplayed(message, "Fest \u6f22") == frozenset("\u6f22")
    assert undisplayed("unclosed delimiter", "Fest") == NONE


def test_a_common_letter_is_never_blamed_for_the_mark_on_it() -> None:
    message = 'the text `"1"` could not be displayed'
    assert undisplayed(message, "1\u20e3 og 12") == frozenset("\u20e3")
