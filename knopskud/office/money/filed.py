"""A budget that came back from Excel: what it would change, cell by cell, before anything is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core import signing

from knopskud.core.errors import Invalid
from knopskud.core.figures import written
from knopskud.core.words import Language, Words
from knopskud.office.draft import Draft
from knopskud.office.money.page import now_of, seen_in
from knopskud.office.money.rows import NEW, TEXTS, TYPES, Row, figure_in
from knopskud.office.money.saving import Now, Outcome, outcome_of, touched_in
from knopskud.sheets.found import FoundFile
from knopskud.sheets.layout import options_of
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import Scenario

SALT = "knopskud.office.money.filed"
SPOILT = Words(
    "Forhåndsvisningen kan ikke bruges mere. Læs filen ind igen.",
    "The preview cannot be used any more. Read the file again.",
)


@dataclass(frozen=True)
class Filed:
    """One sheet as rows. `seen` is what its cells are held against, `missing` the rows that it does not have."""

    scenario: str
    rows: tuple[Row, ...]
    seen: Mapping[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class CellChange:
    """One cell that would be changed. `taken` names it in the form; `theirs` marks one that others changed as well."""

    taken: str
    called: str
    label: Words
    before: Words
    after: Words
    theirs: bool = False


@dataclass(frozen=True)
class Preview:
    """What one sheet would change: cells, new rows, and rows that could go."""

    scenario: Scenario
    cells: tuple[CellChange, ...]
    added: tuple[CellChange, ...]
    missing: tuple[CellChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not (self.cells or self.added or self.missing)


def filed(draft: Draft, found: FoundFile, language: Language) -> tuple[Filed, ...]:
    """The file's budgets as rows, held against what went out in it, or else against what is kept now."""
    number = 0
    budgets: list[Filed] = []
    for budget in found.budgets:
        now = now_of(draft, budget.scenario, language)
        rows: list[Row] = []
        for row in budget.rows:
            number += not row.ref
            rows.append(Row(row.ref or f"{NEW}{number}", row.kind, row.cells))
        seen = dict(seen_in([one.row for one in now.values()]))
        for ref, cells in budget.base.items():
            seen = {k: v for k, v in seen.items() if not k.startswith(f"{ref}.")}
            seen |= {f"{ref}.{of}": text for of, text in cells.items()}
        budgets.append(Filed(budget.scenario, tuple(rows), seen, budget.missing))
    return tuple(budgets)


def previewed(draft: Draft, budgets: Sequence[Filed], language: Language) -> tuple[Preview, ...]:
    """What every sheet would change, to be looked at."""
    scenarios = {one.ref: one for one in draft.snapshot.scenarios}
    return tuple(
        _preview(
            draft, scenarios[one.scenario], one, now_of(draft, one.scenario, language), language
        )
        for one in budgets
        if one.scenario in scenarios
    )


def _preview(
    draft: Draft, scenario: Scenario, of: Filed, now: Mapping[str, Now], language: Language
) -> Preview:
    cells: list[CellChange] = []
    added: list[CellChange] = []
    for row in of.rows:
        kept = now.get(row.id)
        if kept is None:
            whole = _whole(draft, row, language)
            added.append(_change(scenario, row.id, row.text, Words(*_kind(row)), after=Words(whole, whole)))  # fmt: skip
            continue
        cells += [
            CellChange(
                f"{scenario.ref}|{row.name(name)}",
                kept.row.text,
                _label(row, name),
                _said(draft, kept.row, name, language),
                _said(draft, row, name, language),
                theirs=kept.row.plain(name) != of.seen.get(row.name(name), ""),
            )
            for name in touched_in(row, kept, of.seen)
        ]
    missing = tuple(
        _change(scenario, ref, now[ref].row.text, Words(*_kind(now[ref].row)))
        for ref in of.missing
        if ref in now
    )
    return Preview(scenario, tuple(cells), tuple(added), missing)


def _whole(draft: Draft, row: Row, language: Language) -> str:
    """A new row on one line: what was chosen for it, and its figures by year."""
    said = [(name, _said(draft, row, name, language).said_in(language)) for name in row.cells]
    return ", ".join(
        f"{name}: {text}" if name.isdecimal() else text
        for name, text in said
        if text and name not in TEXTS.values()
    )


def _change(
    scenario: Scenario, ref: str, called: str, label: Words, after: Words = Words("", "")
) -> CellChange:
    return CellChange(f"{scenario.ref}|{ref}", called, label, Words("", ""), after)


def _kind(row: Row) -> Words:
    return TYPES[row.kind].words


def _label(row: Row, name: str) -> Words:
    return Words(name, name) if name.isdecimal() else label_of(TYPES[row.kind], name)


def _said(draft: Draft, row: Row, name: str, language: Language) -> Words:
    """What stands in a cell, in words."""
    text = row.cells.get(name, "")
    if not name.isdecimal():
        options = options_of(draft.snapshot, name) if name in ("sub_agreement", "type", "party") else {}  # fmt: skip
        return options.get(text, Words(text, text))
    try:
        value = figure_in(row.kind, text)
    except Invalid:
        value = None
    said = text if value is None else written(value, language)
    return Words(said, said)


def outcome_in(
    draft: Draft,
    budgets: Sequence[Filed],
    taken: frozenset[str],
    removed: frozenset[str],
    language: Language,
) -> Outcome:
    """What saving the chosen changes would do, all sheets together."""
    whole = Outcome()
    for one in budgets:
        now = now_of(draft, one.scenario, language)
        rows = [chosen for row in one.rows if (chosen := _chosen(one.scenario, row, taken))]
        gone = frozenset(ref for ref in one.missing if f"{one.scenario}|{ref}" in removed)
        rows += [now[ref].row for ref in gone if ref in now]
        own = outcome_of(rows, gone, one.seen, now, one.scenario)
        whole.wishes += own.wishes
        whole.problems |= own.problems
        whole.theirs |= own.theirs
    return whole


def _chosen(scenario: str, row: Row, taken: frozenset[str]) -> Row | None:
    """The row with its chosen cells only; None for a new one that was not chosen."""
    if row.is_new:
        return row if f"{scenario}|{row.id}" in taken else None
    return replace(
        row, cells={k: v for k, v in row.cells.items() if f"{scenario}|{row.name(k)}" in taken}
    )


def packed(draft: Draft, budgets: Sequence[Filed], language: Language) -> str:
    """The file's rows for the preview to carry along, signed: what is saved is what was shown, and nothing is stored."""
    data = [
        {
            "scenario": one.scenario,
            "rows": [[row.id, row.kind, dict(row.cells)] for row in one.rows],
            "seen": seen_in([x.row for x in now_of(draft, one.scenario, language).values()]),
            "missing": list(one.missing),
        }
        for one in budgets
    ]
    return signing.dumps([draft.plan.key, data], salt=SALT, compress=True)


def unpacked(draft: Draft, text: str) -> tuple[Filed, ...]:
    """What a preview carried along. Raises Invalid when it is not ours, or not this plan's."""
    try:
        key, data = signing.loads(text, salt=SALT)
    except signing.BadSignature as error:
        raise Invalid(SPOILT) from error
    if key != draft.plan.key:
        raise Invalid(SPOILT)
    return tuple(_filed(one) for one in data)


def _filed(data: dict[str, Any]) -> Filed:
    rows = tuple(Row(row, kind, cells) for row, kind, cells in data["rows"])
    return Filed(data["scenario"], rows, data["seen"], tuple(data["missing"]))
