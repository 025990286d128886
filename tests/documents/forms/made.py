"""Word forms for the tests, made as a secretariat would: with Word's own paragraphs and tables."""

import io
from collections.abc import Sequence

import docx

from knopskud.documents.forms.filling import filled
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.types import PlanSnapshot
from tests.documents.made import make_stamp, programme_of
from tests.make import make_plan

Rows = Sequence[Sequence[str]]


def form(*lines: str, rows: Rows = ()) -> bytes:
    """A form with a paragraph for each line and then a table."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def fill(content: bytes, plan: PlanSnapshot | None = None) -> bytes:
    """The form filled with a plan; the small one when no other is given."""
    told = plan or make_plan()
    return filled(content, for_parties(told), programme_of(told), make_stamp())


def lines_of(content: bytes) -> list[str]:
    """The paragraphs outside tables."""
    return [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]


def rows_of(content: bytes) -> list[list[str]]:
    """The first table, cell by cell."""
    table = docx.Document(io.BytesIO(content)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]
