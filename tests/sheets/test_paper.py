"""The budget to hand in: LibreOffice's sums are the program's to the øre, and texts stay texts."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from knopskud.core.words import Words
from knopskud.demo import story
from knopskud.documents.budget import budgets
from knopskud.documents.orders import XLSX, Source
from knopskud.sheets.names import sheet_names
from knopskud.sheets.paper.book import budget_book
from knopskud.sheets.paper.told import Told
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from knopskud.snapshot.types import BudgetLine, PlanSnapshot, Scenario
from knopskud.snapshot.types import Source as Paid
from tests.documents.made import make_stamp, programme_of
from tests.make import make_amounts, make_plan
from tests.sheets.recomputed import recomputed
from tests.strategies import snapshots

TOLD = Told(
    Words("Udkast & mere pr. 11. september 2017", "Draft"), "a3f5c9d2e1b0", date(2017, 9, 11)
)
OWN = ("Sammenligning", "Finansiering")
OERE = Decimal("0.005")


def two_budgets() -> PlanSnapshot:
    """The small plan with a second budget: one line less, one cheaper, one of its own."""
    plan = make_plan()
    first = plan.budget_lines[0]
    cheaper = first.model_copy(update={"ref": "BL-51", "scenario": "SC-2", "amounts": make_amounts(10, 20)})  # fmt: skip
    own = BudgetLine(ref="BL-52", scenario="SC-2", title="Nyt", amounts=make_amounts(0, 0, 7))
    paid = plan.sources[0].model_copy(update={"ref": "FK-51", "scenario": "SC-2"})
    return plan.model_copy(
        update={
            "scenarios": (*plan.scenarios, Scenario(ref="SC-2", name="Jens' 'bevilget' [1]", type="granted")),
            "budget_lines": (*plan.budget_lines, cheaper, own),
            "sources": (*plan.sources, paid),
        }
    )  # fmt: skip


def drawn(count: int) -> list[PlanSnapshot]:
    """Plans with budgets, always the same ones."""
    found: list[PlanSnapshot] = []

    @settings(max_examples=count, derandomize=True, database=None)
    @given(snapshots())
    def draw(plan: PlanSnapshot) -> None:
        if plan.scenarios:
            found.append(plan)

    draw()
    return found


def rows(sheet: Worksheet) -> dict[str, list[Any]]:
    """The rows by what stands first in them: a number of a part, or the name of a sum."""
    found: dict[str, list[Any]] = {}
    for row in sheet.iter_rows(values_only=True):
        cells = list(row)
        found.setdefault(str(cells[0] or cells[1] or ""), cells)
    return found


def near(found: Any, expected: Decimal | int) -> bool:
    return abs(Decimal(repr(float(found))) - expected) < OERE


@pytest.fixture(scope="module")
def worked_out(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[PlanSnapshot, Any]]:
    plans = [story.editions()[-1].snapshot, two_budgets(), *drawn(30)]
    files = [budget_book(for_parties(plan), TOLD) for plan in plans]
    return list(zip(plans, recomputed(files, tmp_path_factory.mktemp("sheets")), strict=True))


def test_every_sum_is_the_programs_to_the_oere(worked_out: list[tuple[PlanSnapshot, Any]]) -> None:
    assert len(worked_out) > 5
    for plan, book in worked_out:
        for ref, name in sheet_names(plan.scenarios, OWN).items():
            economy, found = Economy(plan, ref), rows(book[name])
            last = next(at for at, cell in enumerate(found["Nr."]) if cell == "I alt")  # fmt: skip
            parts: tuple[BudgetLine | Paid, ...] = (*economy.lines, *economy.sources)
            for part in parts:
                told = economy.row(part)
                assert near(found[part.ref][last], told.total)
            assert near(found["Udgifter i alt"][last], economy.cost.total)
            assert near(found["Inden for fondens ramme i alt"][last], economy.funding.total)
            every = sum((economy.row(x).total for x in economy.sources), Decimal(0))
            gap = found["Forskel: kilder minus udgifter"]
            assert near(gap[last], every - economy.cost.total)
            if not economy.in_kind:
                paid = [economy.row(x).by_year for x in economy.sources]
                for at, used in enumerate(economy.cost.by_year):
                    assert near(found["Udgifter i alt"][2 + at], used)
                    assert near(gap[2 + at], sum((row[at] for row in paid), Decimal(0)) - used)


def test_local_share_and_cost_per_home_are_the_programs(worked_out: list[tuple[PlanSnapshot, Any]]) -> None:  # fmt: skip
    for plan, book in worked_out:
        cells = list(book["Finansiering"].iter_rows(min_col=2, max_col=6, values_only=True))
        local = [row for row in cells if row[0] == "Lokal medfinansiering"]
        homes = [row for row in cells if row[0] == "Pris pr. bolig pr. måned"]
        for scenario, told, home in zip(plan.scenarios, local, homes, strict=True):
            economy = Economy(plan, scenario.ref)
            assert float(told[4]) == pytest.approx(float(economy.local_share or 0), abs=1e-9)
            off = abs(Decimal(repr(float(home[3]))) - (economy.per_home_per_month or 0))
            assert off <= Decimal(
                "0.01"
            )  # a half øre is rounded to even by the program, up by Excel


def test_budgets_are_compared_line_by_line_and_area_by_area(worked_out: list[tuple[PlanSnapshot, Any]]) -> None:  # fmt: skip
    plan, book = worked_out[1]
    found = rows(book["Sammenligning"])
    first, second = (Economy(plan, ref).cost.total for ref in ("SC-1", "SC-2"))
    costs = found["Udgifter i alt"]
    assert near(costs[1], first) and near(costs[2], second) and near(costs[3], second - first)  # noqa: PT018 - one row
    assert float(costs[4]) == pytest.approx(float((second - first) / first))
    title = plan.budget_lines[0].title
    was = Economy(plan, "SC-1").row(plan.budget_lines[0]).total
    assert found[title][1:4] == [was, 30, 30 - was]
    assert found["Nyt"][1:5] == [0, 7, 7, 0]
    assert not any(str(cell).startswith("#") for row in found.values() for cell in row)


def test_what_is_written_beside_each_formula_is_what_it_comes_to(worked_out: list[tuple[PlanSnapshot, Any]]) -> None:  # fmt: skip
    """Readers that do not work formulas out, such as a telephone's, show the same figures."""
    plan, theirs = worked_out[1]
    ours = load_workbook(BytesIO(budget_book(for_parties(plan), TOLD)), data_only=True)
    for sheet in ours:
        for row in sheet.iter_rows():
            for cell in row:
                found = theirs[sheet.title][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    assert found == pytest.approx(cell.value, abs=1e-6)
                else:
                    assert (found or None) == (cell.value or None)


def test_texts_that_look_like_formulas_stay_texts() -> None:
    titles = (
        "=1+1",
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "-2",
        "http://a.example",
        "1234",
        "<w:p>",
        "مرحبا 🌱",
    )
    lines = tuple(BudgetLine(ref=f"BL-{at}", scenario="SC-1", title=title) for at, title in enumerate(titles, 1))  # fmt: skip
    plan = make_plan(budget_lines=lines)
    book = load_workbook(BytesIO(budget_book(plan, TOLD)))
    cells = {row[0].value: row[1] for row in book["Ansøgt"].iter_rows()}
    found = [cells[line.ref] for line in lines]
    assert [cell.value for cell in found] == list(titles)
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.quotePrefix for cell in found[:4])


