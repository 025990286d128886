"""What was added and removed since an older paper: nothing lost, nothing made up, no more marked than was changed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knopskud.core.words import Words
from knopskud.documents.content.marking import marked
from knopskud.documents.content.model import (
    Block,
    Bullets,
    Column,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    NewPage,
    Paragraph,
    Row,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
)
from knopskud.documents.content.runs import text_of
from knopskud.documents.content.unmarking import without
from knopskud.documents.content.wording import joined, marked_runs
from knopskud.snapshot.diff.tokens import tokens
from tests.documents.made import make_stamp

WORDS = (
    "unge", "unge,", "forældre", "13-14", "1.200,50", "1.250,50", "#let", "<w:p>", "\u0645\u0631\u062d\u0628\u0627",
    "e\u0301te\u0301", "e\u0300te\u0301", "👩\u200d👩\u200d👧", "👩\u200d👧", "🇩🇰", "🇩🇪", "👍🏽", "👍🏿", "1\ufe0f\u20e3", "\n",
)  # fmt: skip
RUNS = st.lists(
    st.builds(
        Run,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
        strong=st.booleans(),
        href=st.sampled_from(("", "https://a.example/")),
    ),
    max_size=3,
).map(tuple)
REFS = st.sampled_from(("", "A-1", "A-2", "D-1"))
COLUMNS = st.sampled_from(((Column("Nr"), Column("2018", figures=True)), (Column("Nr"), Column("Hvad"))))  # fmt: skip
BLOCKS = st.one_of(
    st.builds(Heading, st.integers(1, 4), RUNS, REFS),
    st.builds(Paragraph, RUNS, st.sampled_from(("plain", "note"))),
    st.builds(Bullets, st.lists(st.builds(Item, RUNS), max_size=3).map(tuple), st.booleans()),
    st.builds(Facts, st.lists(st.builds(Fact, st.sampled_from(("Hvornår", "Hvor")), RUNS), max_size=3).map(tuple)),
    st.builds(Table, st.just("Tal"), COLUMNS, st.lists(st.builds(Row, st.tuples(RUNS, RUNS), REFS, st.booleans()), max_size=3).map(tuple)),
    st.builds(Signatures, st.lists(st.builds(Signature, st.sampled_from(("Kommunen", "Boligforeningen"))), max_size=2).map(tuple)),
    st.just(NewPage()),
)  # fmt: skip


def text(said: str, **changes: Any) -> Runs:
    return (Run(said, **changes),)


def paper(*blocks: Block) -> Content:
    return Content("Delaftale", "Udkast", "da", make_stamp(), tuple(blocks))


OLDER_STAMP = make_stamp(edition_label=Words("Det første udkast", "The first draft"), day=date(2017, 8, 1))  # fmt: skip


def since(older: tuple[Block, ...], newer: tuple[Block, ...]) -> tuple[Block, ...]:
    return marked(replace(paper(*older), stamp=OLDER_STAMP), paper(*newer)).blocks


def activity(ref: str, title: str, *blocks: Block) -> tuple[Block, ...]:
    return (Heading(3, text(title), ref), *(blocks or (Paragraph(text(f"Om {ref}")),)))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Content, Content]:
    """Two papers that have many blocks in common, some of them in another order."""
    older = draw(st.lists(BLOCKS, max_size=8))
    kept = draw(st.permutations(older)) if draw(st.booleans()) else older
    stays = [draw(st.sampled_from((True, True, False))) for _ in kept]
    newer = [one for one, here in zip(kept, stays, strict=True) if here]
    for block in draw(st.lists(BLOCKS, max_size=3)):
        newer.insert(draw(st.integers(0, len(newer))), block)
    return paper(*older), paper(*newer)


def unpaged(content: Content) -> tuple[Block, ...]:
    return tuple(block for block in content.blocks if not isinstance(block, NewPage))


@settings(max_examples=150)
@given(pairs())
def test_taking_changes_away_gives_either_paper_to_the_letter(papers: tuple[Content, Content]) -> None:  # fmt: skip
    older, newer = papers
    found = marked(older, newer)
    assert without(found, "removed") == without(newer, "removed")
    assert unpaged(without(found, "added")) == unpaged(without(older, "added"))


@given(st.lists(BLOCKS, max_size=8))
def test_nothing_is_marked_when_nothing_changed(blocks: list[Block]) -> None:
    assert since(tuple(blocks), tuple(blocks)) == tuple(blocks)


@settings(max_examples=150)
@given(RUNS, RUNS)
def test_no_half_word_and_no_half_picture_is_marked(older: Runs, newer: Runs) -> None:
    found = marked_runs(older, newer)
    for other, whole in (("added", older), ("removed", newer)):
        seen = [run for run in found if run.mark != other]
        stretches: list[str] = []
        mark = None
        for run in seen:
            if run.mark == mark:
                stretches[-1] += run.text
            else:
                stretches.append(run.text)
            mark = run.mark
        assert [token for one in stretches for token in tokens(one)] == tokens(text_of(whole))


def test_the_paper_says_what_it_is_compared_with_and_tells_its_title_and_lead_with_their_changes() -> None:  # fmt: skip
    older = replace(paper(), title="Tryghed i Egely", kicker="Før", stamp=OLDER_STAMP)
    newer = replace(paper(), title="Tryghed i Bøgely", kicker="Nu", lead="Vi går en tur.")
    found = marked(older, newer)
    assert found.title_marked == (
        Run("Tryghed i "),
        Run("Egely", mark="removed"),
        Run("Bøgely", mark="added"),
    )
    assert found.lead_marked == (Run("Vi går en tur.", mark="added"),)
    assert (found.title, found.kicker, found.since) == (newer.title, "Nu", "Det første udkast")
    assert without(found, "removed") == newer
    assert without(found, "added") == replace(newer, title=older.title, lead="")
    assert marked(newer, newer).title_marked == ()


def test_one_word_marks_one_word() -> None:
    older = Paragraph(text("Job for unge på 13-14 år, hver uge. Løn: 1.200 kr."))
    newer = Paragraph(text("Job for unge på 13-15 år, hver uge. Løn: 1.250 kr."))
    (found,) = since((older,), (newer,))
    assert isinstance(found, Paragraph)
    assert found.mark == ""
    assert [(run.mark, run.text) for run in found.runs] == [
        ("", "Job for unge på 13-"),
        ("removed", "14"),
        ("added", "15"),
        ("", " år, hver uge. Løn: "),
        ("removed", "1.200"),
        ("added", "1.250"),
        ("", " kr."),
    ]


def test_a_word_in_another_style_is_another_word() -> None:
    older, newer = text("Kom og spis med"), (Run("Kom og "), Run("spis", strong=True), Run(" med"))
    assert marked_runs(older, newer) == (
        Run("Kom og "),
        Run("spis", mark="removed"),
        Run("spis", strong=True, mark="added"),
        Run(" med"),
    )


def test_what_is_rewritten_beyond_recognition_stands_whole() -> None:
    older, newer = Paragraph(text("Vi laver mad hver tirsdag")), Paragraph(text("Klubben er nedlagt"))  # fmt: skip
    assert since((older,), (newer,)) == (replace(older, mark="removed"), replace(newer, mark="added"))  # fmt: skip


def test_an_activity_with_another_name_is_still_the_same() -> None:
    body = Paragraph(text("Noget helt andet"))
    found = since(activity("A-1", "Cykelværksted"), activity("A-1", "Reparationscafé", body))
    assert found == (
        Heading(3, (Run("Cykelværksted", mark="removed"), Run("Reparationscafé", mark="added")), "A-1"),
        Paragraph(text("Om A-1"), mark="removed"),
        replace(body, mark="added"),
    )  # fmt: skip


def test_an_activity_that_replaces_another_is_not_mixed_with_it() -> None:
    facts = Facts((Fact("Hvornår", text("hver tirsdag")),))
    found = since(activity("A-1", "Klub", facts), activity("A-2", "Klub", facts))
    assert [(type(one), getattr(one, "ref", ""), getattr(one, "mark", "")) for one in found] == [
        (Heading, "A-1", "removed"),
        (Facts, "", ""),
        (Heading, "A-2", "added"),
        (Facts, "", ""),
    ]
    assert [one.facts[0].mark for one in found if isinstance(one, Facts)] == ["removed", "added"]


def test_an_activity_that_was_moved_says_so_in_both_places() -> None:
    one, two, three = (activity(f"A-{n}", f"Nr. {n}") for n in (1, 2, 3))
    headings = [b for b in since((*one, *two, *three), (*three, *one, *two)) if isinstance(b, Heading)]  # fmt: skip
    assert [(b.ref, b.mark, b.moved) for b in headings] == [
        ("A-3", "added", True),
        ("A-1", "", False),
        ("A-2", "", False),
        ("A-3", "removed", True),
    ]


def test_a_row_is_known_by_its_part_and_only_the_figure_is_marked() -> None:
    columns = (Column("Post"), Column("2018", figures=True))

    def table(*rows: Row) -> Table:
        return Table("Budget", columns, rows)

    a = Row((text("Løn"), text("100.000")), "BL-1")
    b = Row((text("Lejemål"), text("20.000")), "BL-2")
    total = Row((text("I alt"), text("120.000")), total=True)
    renamed = replace(a, cells=(text("Lønninger"), text("100.000")))
    other = replace(total, cells=(text("I alt"), text("100.000")))
    (found,) = since((table(a, b, total),), (table(renamed, other),))
    assert found == table(
        replace(a, cells=((Run("Løn", mark="removed"), Run("Lønninger", mark="added")), a.cells[1])),
        replace(b, mark="removed"),
        replace(total, cells=(total.cells[0], (Run("120.000", mark="removed"), Run("100.000", mark="added")))),
    )  # fmt: skip


def test_a_table_with_other_columns_is_another_table() -> None:
    row = Row((text("Løn"),))
    older = Table("Budget", (Column("Post"),), (row,))
    newer = Table("Budget", (Column("Post"), Column("2018")), (Row((text("Løn"), text("1"))),))
    first, second = since((older,), (newer,))
    assert first == replace(older, rows=(replace(row, mark="removed"),))
    assert isinstance(second, Table)
    assert [one.mark for one in second.rows] == ["added"]


@pytest.mark.parametrize("ordered", [True, False])
def test_lines_of_a_list_are_compared_one_by_one(ordered: bool) -> None:
    def bullets(*lines: str) -> Bullets:
        return Bullets(tuple(Item(text(line)) for line in lines), ordered)

    older = bullets("Flere unge i job", "Færre flytter", "Trygge gårde")
    (found,) = since((older,), (bullets("Flere unge i fast job", "Trygge gårde", "Grønne gårde"),))
    assert isinstance(found, Bullets)
    assert [(item.mark, text_of(item.runs)) for item in found.items] == [
        ("", "Flere unge i fast job"),
        ("removed", "Færre flytter"),
        ("", "Trygge gårde"),
        ("added", "Grønne gårde"),
    ]


def test_a_new_party_signs_on_a_new_line() -> None:
    a, b = Signature("Kommunen"), Signature("Boligforeningen")
    assert since((Signatures((a,)),), (Signatures((a, b)),)) == (
        Signatures((a, replace(b, mark="added"))),
    )


def test_runs_of_one_style_are_one_run() -> None:
    assert joined([Run("a"), Run(""), Run("b"), Run("c", em=True)]) == (Run("ab"), Run("c", em=True))  # fmt: skip
