"""What a file was found to hold: rows that can be used, and what is wrong in which cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knopskud.core.errors import Problem
from knopskud.core.words import Words

MOST_PROBLEMS = 200
PLACE = Words("Ark {sheet}, celle {cell}", "Sheet {sheet}, cell {cell}")


@dataclass(frozen=True)
class FoundRow:
    """One row. Without a ref it is new; `cells` are plain texts and exact figures by field or year."""

    kind: str
    ref: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class FoundBudget:
    """One sheet. `base` is what stood in each part's cells when the file went out, where it says so; `missing` are the
    refs of the budget that are not in the sheet any more, or were added since.
    """

    scenario: str
    sheet: str
    rows: tuple[FoundRow, ...]
    base: Mapping[str, Mapping[str, str]]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class FoundFile:
    """A whole file that can be used; `skipped` are sheets that are no budgets."""

    budgets: tuple[FoundBudget, ...]
    skipped: tuple[str, ...] = ()


@dataclass
class Complaints:
    """What is wrong, cell by cell, until there is enough of it."""

    sheet: str = ""
    problems: list[Problem] = field(default_factory=list)

    def add(self, cell: str, words: Words) -> None:
        """Something is wrong in a cell of the sheet that is being read."""
        if len(self.problems) < MOST_PROBLEMS:
            place = PLACE.filled(sheet=self.sheet, cell=cell)
            self.problems.append(Problem("", words, place))
