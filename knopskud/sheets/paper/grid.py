"""A sheet that is written from the top down, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from knopskud.core.words import Words
from knopskud.sheets.paper.looks import Looks
from knopskud.sheets.paper.told import Told

A4 = 9
WIDE = 12
"""More columns than these do not fit one page in letters that can be read; the sheet is then printed on several."""


@dataclass
class Grid:
    """Where in a sheet the next cell is written. Figures are kroner; every formula carries what it comes to."""

    name: str
    sheet: Worksheet
    looks: Looks
    told: Told
    row: int = 0

    def head(self, title: str, *lines: str) -> None:
        """The sheet's own title and what it is, over the table."""
        self.text(0, title, self.looks.title)
        self.row += 1
        for line in filter(None, lines):
            self.text(0, line, self.looks.soft)
            self.row += 1
        self.row += 1

    def heads(self, names: Sequence[str | Words], figures: int) -> None:
        """A row of headings; from column `figures` on they stand over figures."""
        for column, name in enumerate(names):
            look = self.looks.head if column < figures else self.looks.head_figure
            self.text(column, name if isinstance(name, str) else self.told.said(name), look)
        self.row += 1

    def text(self, column: int, text: str, look: Format | None = None) -> None:
        """A text, never a formula, figure or link."""
        shown = look or self.looks.text_of(text)
        if text:
            self.sheet.write_string(self.row, column, text, shown)
        else:
            self.sheet.write_blank(self.row, column, None, shown)

    def figure(self, column: int, value: Decimal | int, look: Format) -> None:
        """A figure that somebody decided on."""
        self.sheet.write_number(self.row, column, float(value), look)

    def formula(self, column: int, formula: str, value: Decimal, look: Format) -> None:
        """A figure that follows from others; a sum of nothing is 0."""
        if formula:
            self.sheet.write_formula(self.row, column, f"={formula}", look, float(value))
        else:
            self.figure(column, value, look)

    def cell(self, column: int, row: int | None = None) -> str:
        """The name of a cell of this sheet, such as `C7`; this row's when no other is given."""
        return str(xl_rowcol_to_cell(self.row if row is None else row, column))

    def from_elsewhere(self, column: int, row: int | None = None) -> str:
        """The name of a cell as other sheets say it."""
        quoted = self.name.replace("'", "''")
        return f"'{quoted}'!{self.cell(column, row)}"

    def printed(self, columns: int, head: int, kept: int) -> None:
        """How it is printed and scrolled: on its side, the heading row `head` and the first `kept` columns always in sight."""
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        if columns <= WIDE:
            self.sheet.fit_to_pages(1, 0)
        else:
            self.sheet.repeat_columns(0, kept - 1)
        self.sheet.repeat_rows(head)
        self.sheet.print_area(0, 0, max(self.row - 1, head), columns - 1)
        self.sheet.freeze_panes(head + 1, kept)
        self.sheet.hide_gridlines(2)
        self.sheet.set_footer(self.told.footer)


def plus(cells: Sequence[str]) -> str:
    """The cells added; in parts of 250, as many as Excel takes in one function."""
    if len(cells) < 2:
        return "".join(cells)
    parts = (",".join(cells[at : at + 250]) for at in range(0, len(cells), 250))
    return "+".join(f"SUM({part})" for part in parts)
