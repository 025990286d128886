"""Two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from knopskud.snapshot.diff.runs import excerpt, runs

WORDS = st.lists(
    st.sampled_from(["bedre", "naboer", "og", "13-14", "år", ".", "\n", "ساعة", "e\u0301t", ""]),
    max_size=40,
).map(" ".join)


@given(WORDS | st.text(max_size=200), WORDS | st.text(max_size=200))
def test_both_texts_are_there_to_the_letter(older: str, newer: str) -> None:
    found = runs(older, newer)
    assert "".join(run.text for run in found if run.kind != "added") == older
    assert "".join(run.text for run in found if run.kind != "removed") == newer


@given(WORDS)
def test_a_text_and_itself_are_the_same(text: str) -> None:
    assert all(run.kind == "same" for run in runs(text, text))


@given(WORDS, WORDS)
def test_the_excerpt_keeps_every_changed_word(older: str, newer: str) -> None:
    whole = runs(older, newer)
    changed = [run for run in whole if run.kind != "same"]
    assert [run for run in excerpt(whole) if run.kind != "same"] == changed


def test_a_changed_number_changes_one_word() -> None:
    found = runs("Er du 13-14 år, kan du få et job.", "Er du 13-15 år, kan du få et job.")
    assert [(run.kind, run.text) for run in found] == [
        ("same", "Er du 13-"),
        ("removed", "14"),
        ("added", "15"),
        ("same", " år, kan du få et job."),
    ]


def test_a_paragraph_that_came_leaves_its_neighbours_alone() -> None:
    found = runs("Et.\n\nTo.", "Et.\n\nHalvanden.\n\nTo.")
    assert [run.text for run in found if run.kind == "added"] == ["Halvanden.\n\n"]
    assert not [run for run in found if run.kind == "removed"]


def test_long_unchanged_stretches_are_left_out_and_marked() -> None:
    long = "Det her er en lang tekst, som ingen har rørt ved. " * 12
    shown = excerpt(runs(f"Et. {long}To.", f"En. {long}Tre."))
    assert [run.text for run in shown if run.gap] == [" … "]
    assert sum(len(run.text) for run in shown) < len(long) / 2
