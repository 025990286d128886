"""A plan's budgets as an Excel file: one sheet each, sums that Excel works out, and what may not be changed locked."""

import json
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from knopskud.core.words import Language, Words
from knopskud.sheets.layout import (
    BLOCKS,
    FIRST_YEAR,
    FORMAT,
    HIDDEN,
    NUMBER,
    PARTY,
    SUM,
    TOTAL,
    Block,
    Money,
    cells_of,
    options_of,
)
from knopskud.sheets.names import sheet_names
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, InKind, PlanSnapshot, Scenario, Source

HOW_TO = Words(
    "Ret i de lyse felter. Nye linjer skrives i de tomme rækker og får nummer, når filen læses ind. Numre og summer er låst.",
    "Change the light cells. Write new lines in the empty rows; they get a number when the file is read. Numbers and sums are locked.",
)
COSTS = Words("Udgifter i alt", "Costs in all")
SOURCES = Words("Kilder i alt", "Sources in all")
GAP = Words("Forskel: kilder minus udgifter", "Difference: sources less costs")
HOURS = Words("Timer i alt", "Hours in all")
EMPTY_ROWS = 2
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,  # a title may begin with = and is no formula
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
ALLOWED = {"format_columns": True, "format_rows": True, "insert_rows": True}


def workbook(plan: PlanSnapshot, *, language: Language, at: datetime) -> bytes:
    """The file. Beside the sheets it hides what went out, so that reading it back finds only what was changed in it."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties({"title": plan.plan.name, "created": at.replace(tzinfo=None)})
        looks = Looks(book)
        names = sheet_names(plan.scenarios)
        for scenario in plan.scenarios:
            sheet = book.add_worksheet(names[scenario.ref])
            Page(sheet, looks, plan, scenario, language).write()
        _remember(book.add_worksheet(HIDDEN), plan)
    return out.getvalue()


def _remember(sheet: Worksheet, plan: PlanSnapshot) -> None:
    sheet.write_string(0, 0, FORMAT)
    sheet.write_string(0, 1, plan.plan.key)
    parts: tuple[Money, ...] = (*plan.budget_lines, *plan.sources, *plan.in_kind)
    for number, part in enumerate(parts, 1):
        sheet.write_string(number, 0, part.ref)
        sheet.write_string(number, 1, json.dumps(cells_of(part), ensure_ascii=False))
    sheet.very_hidden()


class Looks:
    """The formats of the cells. Texts that begin like a formula keep the sign that tells Excel that they are texts."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        figure = {"num_format": "#,##0.00;-#,##0.00", "align": "right"}
        light = {"bg_color": "#FFFDF8", "border": 1, "border_color": "#D5CAB5"}
        strong = {"bold": True, "bg_color": "#E2ECD9"}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.soft = book.add_format({"font_color": "#526056"})
        self.head = book.add_format({"bold": True, "bottom": 2, "bg_color": "#F4EEE1"})
        self.head_year = book.add_format({"bold": True, "bottom": 2, "bg_color": "#F4EEE1", "align": "right"})  # fmt: skip
        self.ref = book.add_format({"font_color": "#526056", "num_format": "@"})
        self.text = book.add_format({**light, "locked": False, "num_format": "@", "text_wrap": True})  # fmt: skip
        self.quoted = book.add_format({**light, "locked": False, "num_format": "@", "text_wrap": True, "quote_prefix": True})  # fmt: skip
        self.choice = book.add_format({**light, "locked": False})
        self.figure = book.add_format({**light, **figure, "locked": False})
        self.hours = book.add_format({**light, **figure, "num_format": "#,##0", "locked": False})
        self.sum = book.add_format({**strong, **figure})
        self.sum_hours = book.add_format({**strong, **figure, "num_format": "#,##0"})
        self.sum_text = book.add_format(strong)

    def text_of(self, text: str) -> Format:
        """The format of a text that somebody may change."""
        return self.quoted if text[:1] in ("=", "+", "-", "@") else self.text


