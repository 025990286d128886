"""Reading a budget back from Excel: every row and cell is understood or told of, and nothing is guessed."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knopskud.core.errors import Invalid
from knopskud.core.text import shown
from knopskud.core.words import Words
from knopskud.sheets.cells import Cells
from knopskud.sheets.found import Complaints, FoundBudget, FoundFile, FoundRow
from knopskud.sheets.layout import (
    BLOCKS,
    FIRST_YEAR,
    FORMAT,
    HIDDEN,
    NUMBER,
    SUM,
    TOTAL,
    Block,
    Money,
    options_of,
)
from knopskud.sheets.opening import RawSheet, opened
from knopskud.snapshot.types import PlanSnapshot

WRONG = Words(
    "Filen kan ikke bruges endnu. Ret det i filen, og læs den ind igen. Intet er ændret.",
    "The file cannot be used yet. Put it right in the file and read it again. Nothing was changed.",
)
NO_BUDGET = Words(
    "Der er intet budget i filen. Hent budgettet som Excel, ret i den fil, og læs den ind.",
    "There is no budget in the file. Download the budget for Excel, change that file, and read it.",
)
OTHER_PLAN = Words(
    "Filen hører til en anden plan: {key}.", "The file belongs to another plan: {key}."
)
NO_SUCH = Words("{ref} er ikke et budget i planen.", "{ref} is not a budget of the plan.")
TWICE = Words("{ref} står to gange.", "{ref} stands twice.")
LINE_TWICE = Words(
    "{ref} står to gange. Slet nummeret i den nye række, så bliver den en ny linje.",
    "{ref} stands twice. Delete the number in the new row, and it becomes a new line.",
)
UNKNOWN = Words(
    "{ref} findes ikke i dette budget. Lad feltet stå tomt, hvis det er en ny linje.",
    "{ref} is not in this budget. Leave the cell empty if it is a new line.",
)
HEADING = Words(
    "Her skal overskriften være {wanted}, men her står “{found}”. Overskrifter og kolonner må ikke flyttes.",
    "The heading here must be {wanted}, but it says “{found}”. Headings and columns may not be moved.",
)
A_YEAR = Words("et årstal efter {before}", "a year after {before}")
NO_TOTAL = Words(
    "Kolonnen “I alt” mangler efter årene.", "The column “Total” is missing after the years."
)
NO_HEADINGS = Words(
    "Arket har ingen overskriftsrække med Nr., så linjerne kan ikke findes.",
    "The sheet has no heading row with No., so its lines cannot be found.",
)
NAMELESS = Words("Skriv, hvad det er.", "Write what it is.")
MERGED = Words(
    "Cellerne {cells} er flettet til én. Ophæv fletningen.",
    "The cells {cells} are merged into one. Unmerge them.",
)
NOT_OFFERED = Words(
    "“{found}” kan ikke vælges her. Vælg for eksempel {first}.",
    "“{found}” cannot be chosen here. Choose for example {first}.",
)
REF = re.compile(r"[A-Z]{1,2}-[0-9]{1,6}")


@dataclass(frozen=True)
class Head:
    """A heading row: its block, its years by column, and the column of the sums."""

    block: Block
    years: Mapping[int, int]
    total: int


def read(content: bytes, plan: PlanSnapshot) -> FoundFile:
    """The budgets in the file, held against the plan. Raises Invalid with every cell that cannot be used."""
    sheets = opened(content)
    base = _hidden(sheets, plan)
    told = Complaints()
    budgets: list[FoundBudget] = []
    skipped: list[str] = []
    refs = {one.ref for one in plan.scenarios}
    for sheet in sheets:
        if sheet.name == HIDDEN:
            continue
        told.sheet = shown(sheet.name)
        cells = Cells(sheet, told)
        ref = cells.text(0, 0)
        if not re.fullmatch(r"SC-[0-9]{1,6}", ref):
            skipped.append(told.sheet)
        elif ref not in refs:
            told.add("A1", NO_SUCH.filled(ref=ref))
        elif ref in {one.scenario for one in budgets}:
            told.add("A1", TWICE.filled(ref=ref))
        else:
            budgets.append(Reading(cells, plan, ref, told).budget(base))
    if told.problems:
        raise Invalid(WRONG, tuple(told.problems))
    if not budgets:
        raise Invalid(NO_BUDGET)
    return FoundFile(tuple(budgets), tuple(skipped))


def _hidden(sheets: tuple[RawSheet, ...], plan: PlanSnapshot) -> dict[str, dict[str, str]]:
    """What the file remembers of the plan as it went out; nothing when somebody has touched that."""
    sheet = next((one for one in sheets if one.name == HIDDEN), None)
    rows = [[cell.value for cell in row[:2]] for row in sheet.rows] if sheet else []
    if not rows or rows[0][0] != FORMAT:
        return {}
    key = str(rows[0][1])
    if key != plan.plan.key:
        raise Invalid(OTHER_PLAN.filled(key=shown(key)))
    found: dict[str, dict[str, str]] = {}
    for ref, text in rows[1:]:
        try:
            cells = json.loads(str(text))
        except ValueError:
            continue
        if isinstance(cells, dict):
            found[str(ref)] = {str(k): str(v) for k, v in cells.items()}
    return found


class Reading:
    """One sheet read from the top, block by block."""

    def __init__(self, cells: Cells, plan: PlanSnapshot, scenario: str, told: Complaints) -> None:
        self.cells, self.plan, self.scenario, self.told = cells, plan, scenario, told
        parts: tuple[Money, ...] = (*plan.budget_lines, *plan.sources, *plan.in_kind)
        self.own = {part.ref: part.kind for part in parts if part.scenario == scenario}
        self.seen: set[str] = set()

    def budget(self, base: Mapping[str, Mapping[str, str]]) -> FoundBudget:
        """Everything in the sheet."""
        for merged in self.cells.sheet.merged:
            self.told.add(merged.partition(":")[0], MERGED.filled(cells=shown(merged)))
        rows = tuple(self._rows())
        missing = tuple(ref for ref in self.own if ref not in self.seen)
        own = {ref: base[ref] for ref in self.own if ref in base}
        return FoundBudget(self.scenario, self.cells.sheet.name, rows, own, missing)

    def _rows(self) -> Iterator[FoundRow]:
        head: Head | None = None
        found_any = False
        for row in range(1, len(self.cells.sheet.rows)):
            first = self.cells.text(row, 0)
            if first in NUMBER:
                head, found_any = self._head(row), True
            elif head is not None and first != SUM:
                found = self._row(row, first, head)
                if found is not None:
                    yield found
        if not found_any:
            self.told.add("A1", NO_HEADINGS)

    def _head(self, row: int) -> Head | None:
        said = self.cells.text(row, 2)
        block = next((one for one in BLOCKS if said in one.text_heading), None)
        if block is None:
            wanted = Words(*(" / ".join(one.text_heading[i] for one in BLOCKS) for i in (0, 1)))
            self._moved(row, 2, wanted)
            return None
        if self.cells.text(row, 1) not in block.chosen_heading:
            self._moved(row, 1, block.chosen_heading)
            return None
        years: dict[int, int] = {}
        for column in range(FIRST_YEAR, self.cells.width(row)):
            if self.cells.text(row, column) in TOTAL:
                return Head(block, years, column)
            year = self.cells.year(row, column)
            if year is None or year <= max(years.values(), default=0):
                before = max(years.values(), default=1949)
                self._moved(row, column, A_YEAR.filled(before=before))
                return None
            years[column] = year
        self.told.add(self.cells.at(row, FIRST_YEAR + len(years)), NO_TOTAL)
        return None

    def _moved(self, row: int, column: int, wanted: Words) -> None:
        found = shown(self.cells.text(row, column))
        self.told.add(self.cells.at(row, column), HEADING.filled(wanted=wanted, found=found))

    def _row(self, row: int, ref: str, head: Head) -> FoundRow | None:
        block = head.block
        text = self.cells.typed_text(row, 2)
        years = {
            str(year): self.cells.figure(row, column, block.kind)
            for column, year in head.years.items()
        }
        figures = [value for value in years.values() if value is not None]
        if not ref and not text and not figures:
            return None
        if ref and not self._is_own(row, ref, block):
            return None
        self.cells.agree(row, head.total, block.kind, figures)
        if not text:
            self.told.add(self.cells.at(row, 2), NAMELESS)
        cells = {block.chosen: self._chosen(row, 1, block.chosen), block.text: text}
        if block.party:
            cells["party"] = self._chosen(row, head.total + 1, "party")
        figures_said = {year: "" if value is None else str(value) for year, value in years.items()}
        return FoundRow(block.kind, ref, cells | figures_said)

    def _is_own(self, row: int, ref: str, block: Block) -> bool:
        if self.own.get(ref) != block.kind:
            self.told.add(self.cells.at(row, 0), UNKNOWN.filled(ref=shown(ref)))
            return False
        if ref in self.seen:
            self.told.add(self.cells.at(row, 0), LINE_TWICE.filled(ref=ref))
            return False
        self.seen.add(ref)
        return True

    def _chosen(self, row: int, column: int, field: str) -> str:
        """What is kept for a text that is chosen: `D-1` for `D-1 Tryghed` or for `Tryghed`."""
        text = self.cells.typed_text(row, column)
        options = options_of(self.plan, field)
        found = REF.match(text)
        if found and found[0] in options:
            return found[0]
        for key, words in options.items():
            said = {part.removeprefix(f"{key} ").casefold() for part in words} | {
                words.da.casefold()
            }
            if text.casefold() in said:
                return key
        if not text and field == "sub_agreement":
            return ""
        first = next((words for key, words in options.items() if key), Words("", ""))
        self.told.add(
            self.cells.at(row, column), NOT_OFFERED.filled(found=shown(text), first=first)
        )
        return ""
