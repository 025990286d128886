"""The page of one budget: shown from what is kept, or from what was typed and could not be saved."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from knopskud.core.refs import next_ref
from knopskud.core.words import Language
from knopskud.office.draft import Draft
from knopskud.office.money.grid import Grid, Said
from knopskud.office.money.posted import Posted
from knopskud.office.money.rows import NEW, Row, money_of, row_of
from knopskud.office.money.saving import Now
from knopskud.plan import queries
from knopskud.snapshot.types import KINDS, Scenario

LATER = 900
"""New rows that a page promises refs to; nobody adds that many at once."""


def now_of(draft: Draft, scenario: str, language: Language) -> dict[str, Now]:
    """Every row of a budget as it is kept now, by ref."""
    return {
        part.ref: Now(part, row_of(part, language), draft.rows[part.ref].version)
        for part in money_of(draft.snapshot, scenario)
    }


def seen_in(rows: Sequence[Row]) -> dict[str, str]:
    """What stands in every cell, whatever the language: what a save is held against."""
    return {row.name(of): plain for row in rows for of in row.cells if (plain := row.plain(of))}


def rows_again(
    given: Posted, now: Mapping[str, Now]
) -> tuple[list[Row], frozenset[str], frozenset[str]]:
    """The rows of the page that comes back: what was typed, what others have added, and what they have removed as new
    rows. Returns the rows, those that shall go, and the names of the rows that others have removed.
    """
    typed = {row.id: row for row in given.rows}
    rows = [_merged(typed[ref], one) if ref in typed else one.row for ref, one in now.items()]
    lost = [row for row in given.rows if not row.is_new and row.id not in now]
    fresh = [row for row in given.rows if row.is_new]
    numbers = {row.id for row in fresh}
    again = []
    for row in lost:
        if row.id in given.removed:
            continue
        fresh_id = f"{NEW}{max((int(n.removeprefix(NEW)) for n in numbers), default=0) + 1}"
        numbers.add(fresh_id)
        again.append(replace(row, id=fresh_id))
    removed = frozenset(one for one in given.removed if one in now or one in numbers)
    return [*rows, *fresh, *again], removed, frozenset(row.id for row in again)


def with_blank(rows: Sequence[Row], wanted: str) -> list[Row]:
    """The rows with an empty one more; `wanted` is its kind and, after a colon, its delaftale."""
    kind, _, home = wanted.partition(":")
    if kind not in KINDS or kind not in ("budget_line", "source", "in_kind"):
        return list(rows)
    number = max((int(r.id.removeprefix(NEW)) for r in rows if r.is_new), default=0) + 1
    begun = {"sub_agreement": home} if kind == "budget_line" else {}
    return [*rows, Row(f"{NEW}{number}", kind, begun)]


def becomes_of(draft: Draft) -> str:
    """The refs that new rows get, by kind, for the page to carry along."""
    spent = queries.refs_spent(draft.plan)
    kinds = ("budget_line", "source", "in_kind")
    return json.dumps({kind: next_ref(KINDS[kind].prefix, spent) for kind in kinds})


def grid_of(
    draft: Draft, scenario: Scenario, rows: Sequence[Row], said: Said | None = None
) -> Grid:
    """The grid of these rows."""
    return Grid(draft.snapshot, scenario, rows, said)


def _merged(typed: Row, now: Now) -> Row:
    """A row as typed, with the cells that the page did not have yet as they are kept."""
    return replace(typed, cells={**now.row.cells, **typed.cells})


def may_write(draft: Draft, row: Row) -> bool:
    """Whether the reader of the page may change this row: limited editors write in their own delaftaler only."""
    if row.is_new or row.id not in draft.rows:
        return draft.may_add_under(row.cells.get("sub_agreement", ""))
    return draft.may_edit_part(row.id)
