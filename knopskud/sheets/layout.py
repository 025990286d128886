"""How a budget stands in its sheet: three blocks, each with its heading row. Writing and reading agree here and only here."""

from collections.abc import Mapping
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.snapshot.types import SOURCE_KINDS, BudgetLine, InKind, PlanSnapshot, Source

Money = BudgetLine | Source | InKind
HIDDEN = "_Knopskud"
FORMAT = "knopskud-penge/1"
NUMBER = Words("Nr.", "No.")
TOTAL = Words("I alt", "Total")
WHOLE_PLAN = Words("Hele planen", "The whole plan")
SUM = "Σ"
"""Stands in the first column of a row that only adds up."""
FIRST_YEAR = 3
"""The column of the first year, counted from 0: number, chosen, text, years."""


@dataclass(frozen=True)
class Block:
    """One table of a sheet. `chosen` is the field in the second column, `party` whether the last column is the party."""

    kind: str
    chosen: str
    chosen_heading: Words
    text: str
    text_heading: Words
    party: bool = False


BLOCKS = (
    Block(
        "budget_line",
        "sub_agreement",
        Words("Delaftale", "Sub-agreement"),
        "title",
        Words("Budgetlinje", "Budget line"),
    ),
    Block(
        "source",
        "type",
        Words("Slags", "Kind"),
        "name",
        Words("Finansieringskilde", "Source of money"),
        party=True,
    ),
    Block(
        "in_kind",
        "party",
        Words("Part", "Party"),
        "text",
        Words("Hvad timerne bruges til", "What the hours are for"),
    ),
)
PARTY = Words("Part", "Party")


def options_of(plan: PlanSnapshot, field: str) -> dict[str, Words]:
    """What can stand in a cell that is chosen, by what is kept: `D-1 Tryghed` for a ref, words for a kind."""
    if field == "type":
        return dict(SOURCE_KINDS)
    parts = plan.sub_agreements if field == "sub_agreement" else plan.parties
    first = WHOLE_PLAN if field == "sub_agreement" else Words("", "")
    said = {part.ref: f"{part.ref} {part.called}" for part in parts}
    return {"": first, **{ref: Words(text, text) for ref, text in said.items()}}


def cells_of(part: Money) -> dict[str, str]:
    """A part as plain cells: texts, refs, and exact figures by year. Equal for equal parts, whatever the language."""
    block = next(one for one in BLOCKS if one.kind == part.kind)
    named = (block.chosen, *(("party",) if block.party else ()), block.text)
    cells = {name: str(getattr(part, name) or "") for name in named}
    figures: Mapping[int, object] = (
        {one.year: one.hours for one in part.hours}
        if isinstance(part, InKind)
        else {one.year: f"{one.amount:f}" for one in part.amounts}
    )
    return cells | {str(year): str(figure) for year, figure in figures.items()}
