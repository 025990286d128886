"""Opening a file that somebody sends us: nothing is unpacked or understood before its size and its shape are known."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from knopskud.core.errors import Invalid
from knopskud.core.words import Words

LARGEST = 2 * 1024 * 1024
"""Bytes of a file. A budget of three hundred lines takes fifty thousand."""
MOST_UNPACKED = 24 * 1024 * 1024
MOST_PARTS = 300
MOST_ROWS = 4_000
MOST_COLUMNS = 60
MOST_SHEETS = 60

TOO_LARGE = Words(
    "Filen er for stor til at være et budget.", "The file is too large to be a budget."
)
NOT_EXCEL = Words(
    "Filen er ikke en Excel-fil (.xlsx). Åbn den i Excel, og gem den som Excel-projektmappe.",
    "The file is no Excel file (.xlsx). Open it in Excel and save it as an Excel workbook.",
)
LOCKED = Words(
    "Filen er enten låst med en adgangskode eller i det gamle format (.xls). Gem den som Excel-projektmappe (.xlsx) uden adgangskode.",
    "The file is either locked by a password or in the old format (.xls). Save it as an Excel workbook (.xlsx) without a password.",
)
BOMB = Words(
    "Filen fylder mere, når den pakkes ud, end noget budget. Den er ikke åbnet.",
    "Unpacked, the file is larger than any budget. It was not opened.",
)
BROKEN = Words(
    "Filen er i stykker og kan ikke læses. Åbn den i Excel, og gem den igen.",
    "The file is broken and cannot be read. Open it in Excel and save it again.",
)
OLD = b"\xd0\xcf\x11\xe0"
NEEDED = ("[Content_Types].xml", "xl/workbook.xml")


@dataclass(frozen=True)
class Raw:
    """One cell: what stands in it, the formula that it was worked out by, and what kind Excel takes it for."""

    value: Any = None
    formula: str = ""
    type: str = "n"


@dataclass(frozen=True)
class RawSheet:
    """One sheet: its name, its rows from the top, and the ranges whose cells are merged into one."""

    name: str
    rows: tuple[tuple[Raw, ...], ...]
    merged: tuple[str, ...]


def opened(content: bytes) -> tuple[RawSheet, ...]:
    """Every sheet of the file. Raises Invalid for what is too large, no Excel file, locked, broken or a bomb."""
    parts = _unpackable(content)
    try:
        merged = [_merged_in(content, part) for part in parts if part.startswith("xl/worksheets/sheet")]  # fmt: skip
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and lists that we do not need
            return tuple(_sheets(content, merged))
    except Invalid:
        raise
    except Exception as error:  # openpyxl raises whatever a broken file makes it stumble over
        raise Invalid(BROKEN) from error


def _unpackable(content: bytes) -> list[str]:
    """The names of the file's parts, once it is known that they can be unpacked."""
    if len(content) > LARGEST:
        raise Invalid(TOO_LARGE)
    if content.startswith(OLD):
        raise Invalid(LOCKED)
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            parts = file.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise Invalid(NOT_EXCEL) from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Invalid(BOMB)
    names = [part.filename for part in parts]
    if any(name not in names for name in NEEDED):
        raise Invalid(NOT_EXCEL)
    return names


def _merged_in(content: bytes, part: str) -> tuple[str, tuple[str, ...]]:
    """The part and its merged ranges. Counts rows on the way, and lets no part tell the reader to fetch or repeat."""
    found: list[str] = []
    rows = 0
    try:
        with zipfile.ZipFile(BytesIO(content)) as file, file.open(part) as stream:
            for _, element in iterparse(stream, forbid_dtd=True):
                name = str(element.tag).rpartition("}")[2]
                if name == "mergeCell":
                    found.append(str(element.get("ref", "")))
                rows += name == "row"
                if rows > MOST_ROWS:
                    raise Invalid(BOMB)
                if name in ("row", "mergeCell"):
                    element.clear()
    except (ParseError, DefusedXmlException, zipfile.BadZipFile, zlib.error) as error:
        raise Invalid(BROKEN) from error
    return part, tuple(found)


def _sheets(content: bytes, merged: list[tuple[str, tuple[str, ...]]]) -> Iterator[RawSheet]:
    """The sheets, read twice: once for the formulas, once for what they came to."""
    by_part = {f"/{part}": ranges for part, ranges in merged} | dict(merged)
    from openpyxl import load_workbook  # noqa: PLC0415 - twelve megabytes that a server without spreadsheets spares

    formulas = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    values = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in formulas.worksheets[:MOST_SHEETS]:
            twin = values[sheet.title]
            rows = tuple(
                tuple(_raw(*pair) for pair in zip(first, second, strict=False))
                for first, second in zip(_rows(sheet), _rows(twin), strict=False)
            )
            part = str(getattr(sheet, "_worksheet_path", ""))
            yield RawSheet(str(sheet.title), rows, by_part.get(part, ()))
    finally:
        formulas.close()
        values.close()


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a file says of its own size need not be so
    found: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    return found


def _raw(first: Any, second: Any) -> Raw:
    if first.data_type != "f":
        return Raw(second.value, "", str(second.data_type))
    formula = str(getattr(first.value, "text", first.value))
    return Raw(second.value, formula, str(second.data_type))
