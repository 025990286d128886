"""Files as they really come back: changed, moved, merged, broken and hostile. Every fault is told at its cell."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knopskud.core.errors import Invalid
from knopskud.sheets.formulas import worked_out
from knopskud.sheets.found import FoundFile
from knopskud.sheets.opening import LARGEST, MOST_UNPACKED
from knopskud.sheets.reading import read
from knopskud.sheets.writing import workbook
from tests.make import make_head, make_plan
from tests.sheets.changing import NOW, changed, edited

PLAN = make_plan()
CLEAN = workbook(PLAN, language="da", at=NOW)
# Rows of the small plan's sheet: 5 heading, 6-7 empty (D-1), 8 sum, 9 BL-2, 10-11 empty, 12 sum, 13 BL-1, 14-15 empty,
# 16 sum, 17 costs, 19 heading, 20-22 sources, 23-24 empty, 25-26 sums, 28 heading, 29-30 empty, 31 sum.


def told(content: bytes) -> list[str]:
    """What is wrong with a file, cell by cell, in Danish."""
    with pytest.raises(Invalid) as refused:
        read(content, PLAN)
    return [one.said_in("da") for one in refused.value.problems] or [refused.value.message.da]


def cells_of(content: bytes, ref: str) -> dict[str, str]:
    (budget,) = read(content, PLAN).budgets
    return dict(next(row for row in budget.rows if row.ref == ref).cells)


def test_the_rows_are_where_these_tests_take_them_to_be() -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(BytesIO(CLEAN))["Ansøgt"]
    found = [sheet[cell].value for cell in ("A5", "A9", "A13", "C17", "A20", "C28")]
    assert found == ["Nr.", "BL-2", "BL-1", "Udgifter i alt", "FK-1", "Hvad timerne bruges til"]


@pytest.mark.parametrize(
    ("value", "amount"),
    [(650000, "650000.00"), (650000.5, "650000.50"), (0.1 + 0.2, "0.30"), ("1.250,50", "1250.50"), ("1,250.50", "1250.50"), (0, "0.00"), (None, "")],
)  # fmt: skip
def test_a_changed_figure_is_read_exactly(value: Any, amount: str) -> None:
    assert cells_of(changed(PLAN, ("D13", value)), "BL-1")["2018"] == amount


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("D13", "mange", "Ark Ansøgt, celle D13: “mange” er ikke et beløb"),
        ("D13", -5, "celle D13: Beløbet må ikke være under nul."),
        ("D13", 0.125, "celle D13: Beløbet har mere end to decimaler."),
        ("D13", 1e12, "celle D13: Beløbet er for stort"),
        ("D13", True, "celle D13: Her skal stå et tal"),
        ("D13", NOW.replace(tzinfo=None), "celle D13: Her skal stå et tal"),
        ("D13", "=D9*1.02", "celle D13: Her står formlen =D9*1.02"),
        ("D13", '=WEBSERVICE("http://x")', "celle D13: Her står formlen"),
        ("D13", "#REF!", "celle D13"),
        ("C13", "=1+1", "celle C13: Her står en formel"),
        ("C13", None, "celle C13: Skriv, hvad det er."),
        ("A13", "BL-99", "celle A13: BL-99 findes ikke i dette budget"),
        ("A13", "FK-1", "celle A13: FK-1 findes ikke"),
        ("A13", "BL-2", "celle A13: BL-2 står to gange"),
        ("B13", "D-9 Noget", "celle B13: “D-9 Noget” kan ikke vælges her"),
        ("B20", "Lotto", "celle B20: “Lotto” kan ikke vælges her. Vælg for eksempel Fonden."),
        ("B20", None, "celle B20"),
        ("I20", "PA-9", "celle I20: “PA-9” kan ikke vælges her"),
        ("H13", 5, "celle H13: I alt er 5 i filen, men årene giver 2.400.000"),
        ("E5", 2020, "celle F5: Her skal overskriften være et årstal efter 2020, men her står “2020”"),
        ("E5", "Året efter", "celle E5: Her skal overskriften være et årstal"),
        ("C5", "Tekst", "celle C5: Her skal overskriften være Budgetlinje"),
        ("B19", "Delaftale", "celle B19: Her skal overskriften være Slags"),
        ("H5", None, "celle H5: Her skal overskriften være et årstal"),
        ("A1", "SC-9", "celle A1: SC-9 er ikke et budget i planen"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_cell(cell: str, value: Any, said: str) -> None:
    assert said in "\n".join(told(changed(PLAN, (cell, value))))


def test_every_fault_is_told_at_once() -> None:
    assert len(told(changed(PLAN, ("D13", "x"), ("E13", -1), ("A20", "FK-9")))) == 3


def test_a_sum_of_other_cells_is_worked_out() -> None:
    content = changed(PLAN, ("D13", "=SUM(E13:F13)-100+D9"))
    assert cells_of(content, "BL-1")["2018"] == "1399900.00"


def test_a_formula_that_comes_to_something_else_than_the_file_says_is_not_taken() -> None:
    content = rewritten(CLEAN, "xl/worksheets/sheet1.xml", put_formula("D13", "E13+1", "5"))
    assert "Formlen =E13+1 giver 600.001, men filen siger 5" in told(content)[0]
    right = rewritten(CLEAN, "xl/worksheets/sheet1.xml", put_formula("D13", "E13+0", "600000"))
    assert cells_of(right, "BL-1")["2018"] == "600000.00"


def test_a_new_row_without_a_number_is_a_new_line() -> None:
    content = changed(
        PLAN,
        ("C6", "Kaffe"),
        ("D6", 5),
        ("C29", "Lærere"),
        ("B29", "PA-2 Eksempel Kommune"),
        ("E29", 40),
    )
    (budget,) = read(content, PLAN).budgets
    new = [
        (row.kind, {k: v for k, v in row.cells.items() if v}) for row in budget.rows if not row.ref
    ]
    assert new == [
        ("budget_line", {"sub_agreement": "D-1", "title": "Kaffe", "2018": "5.00"}),
        ("in_kind", {"party": "PA-2", "text": "Lærere", "2019": "40"}),
    ]


def test_a_row_that_was_deleted_is_missing_and_sorted_rows_are_still_themselves() -> None:
    def cut(book: Any) -> None:
        book["Ansøgt"].delete_rows(13)

    (budget,) = read(edited(CLEAN, cut), PLAN).budgets
    assert budget.missing == ("BL-1",)
    swapped = changed(PLAN, ("A20", "FK-2"), ("A21", "FK-1"))
    assert {row.ref for row in read(swapped, PLAN).budgets[0].rows} >= {"FK-1", "FK-2"}


def test_merged_cells_are_told_of() -> None:
    content = edited(CLEAN, lambda book: book["Ansøgt"].merge_cells("C13:D13"))
    assert "celle C13: Cellerne C13:D13 er flettet til én." in "\n".join(told(content))


def test_own_sheets_are_skipped_and_a_file_without_a_budget_is_refused() -> None:
    content = edited(CLEAN, lambda book: book.create_sheet("Mine noter").append(["hej"]))
    assert read(content, PLAN).skipped == ("Mine noter",)
    empty = edited(CLEAN, lambda book: book.remove(book["Ansøgt"]) or book.create_sheet("Tom"))
    assert "intet budget i filen" in told(empty)[0]


def test_another_plans_file_is_refused() -> None:
    other = make_plan(plan=make_head(key="en-anden-plan"))
    assert (
        "hører til en anden plan: en-anden-plan" in told(workbook(other, language="da", at=NOW))[0]
    )


def test_without_what_the_file_hides_it_is_read_all_the_same() -> None:
    content = edited(CLEAN, lambda book: book.remove(book["_Knopskud"]))
    assert read(content, PLAN).budgets[0].base == {}


def rewritten(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with another text in one of its parts."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            data = old.read(one.filename)
            new.writestr(one, change(data.decode()).encode() if one.filename == part else data)
    return out.getvalue()


def put_formula(cell: str, formula: str, cached: str) -> Callable[[str], str]:
    import re

    def change(text: str) -> str:
        made, count = re.subn(rf'<c r="{cell}"( s="\d+")?><v>[^<]*</v></c>', rf'<c r="{cell}"\1><f>{formula}</f><v>{cached}</v></c>', text)  # fmt: skip
        assert count == 1
        return made

    return change


def zipped(size: int, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for needed in ("[Content_Types].xml", "xl/workbook.xml"):
            file.writestr(needed, "<x/>")
        file.writestr(name, b"0" * size)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "er ikke en Excel-fil"),
        (b"%PDF-1.7", "er ikke en Excel-fil"),
        (b"PK\x03\x04" + b"\0" * 50, "er ikke en Excel-fil"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "låst med en adgangskode"),
        (b"x" * (LARGEST + 1), "for stor"),
        (zipped(MOST_UNPACKED + 1), "fylder mere, når den pakkes ud"),
        (zipped(10), "i stykker"),
        (CLEAN[: len(CLEAN) // 2], "er ikke en Excel-fil"),
    ],
    ids=["nothing", "pdf", "stub", "old", "large", "bomb", "no-xml", "half"],
)
def test_what_is_no_budget_is_refused_before_it_is_opened(content: bytes, said: str) -> None:
    assert said in told(content)[0]


def test_a_sheet_that_repeats_itself_by_entities_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'

    def laugh(text: str) -> str:
        start, _, rest = text.partition("?>")
        return f"{start}?>{bomb}{rest}"

    assert "i stykker" in told(rewritten(CLEAN, "xl/worksheets/sheet1.xml", laugh))[0]


def test_more_rows_than_any_budget_are_refused() -> None:
    def many(text: str) -> str:
        return text.replace("</sheetData>", '<row r="99"/>' * 5_000 + "</sheetData>")

    assert "fylder mere" in told(rewritten(CLEAN, "xl/worksheets/sheet1.xml", many))[0]


@settings(max_examples=60)
@given(st.integers(0, len(CLEAN) - 1), st.binary(min_size=1, max_size=8))
def test_a_broken_file_is_read_or_refused_in_words(at: int, noise: bytes) -> None:
    broken = CLEAN[:at] + noise + CLEAN[at + len(noise) :]
    try:
        found: FoundFile | None = read(broken, PLAN)
    except Invalid:
        found = None
    assert found is None or found.budgets


@pytest.mark.parametrize(
    "formula",
    ["=", "=SUM()", "=SUM(A1:A)", "=A1*2", "=(A1)", "=1 2", "=SUM(A1:XFD1048576)", "=IF(A1,1,2)", "=--1", "=A1A2", "=Ark!A1", "=" + "1+" * 5_000 + "1"],
)  # fmt: skip
def test_what_is_no_plain_sum_is_not_worked_out(formula: str) -> None:
    from decimal import Decimal

    assert worked_out(formula, lambda _: Decimal(1)) is None


def test_formulas_that_ask_for_each_other_come_to_an_end() -> None:
    assert "formlen" in told(changed(PLAN, ("D13", "=E13"), ("E13", "=D13")))[0]