class Page:
    """One budget in its sheet, written from the top."""

    def __init__(
        self, sheet: Worksheet, looks: Looks, plan: PlanSnapshot, of: Scenario, language: Language
    ) -> None:
        self.sheet, self.looks, self.plan, self.language = sheet, looks, plan, language
        self.scenario = of
        self.economy = Economy(plan, of.ref)
        named = {one.year for part in self.economy.in_kind for one in part.hours}
        self.years = tuple(sorted({*self.economy.years, *named}))
        self.last = FIRST_YEAR + len(self.years)
        self.row = 0
        self.sums: dict[str, int] = {}

    def write(self) -> None:
        """Title, the three blocks, and the ground rules: what is locked, what stays in sight."""
        self._text(0, self.scenario.ref, self.looks.ref)
        self._text(1, self.scenario.name, self.looks.title)
        self.row = 1
        self._text(1, self.plan.plan.name, self.looks.soft)
        self.row = 2
        self._text(1, self._said(HOW_TO), self.looks.soft)
        self.row = 4
        self._lines(BLOCKS[0])
        self._sources(BLOCKS[1])
        self._hours(BLOCKS[2])
        self.sheet.set_column(0, 0, 8)
        self.sheet.set_column(1, 1, 24)
        self.sheet.set_column(2, 2, 38)
        self.sheet.set_column(FIRST_YEAR, self.last, 15)
        self.sheet.set_column(self.last + 1, self.last + 1, 26)
        self.sheet.freeze_panes(5, FIRST_YEAR)
        self.sheet.protect("", ALLOWED)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)

    def _lines(self, block: Block) -> None:
        self._head(block)
        sums: list[int] = []
        homes = options_of(self.plan, block.chosen)
        for ref in (*(r for r in homes if r), ""):
            lines = [x for x in self.economy.lines if (x.sub_agreement or "") == ref]
            first = self.row
            self._rows(block, lines, homes[ref])
            sums.append(self.row)
            called = Words(
                *(f"{total}, {said}" for total, said in zip(TOTAL, homes[ref], strict=True))
            )
            self._sum_row(called, lines, [(first, self.row - 1)])
        self.sums["cost"] = self.row
        self._sum_row(COSTS, self.economy.lines, [(at, at) for at in sums])
        self.row += 1

    def _sources(self, block: Block) -> None:
        self._head(block)
        first = self.row
        self._rows(block, self.economy.sources)
        self.sums["funding"] = self.row
        self._sum_row(SOURCES, self.economy.sources, [(first, self.row - 1)])
        self._gap_row()
        self.row += 1

    def _hours(self, block: Block) -> None:
        self._head(block)
        first = self.row
        self._rows(block, self.economy.in_kind)
        self._sum_row(HOURS, self.economy.in_kind, [(first, self.row - 1)], self.looks.sum_hours)

    def _head(self, block: Block) -> None:
        for column, words in enumerate((NUMBER, block.chosen_heading, block.text_heading)):
            self._text(column, self._said(words), self.looks.head)
        for at, year in enumerate(self.years):
            self.sheet.write_number(self.row, FIRST_YEAR + at, year, self.looks.head_year)
        self._text(self.last, self._said(TOTAL), self.looks.head_year)
        if block.party:
            self._text(self.last + 1, self._said(PARTY), self.looks.head)
        self.row += 1

    def _rows(self, block: Block, parts: Iterable[Money], begun: Words | None = None) -> None:
        options = options_of(self.plan, block.chosen)
        for part in parts:
            cells = cells_of(part)
            chosen = options.get(cells[block.chosen], Words(cells[block.chosen], ""))
            self._one(block, part.ref, self._said(chosen), cells)
        for _ in range(EMPTY_ROWS):
            self._one(block, "", self._said(begun) if begun else "", {})

    def _one(self, block: Block, ref: str, chosen: str, cells: dict[str, str]) -> None:
        looks, text = self.looks, cells.get(block.text, "")
        figure = looks.hours if block.kind == "in_kind" else looks.figure
        self._text(0, ref, looks.ref)
        self._text(1, chosen, looks.choice)
        self._choose(1, block.chosen)
        self._text(2, text, looks.text_of(text))
        figures = [Decimal(cells.get(str(year), 0)) for year in self.years]
        for at, year in enumerate(self.years):
            if str(year) in cells:
                self.sheet.write_number(self.row, FIRST_YEAR + at, float(figures[at]), figure)
            else:
                self.sheet.write_blank(self.row, FIRST_YEAR + at, None, figure)
        total = looks.sum_hours if block.kind == "in_kind" else looks.sum
        across = f"{self._at(self.row, FIRST_YEAR)}:{self._at(self.row, self.last - 1)}"
        self._formula(self.last, f"=SUM({across})", sum(figures, Decimal(0)), total)
        if block.party:
            party = options_of(self.plan, "party").get(cells.get("party", ""), Words("", ""))
            self._text(self.last + 1, self._said(party), looks.choice)
            self._choose(self.last + 1, "party")
        self.row += 1

    def _sum_row(
        self,
        called: Words,
        parts: Iterable[BudgetLine | Source | InKind],
        spans: list[tuple[int, int]],
        look: Format | None = None,
    ) -> None:
        """A row of sums over the rows of these spans (first and last row each)."""
        self._text(0, SUM, self.looks.sum_text)
        self._text(1, "", self.looks.sum_text)
        self._text(2, self._said(called), self.looks.sum_text)
        cells = [cells_of(part) for part in parts]
        total = Decimal(0)
        for at, year in enumerate(self.years):
            column = FIRST_YEAR + at
            ranges = [f"{self._at(a, column)}:{self._at(b, column)}" for a, b in spans]
            formula = f"=SUM({ranges[0]})"
            if len(spans) > 1 or spans[0][0] == spans[0][1]:
                formula = "=" + "+".join(self._at(a, column) for a, _ in spans)
            value = sum((Decimal(one.get(str(year), 0)) for one in cells), Decimal(0))
            total += value
            self._formula(column, formula, value, look or self.looks.sum)
        self._across(total, look or self.looks.sum)

    def _gap_row(self) -> None:
        self._text(0, SUM, self.looks.sum_text)
        self._text(1, "", self.looks.sum_text)
        self._text(2, self._said(GAP), self.looks.sum_text)
        total = Decimal(0)
        for at, year in enumerate(self.years):
            column = FIRST_YEAR + at
            sources = [a.amount for x in self.economy.sources for a in x.amounts if a.year == year]
            costs = [a.amount for x in self.economy.lines for a in x.amounts if a.year == year]
            value = sum(sources, Decimal(0)) - sum(costs, Decimal(0))
            total += value
            funding, cost = self._at(self.sums["funding"], column), self._at(self.sums["cost"], column)  # fmt: skip
            self._formula(column, f"={funding}-{cost}", value, self.looks.sum)
        self._across(total, self.looks.sum)

    def _across(self, total: Decimal, look: Format) -> None:
        across = f"{self._at(self.row, FIRST_YEAR)}:{self._at(self.row, self.last - 1)}"
        self._formula(self.last, f"=SUM({across})", total, look)
        self.row += 1

    def _choose(self, column: int, field: str) -> None:
        """A list to choose from, where it is short enough for Excel."""
        texts = [self._said(words) for words in options_of(self.plan, field).values()]
        listed = [text for text in texts if text and "," not in text]
        if len(listed) == len([t for t in texts if t]) and len(",".join(listed)) <= 250:
            self.sheet.data_validation(self.row, column, self.row, column, {"validate": "list", "source": listed, "error_type": "warning"})  # fmt: skip

    def _text(self, column: int, text: str, look: Format) -> None:
        if text:
            self.sheet.write_string(self.row, column, text, look)
        else:
            self.sheet.write_blank(self.row, column, None, look)

    def _formula(self, column: int, formula: str, value: Decimal, look: Format) -> None:
        self.sheet.write_formula(self.row, column, formula, look, float(value))

    def _said(self, words: Words) -> str:
        return words.said_in(self.language)

    @staticmethod
    def _at(row: int, column: int) -> str:
        at: Any = xl_rowcol_to_cell(row, column)
        return str(at)
