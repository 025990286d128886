"""What people type finds what is written: in other forms, in other letters, with an error."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from knopskud.finding.index import Index, Text
from knopskud.finding.letters import fold, words
from knopskud.finding.near import LETTERS
from knopskud.finding.search import LONGEST, SMALL, Answer, marked, search
from knopskud.finding.stems import stem

WRITTEN = st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅéüعرבд09", min_size=1, max_size=14)
SENTENCES = st.lists(WRITTEN, min_size=1, max_size=12).map(" ".join)


def index_of(*texts: tuple[str, str]) -> Index[int]:
    index: Index[int] = Index()
    for key, (title, text) in enumerate(texts):
        index.put(Text(key, title, text))
    return index


def ask(index: Index[int], asked: str) -> Answer[int]:
    return search(index, asked, lambda key: True)


def keys(index: Index[int], asked: str) -> list[int]:
    return [text.key for text in ask(index, asked).found]


@pytest.mark.parametrize(
    "forms",
    [
        "bolig boligen boliger boligerne boligernes",
        "barn barnet børn børnene børns",
        "møde mødet møder møderne moede MØDE",
        "aktivitet aktiviteten aktiviteter aktiviteternes",
        "ung unge unges yngre",
        "tilbud tilbuddet tilbuddene",
        "bog bogen bøger bøgerne boeger",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    found = {stem(fold(form)) for form in forms.split()}
    assert len(found) == 1


def test_words_that_only_begin_alike_are_kept_apart() -> None:
    assert stem("boliger") != stem("boller")


@given(st.lists(st.tuples(SENTENCES, SENTENCES), min_size=1, max_size=6), st.data())
def test_what_is_written_is_found(texts: list[tuple[str, str]], data: st.DataObject) -> None:
    index = index_of(*texts)
    number = data.draw(st.integers(0, len(texts) - 1))
    every = [text for text in " ".join(texts[number]).split() if any(words(text))]
    assume(every)
    asked = data.draw(st.sampled_from(every))
    assert number in keys(index, asked[:LONGEST])


@given(st.text("bdfghjklmnprstvikuyæøå", min_size=4, max_size=14), st.data())
def test_a_word_with_one_error_is_found(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    wrong = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    assume(len(wrong) >= 4 and fold(wrong) == wrong and wrong not in SMALL)
    assert keys(index_of((word, "")), wrong) == [0]


@given(st.text(max_size=300))
def test_anything_may_be_typed(asked: str) -> None:
    index = index_of(("Lommepengejob", "Unge passer grønne områder."))
    found = ask(index, asked)
    assert found.found or not found.stems


def test_titles_come_first_and_rare_words_count_more() -> None:
    index = index_of(
        ("Lektiecafé", "hver tirsdag"), ("Fodbold", "efter lektiecaféen"), ("Mad", "hver uge")
    )
    assert keys(index, "lektiecafe") == [0, 1]
    assert keys(index, "hver tirsdag") == [0]


def test_where_not_every_word_is_found_together_some_of_them_do() -> None:
    index = index_of(("Fodbold", ""), ("Strikkecafé", ""))
    found = ask(index, "fodbold strikkecafé")
    assert ([text.key for text in found.found], found.is_part) == ([0, 1], True)


def test_a_part_of_a_compound_finds_it() -> None:
    index = index_of(("Lommepengejob", ""), ("Jobbank", ""))
    assert keys(index, "jobs") == [1, 0] or keys(index, "jobs") == [0, 1]
    assert keys(index, "lommepenge") == [0]


def test_a_misspelt_word_says_what_was_looked_for() -> None:
    found = ask(index_of(("Læsehjælp", "")), "læsehjalp")
    assert found.instead == (("læsehjalp", "læsehjælp"),)


def test_where_nothing_is_found_the_nearest_words_are_told() -> None:
    found = ask(index_of(("Tryghedsvandring", ""), ("Fodbold", "")), "tryghedsandringen")
    assert (found.found, found.nearest) == ((), ("tryghedsvandring",))


def test_a_text_that_is_put_in_anew_or_dropped_is_not_found_by_its_old_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("knopskud.finding.index.SMALLEST_TABLE", 2)
    index = index_of(("Fodbold", ""), ("Skak", ""))
    index.put(Text(0, "Håndbold"))
    index.put(Text(0, "Svømning"))
    assert (keys(index, "håndbold"), keys(index, "fodbold")) == ([], [])
    assert (keys(index, "svømning"), keys(index, "skak")) == ([0], [1])
    index.drop([1, 7])
    assert keys(index, "skak") == []
    assert 0 in index
    assert len(index) == 1


def test_what_may_not_be_kept_is_neither_found_nor_told_of() -> None:
    index = index_of(("Hemmelighed", ""), ("Skak", ""))
    found = search(index, "hemmeligheden", lambda key: key == 1)
    assert found == Answer()


@given(st.text("ab æ", max_size=80), st.integers(5, 60))
def test_a_marked_piece_is_a_piece_of_the_text(text: str, longest: int) -> None:
    runs = marked(text, frozenset({"ab"}), longest)
    piece = "".join(run for run, _ in runs).removeprefix("… ").removesuffix(" …")
    assert piece in text


def test_the_word_that_was_asked_for_is_marked_in_each_form() -> None:
    runs = marked("Alle boliger og hver bolig.", frozenset({stem("bolig")}), 100)
    assert [run for run, is_marked in runs if is_marked] == ["boliger", "bolig"]
