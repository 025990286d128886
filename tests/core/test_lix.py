"""LIX as the Danish libraries count it."""

import pytest

from knopskud.core.lix import lix_of


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("Vi går en tur i mørket. Kom og vær med, hvis du har lyst!", 7, "meget let at læse"),
        ("Boligorganisationerne medfinansierer kriminalpræventive indsatser i samarbejde med kommunens forvaltninger.", 87, "meget svær at læse"),
        ("En linje\nog en til", 2, "meget let at læse"),
        ("Mødet er kl. 19.00 d. 3", 2, "meget let at læse"),
        ("", 0, "meget let at læse"),
    ],
)  # fmt: skip
def test_words_in_a_sentence_and_long_words_in_a_hundred(text: str, value: int, said: str) -> None:
    found = lix_of(text)
    assert found.value == value
    assert found.said.da == said


def test_of_few_words_it_says_nothing() -> None:
    assert not lix_of("Marts og oktober").says_something
