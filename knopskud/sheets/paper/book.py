"""The whole file: a sheet for each budget, the budgets compared, and who pays."""

from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from knopskud.core.words import Words
from knopskud.sheets.names import sheet_names
from knopskud.sheets.paper import comparison, financing
from knopskud.sheets.paper.grid import Grid
from knopskud.sheets.paper.looks import Looks
from knopskud.sheets.paper.scenario import Budget
from knopskud.sheets.paper.told import Told
from knopskud.sheets.writing import OPTIONS
from knopskud.snapshot.types import BudgetLine, PlanShape, Source

TITLE = Words("Budget: {name}", "Budget: {name}")


def budget_book(plan: PlanShape, told: Told) -> bytes:
    """An Excel file of every budget that `plan` has, the same bytes for the same plan. A plan has to have one."""
    out = BytesIO()
    own = [told.said(words) for words in (comparison.CALLED, financing.CALLED)]
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties(
            {
                "title": told.said(TITLE.filled(name=plan.plan.name)),
                "subject": told.said(told.label),
                "author": plan.plan.name,
                "keywords": told.digest,
                "created": datetime.combine(told.day, time(12)),
            }
        )
        looks = Looks(book, whole=_whole(plan))
        budgets = {
            ref: Budget(_grid(book, name, looks, told), plan, scenario).write()
            for scenario in plan.scenarios
            for ref, name in [(scenario.ref, sheet_names(plan.scenarios, own)[scenario.ref])]
        }
        if len(budgets) > 1:
            comparison.comparison(_grid(book, own[0], looks, told), plan, budgets)
        financing.financing(_grid(book, own[1], looks, told), plan, budgets)
    return out.getvalue()


def _grid(book: xlsxwriter.Workbook, name: str, looks: Looks, told: Told) -> Grid:
    return Grid(name, book.add_worksheet(name), looks, told)


def _whole(plan: PlanShape) -> bool:
    """Whether no amount has øre."""
    parts: tuple[BudgetLine | Source, ...] = (*plan.budget_lines, *plan.sources)
    amounts = [one.amount for part in parts for one in part.amounts]
    return all(amount == amount.to_integral_value() for amount in amounts)
