"""Changing a file as people do in Excel."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from knopskud.sheets.writing import workbook
from knopskud.snapshot.types import PlanSnapshot

NOW = datetime(2017, 9, 11, 10, tzinfo=UTC)


def changed(plan: PlanSnapshot, *changes: tuple[str, Any], sheet: str = "Ansøgt") -> bytes:
    """The plan's file with other values in some cells of a sheet."""

    def put(book: Any) -> None:
        for cell, value in changes:
            book[sheet][cell] = value

    return edited(workbook(plan, language="da", at=NOW), put)


def edited(content: bytes, edit: Callable[[Any], None]) -> bytes:
    """A file after somebody has worked in it."""
    book = load_workbook(BytesIO(content))
    edit(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()
