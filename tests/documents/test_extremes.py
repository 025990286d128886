"""Agreements of plans that nobody planned for: texts far too long, words without an end, two directions, amounts to the limit."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import count, takewhile

import pytest

from knopskud.documents.book import book
from knopskud.documents.content import builders
from knopskud.documents.content.model import Content, Table
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.types import BudgetLine, Milestone, Party, PlanSnapshot, SubAgreement
from tests.documents.made import ARABIC, LONGEST, NASTY, make_stamp, many, programme_of
from tests.documents.reading import Box, Read
from tests.documents.word.test_opened import words_of
from tests.make import make_amounts, make_head, make_plan

MARGIN = 10.0
"""Millimetres that no letter comes nearer to an edge."""
RUNNING = 22.0
"""Millimetres at the top and the foot of a page where the running lines are."""
ENDLESS = "aktivitetsmedarbejdersamarbejdsaftale" * 6
LONG = "<p>" + "Vi går en tur i mørket og ser, hvor der mangler lys. " * 160 + "</p>"


def delaftale(text: str, title: str) -> SubAgreement:
    return SubAgreement(
        ref="D-1", area="tryghed-og-trivsel", title=title, short=title, challenge=text, purpose=text,
        target_groups=text, evidence=text, roles=text, resources=text, anchoring=text,
    )  # fmt: skip


def filled(text: str, rich: str, activities: int = 3) -> PlanSnapshot:
    """A plan in which `text` stands in every place that has one line, and `rich` in every place that has more."""
    plan = make_plan()
    return make_plan(
        plan=make_head(name=text, in_short=(text,)),
        parties=tuple(
            Party(ref=one.ref, name=f"{text[:200]} {n}", type=one.type)
            for n, one in enumerate(plan.parties)
        ),
        sub_agreements=(delaftale(rich, text), *plan.sub_agreements[1:]),
        activities=many(activities, plain=text, full=rich, when=text, where=text),
        milestones=tuple(
            Milestone(ref=f"M-{n}", sub_agreement="D-1", day=plan.plan.period.start, text=text)
            for n in range(1, 4)
        ),
        budget_lines=(
            BudgetLine(
                ref="BL-1",
                scenario="SC-1",
                title=text,
                amounts=make_amounts(*[9_999_999_999] * 4),
            ),
        ),
    )


PLANS = {
    "bare": lambda: PlanSnapshot(plan=make_head()),
    "long texts": lambda: filled("Tryghedsvandring med lys " * 11, LONG),
    "endless words": lambda: filled(ENDLESS, f"<p>{ENDLESS} {LONGEST}</p>"),
    "two directions": lambda: filled(ARABIC, f"<p>{ARABIC} 12 🌱 {ARABIC}</p>"),
    "like markup": lambda: filled(
        NASTY, "<p>{{ x }} #let =1+1 &lt;w:p&gt; * _a_ $x$ [b] // @ref</p>"
    ),
    "eighty": lambda: make_plan(activities=many(80, full="<p>Vi går en tur.</p>")),
}


@cache
def content(name: str) -> Content:
    plan = PLANS[name]()
    return builders.whole_plan(
        for_parties(plan), programme_of(plan), make_stamp(plan_name=plan.plan.name), to_sign=True
    )


@cache
def read(name: str) -> Read:
    return Read(book(content(name)))


@pytest.mark.parametrize("name", PLANS)
def test_no_letter_leaves_its_page_or_lies_on_another(name: str) -> None:
    paper = read(name)
    for page, (wide, high), boxes in zip(count(1), paper.sizes, paper.all_boxes, strict=False):
        outside = [
            box
            for box in boxes
            if box[0] < MARGIN
            or box[2] > wide - MARGIN
            or box[1] < MARGIN
            or box[3] > high - MARGIN
        ]
        assert outside == [], page
        assert list(on_each_other(boxes)) == [], page


@pytest.mark.parametrize("name", ["long texts", "like markup", "eighty", "bare"])
def test_every_word_stands_there_and_running_text_in_order(name: str) -> None:
    told = content(name)
    paper, place = bare(read(name).without_running_lines(RUNNING)), 0
    assert [word for word in " ".join(words_of(told)).split() if word not in paper] == []
    # A row that is parted over two pages is read cell by cell; as lies on the pages, its cells are mixed.
    running = tuple(block for block in told.blocks if not isinstance(block, Table))
    for word in " ".join(words_of(replace(told, blocks=running))).split():
        found = paper.find(word, place)
        assert found >= 0, (word, paper[place : place + 80])
        place = found + len(word)


def on_each_other(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Every two boxes that cover more of each other than the legs of one line reach into the next."""
    upwards = sorted(boxes, key=lambda box: box[1])
    for at, one in enumerate(upwards):
        for other in takewhile(lambda box: box[1] < one[3], upwards[at + 1 :]):  # noqa: B023  # used at once
            across = min(one[2], other[2]) - max(one[0], other[0])
            along = min(one[3], other[3]) - other[1]
            lower = min(one[3] - one[1], other[3] - other[1])
            if across > 1 and along > 0.5 * lower:
                yield one, other


def bare(text: str) -> str:
    """The signs alone: lines are broken where the paper needs it."""
    return "".join(text.split()).replace("\u00ad", "")
