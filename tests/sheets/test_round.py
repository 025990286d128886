"""Out and in again: what went out comes back as it was, and the file's sums are those of the economy."""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from knopskud.core.errors import Invalid
from knopskud.core.words import Language
from knopskud.sheets.formulas import letters, worked_out
from knopskud.sheets.layout import HIDDEN, Money, cells_of
from knopskud.sheets.reading import read
from knopskud.sheets.writing import workbook
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, PlanSnapshot, Scenario
from tests.make import make_amounts, make_plan
from tests.strategies import snapshots

NOW = datetime(2017, 9, 11, 10, tzinfo=UTC)


def out(plan: PlanSnapshot, language: Language = "da") -> bytes:
    return workbook(plan, language=language, at=NOW)


def money_of(plan: PlanSnapshot) -> dict[str, dict[str, str]]:
    parts: tuple[Money, ...] = (*plan.budget_lines, *plan.sources, *plan.in_kind)
    return {part.ref: {k: v for k, v in cells_of(part).items() if v} for part in parts}


def exact(cells: Any) -> dict[str, str]:
    """Cells with figures written in one way."""
    return {k: f"{Decimal(v):.2f}" if k.isdecimal() else v for k, v in cells.items() if v}


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_went_out_comes_back(language: Language) -> None:
    plan = make_plan()
    found = read(out(plan, language), plan)
    (budget,) = found.budgets
    assert (budget.scenario, budget.sheet, budget.missing, found.skipped) == (
        "SC-1",
        "Ansøgt",
        (),
        (),
    )
    assert {row.ref: exact(row.cells) for row in budget.rows} == {
        ref: exact(cells) for ref, cells in money_of(plan).items()
    }
    money: tuple[Money, ...] = (*plan.budget_lines, *plan.sources)
    assert budget.base == {part.ref: cells_of(part) for part in money}


@settings(max_examples=25)
@given(snapshots())
def test_every_plan_comes_back_as_it_was(plan: PlanSnapshot) -> None:
    if not plan.scenarios:
        with pytest.raises(Invalid):
            read(out(plan), plan)
        return
    found = read(out(plan), plan)
    rows = {row.ref: exact(row.cells) for budget in found.budgets for row in budget.rows}
    assert rows == {ref: exact(cells) for ref, cells in money_of(plan).items()}


@settings(max_examples=15)
@given(snapshots())
def test_every_formula_comes_to_what_the_economy_says(plan: PlanSnapshot) -> None:
    content = out(plan)
    formulas, values = (
        load_workbook(BytesIO(content)),
        load_workbook(BytesIO(content), data_only=True),
    )
    for scenario in plan.scenarios:
        sheet = next(one for one in formulas.worksheets if one["A1"].value == scenario.ref)
        worked = values[sheet.title]

        def look(cell: str, sheet: Any = sheet) -> Decimal:
            value = sheet[cell].value
            if isinstance(value, str) and value.startswith("="):
                found = worked_out(value, look)
                assert found is not None
                return found
            return Decimal(repr(value)) if isinstance(value, float) else Decimal(value or 0)

        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    cached = Decimal(repr(float(worked[cell.coordinate].value)))
                    assert abs(look(cell.coordinate) - cached) < Decimal("0.001")
        sums = [row for row in sheet.iter_rows() if row[0].value == "Σ"]
        economy = Economy(plan, scenario.ref)
        last = letters(3 + len(economy.years) + 1)
        totals = {str(row[2].value): look(f"{last}{row[0].row}") for row in sums}
        if not economy.in_kind:  # hours may have years of their own
            assert totals["Udgifter i alt"] == economy.cost.total


def test_texts_that_look_like_formulas_stay_texts() -> None:
    plan = make_plan()
    titles = (
        "=1+1",
        "+45 12",
        "-5",
        "@SUM(A1)",
        '=HYPERLINK("http://x")',
        "_x0041_",
        "  x  y ",
        "طاقم 🌱",
    )
    lines = tuple(
        BudgetLine(ref=f"BL-{at}", scenario="SC-1", title=title, amounts=make_amounts(at))
        for at, title in enumerate(titles, 1)
    )
    plan = plan.model_copy(update={"budget_lines": lines})
    content = out(plan)
    sheet = load_workbook(BytesIO(content))["Ansøgt"]
    typed = {cell.value: cell.data_type for (cell,) in sheet["C6:C30"] if cell.value}
    assert {typed[title] for title in titles[:5]} == {"s"}
    found = read(content, plan).budgets[0]
    assert [row.cells["title"] for row in found.rows if row.kind == "budget_line"] == [
        line.title for line in lines
    ]


def test_sheets_have_names_that_excel_takes() -> None:
    names = ("Ansøgt / [1]: *?", "ansøgt   1", "History", "x" * 80, "x" * 80, "🌱" * 40, "'")
    scenarios = tuple(Scenario(ref=f"SC-{at}", name=name) for at, name in enumerate(names, 1))
    plan = make_plan(scenarios=scenarios)
    sheets = load_workbook(BytesIO(out(plan))).sheetnames
    assert len({name.casefold() for name in sheets}) == len(names) + 1
    assert all(len(name.encode("utf-16-le")) // 2 <= 31 for name in sheets)
    assert [one.scenario for one in read(out(plan), plan).budgets] == [s.ref for s in scenarios]


def test_numbers_and_sums_are_locked_headings_frozen_and_what_went_out_is_hidden() -> None:
    book = load_workbook(BytesIO(out(make_plan())))
    sheet = book["Ansøgt"]
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "D6"
    line = next(row for row in sheet.iter_rows() if row[0].value == "BL-1")
    assert [cell.protection.locked for cell in line[:8]] == [True, *(False,) * 6, True]
    assert line[3].number_format.startswith("#,##0.00")
    assert book[HIDDEN].sheet_state == "veryHidden"
