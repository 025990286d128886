"""What the agreements say, before anybody lays them out."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest

from knopskud.demo import story
from knopskud.documents.content.builders import (
    activity_schedule,
    milestone_plan,
    strategic_agreement,
    sub_agreement,
    whole_plan,
)
from knopskud.documents.content.figures import amount, figure
from knopskud.documents.content.model import (
    Bullets,
    Content,
    Facts,
    Heading,
    Item,
    Paragraph,
    Run,
    Signatures,
    Table,
)
from knopskud.documents.content.telling import rich
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from knopskud.snapshot.types import Scenario
from tests.documents.made import NASTY, make_stamp, programme_of
from tests.make import make_activity, make_plan


def texts(content: Content) -> Iterator[str]:
    """Every text of a content in reading order, with the titles of headings and tables."""
    for block in content.blocks:
        if isinstance(block, Heading | Paragraph):
            yield "".join(run.text for run in block.runs)
        elif isinstance(block, Bullets):
            yield from ("".join(run.text for run in item.runs) for item in block.items)
        elif isinstance(block, Facts):
            yield from (f"{f.name}: {''.join(run.text for run in f.runs)}" for f in block.facts)
        elif isinstance(block, Table):
            yield from (
                "".join(run.text for run in cell) for row in block.rows for cell in row.cells
            )
        elif isinstance(block, Signatures):
            yield from (line.party for line in block.lines)


@cache
def demo() -> Content:
    """The demo's whole plan for its parties."""
    plan = story.editions()[-1].snapshot
    return whole_plan(for_parties(plan), programme_of(plan), make_stamp(), to_sign=True)


def test_the_whole_plan_has_every_chapter_in_order() -> None:
    chapters = [b.runs[0].text for b in demo().blocks if isinstance(b, Heading) and b.level == 1]
    plan = story.editions()[-1].snapshot
    assert chapters == [
        "Strategisk samarbejdsaftale",
        *(part.title for part in plan.sub_agreements),
        "Milepælsplan",
        "Aktivitetsskema",
        "Budget",
        "Indikatorer",
        "Bilag",
        "Underskrifter",
    ]


def test_the_whole_plan_tells_what_each_part_says() -> None:
    told = "\n".join(texts(demo()))
    plan = story.editions()[-1].snapshot
    said = [
        *(x for a in plan.activities for x in (a.ref, a.title, a.plain, a.when, a.where, a.origin.story)),
        *(x for i in plan.indicators for x in (i.name, i.definition, i.method, i.frequency)),
        *(x for b in plan.bodies for x in (b.name, b.task, *b.members)),
        *(x for p in plan.parties for x in (p.name, p.role)),
        *(one.called for one in (*plan.milestones, *plan.sub_goals, *plan.data_points, *plan.in_kind)),
        *(one.called for one in (*plan.attachments, *plan.budget_lines)),
        *(x for d in plan.departments for x in (d.name, d.about)),
        *(one.what for one in plan.steps),
        *(one.name for one in plan.sources),
    ]  # fmt: skip
    assert [one for one in said if one not in told] == []
    assert plan.plan.note
    assert plan.plan.note not in told


def test_every_row_has_as_many_cells_as_its_table_has_columns() -> None:
    tables = [block for block in demo().blocks if isinstance(block, Table)]
    assert len(tables) > 20
    assert [t.caption for t in tables for r in t.rows if len(r.cells) != len(t.columns)] == []


def test_no_heading_leaves_out_a_level() -> None:
    levels = [block.level for block in demo().blocks if isinstance(block, Heading)]
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_only_what_is_to_be_signed_has_lines_to_sign_on() -> None:
    plan = make_plan()
    given = (public(plan), programme_of(plan), make_stamp())
    lines = [
        [line.party for block in content.blocks if isinstance(block, Signatures) for line in block.lines]
        for content in (
            strategic_agreement(*given, to_sign=True),
            sub_agreement(*given, sub_agreement="D-1", to_sign=True),
            strategic_agreement(*given),
            whole_plan(*given),
        )
    ]  # fmt: skip
    both = ["Boligselskabet Eksempel", "Eksempel Kommune"]
    assert lines == [both, both, [], []]


def test_a_targeted_activity_tells_where_to_parties_and_not_to_the_public() -> None:
    secret = "Kun for parterne 7"
    plan = make_plan(activities=(make_activity(reach="targeted", where=secret),))
    rest = (programme_of(plan), make_stamp())
    for build in (activity_schedule, whole_plan):
        assert secret in "\n".join(texts(build(for_parties(plan), *rest)))
        assert secret not in "\n".join(texts(build(public(plan), *rest)))


def test_parties_read_every_budget_and_the_one_in_force_first() -> None:
    plan = make_plan()
    more = (Scenario(ref="SC-9", name="Bevilget", type="granted"), *plan.scenarios)
    other = plan.budget_lines[0].model_copy(update={"ref": "BL-99", "scenario": "SC-9"})
    lines = (*plan.budget_lines, other)
    told = make_plan(scenarios=more, budget_lines=lines)
    content = whole_plan(for_parties(told), programme_of(told), make_stamp())
    names = {one.ref for one in told.scenarios}
    found = [b.ref for b in content.blocks if isinstance(b, Heading) and b.ref in names]
    assert found == ["SC-1", "SC-9"]


def test_markup_in_a_text_is_the_text() -> None:
    plan = make_plan(activities=(make_activity(title=NASTY, plain=NASTY),))
    told = list(
        texts(sub_agreement(public(plan), programme_of(plan), make_stamp(), sub_agreement="D-1"))
    )
    assert told.count(NASTY) == 2


def test_lines_of_a_list_stand_in_one_list() -> None:
    source = (
        "<p>Før</p><ul><li>en</li><li><strong>to</strong></li></ul><ol><li>tre</li></ol><h3>Så</h3>"
    )
    assert rich(source, 4) == (
        Paragraph((Run("Før"),)),
        Bullets((Item((Run("en"),)), Item((Run("to", strong=True),)))),
        Bullets((Item((Run("tre"),)),), ordered=True),
        Heading(4, (Run("Så"),)),
    )


def test_milestones_stand_under_their_years() -> None:
    plan = story.editions()[-1].snapshot
    content = milestone_plan(public(plan), programme_of(plan), make_stamp())
    years = [b.runs[0].text for b in content.blocks if isinstance(b, Heading)]
    assert years == sorted({str(one.day.year) for one in plan.milestones})


def test_a_plan_with_nothing_in_it_says_so() -> None:
    plan = make_plan(activities=(), milestones=())
    content = milestone_plan(public(plan), programme_of(plan), make_stamp())
    assert list(texts(content)) == ["Her er ikke skrevet noget endnu."]


@pytest.mark.parametrize("ref", ["AF-1", "D-9"])
def test_only_a_delaftale_has_this_paper(ref: str) -> None:
    plan = make_plan()
    with pytest.raises(KeyError):
        sub_agreement(public(plan), programme_of(plan), make_stamp(), sub_agreement=ref)


def test_figures_are_written_as_the_language_does() -> None:
    assert figure(Decimal("12.5"), "%", "da") == "12,5\u00a0%"
    assert figure(Decimal("12.5"), "børn", "en") == "12.5"
    assert amount(Decimal("1234567.00"), "da") == "1.234.567"
    assert amount(Decimal("0.50"), "en") == "0.50"