def test_the_public_sees_the_budget_in_force_and_the_parties_see_all() -> None:
    plan = two_budgets()
    source = Source(public(plan), programme_of(plan), make_stamp())
    (seen,) = budgets(source)
    assert (seen.kind, seen.name, seen.content_type) == ("budget", "budget.xlsx", XLSX)
    assert load_workbook(BytesIO(seen.make())).sheetnames == ["Ansøgt", "Finansiering"]
    (agreed,) = budgets(Source(source.plan, source.programme, source.stamp, parties=for_parties(plan)))  # fmt: skip
    assert load_workbook(BytesIO(agreed.make())).sheetnames == [
        "Ansøgt",
        "Jens' 'bevilget'  1",
        "Sammenligning",
        "Finansiering",
    ]


def test_no_budget_no_file() -> None:
    plan = make_plan(scenarios=(), budget_lines=(), sources=(), in_kind=())
    bare = plan.model_copy(update={"plan": plan.plan.model_copy(update={"current_scenario": ""})})
    assert list(budgets(Source(public(bare), programme_of(plan), make_stamp()))) == []


def test_it_is_laid_out_for_paper_says_what_it_is_and_is_the_same_every_time() -> None:
    plan = make_plan()
    content = budget_book(plan, TOLD)
    assert content == budget_book(plan, TOLD)
    book = load_workbook(BytesIO(content))
    said = book.properties
    assert (said.title, said.keywords, said.created.date()) == (f"Budget: {plan.plan.name}", TOLD.digest, TOLD.day)  # fmt: skip
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_area
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.left.text == "Udkast && mere pr. 11. september 2017"
