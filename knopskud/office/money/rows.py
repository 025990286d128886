"""The rows of a budget as they stand in the grid: every cell is a text, also one that cannot be used yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from knopskud.core.errors import Invalid
from knopskud.core.figures import amount_in, hours_in, written
from knopskud.core.words import Language
from knopskud.snapshot.types import BudgetLine, InKind, Part, PlanSnapshot, Source

Money = BudgetLine | Source | InKind
NEW = "N-"
TEXTS = {"budget_line": "title", "source": "name", "in_kind": "text"}
CHOICES = {
    "budget_line": ("sub_agreement",),
    "source": ("type", "party"),
    "in_kind": ("party",),
}
FIGURES = {
    "budget_line": ("amounts", "amount"),
    "source": ("amounts", "amount"),
    "in_kind": ("hours", "hours"),
}
KIND_OF = {"BL": "budget_line", "FK": "source", "TI": "in_kind"}
TYPES: dict[str, type[Money]] = {"budget_line": BudgetLine, "source": Source, "in_kind": InKind}


@dataclass(frozen=True)
class Row:
    """One row. `id` is the part's ref, or `N-1` for one that has none yet; `cells` are texts by field or year."""

    id: str
    kind: str
    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether it has no ref yet."""
        return self.id.startswith(NEW)

    @property
    def text(self) -> str:
        """What people call it."""
        return self.cells.get(TEXTS[self.kind], "")

    @property
    def is_blank(self) -> bool:
        """Whether nobody has written anything in it: what it began with does not count."""
        chosen = CHOICES[self.kind]
        return not any(text.strip() for name, text in self.cells.items() if name not in chosen)

    def name(self, of: str) -> str:
        """The name of the control of a cell."""
        return f"{self.id}.{of}"

    def years(self) -> list[str]:
        """The years that it has cells for."""
        return sorted(name for name in self.cells if name.isdecimal())

    def plain(self, of: str) -> str:
        """What a cell says whatever the language and the way it is written, for comparing."""
        text = self.cells.get(of, "").strip()
        if not of.isdecimal():
            return " ".join(text.split())
        try:
            value = figure_in(self.kind, text)
        except Invalid:
            return text
        return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def figure_in(kind: str, text: str) -> Decimal | int | None:
    """The amount or the hours in a cell of that kind of row. Raises Invalid."""
    return hours_in(text) if kind == "in_kind" else amount_in(text)


def figures_of(part: Money) -> dict[int, Decimal | int]:
    """The amounts or hours of a part by year."""
    if isinstance(part, InKind):
        return {one.year: one.hours for one in part.hours}
    return {one.year: one.amount for one in part.amounts}


def row_of(part: Money, language: Language) -> Row:
    """A part as it stands in the grid."""
    cells = {name: str(getattr(part, name) or "") for name in _names(part.kind)}
    figures = {str(year): written(value, language) for year, value in figures_of(part).items()}
    return Row(part.ref, part.kind, cells | figures)


def rows_of(plan: PlanSnapshot, scenario: str, language: Language) -> dict[str, Row]:
    """Every row of a budget by its ref: lines, sources, hours."""
    return {part.ref: row_of(part, language) for part in money_of(plan, scenario)}


def money_of(plan: PlanSnapshot, scenario: str) -> tuple[Money, ...]:
    """The lines, sources and hours of one budget."""
    of: tuple[Money, ...] = (*plan.budget_lines, *plan.sources, *plan.in_kind)
    return tuple(part for part in of if part.scenario == scenario)


def part_of(row: Row, scenario: str) -> Part:
    """The row as a part for adding up. What cannot be read counts as nothing; it is checked when it is saved."""
    many, one = FIGURES[row.kind]
    kind = TYPES[row.kind]
    value_of = kind.model_fields[many].annotation.__args__[0]  # type: ignore[union-attr]  # tuple[YearAmount, ...]
    figures = [(int(year), _or_none(row, year)) for year in row.years()]
    made: dict[str, Any] = {name: row.cells.get(name) or None for name in _names(row.kind)}
    made[many] = tuple(
        value_of.model_construct(year=year, **{one: value})
        for year, value in figures
        if value is not None
    )
    return kind.model_construct(ref=row.id, scenario=scenario, **made)


def with_rows(plan: PlanSnapshot, scenario: str, rows: Iterable[Row]) -> PlanSnapshot:
    """The plan with these rows as the only ones of its money, for adding up."""
    parts = [part_of(row, scenario) for row in rows]
    lists = {"budget_lines": "budget_line", "sources": "source", "in_kind": "in_kind"}
    return plan.model_copy(
        update={name: tuple(p for p in parts if p.kind == kind) for name, kind in lists.items()}
    )


def _names(kind: str) -> tuple[str, ...]:
    return (*CHOICES[kind], TEXTS[kind])


def _or_none(row: Row, year: str) -> Decimal | int | None:
    try:
        return figure_in(row.kind, row.cells[year])
    except Invalid:
        return None
