"""From what was typed in the grid to what shall be changed: only the touched cells, nobody's figures overwritten."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.office.money.rows import FIGURES, TEXTS, Money, Row, figure_in, figures_of
from knopskud.plan.actions import Added, Changed, Removed, Wish

CHANGED_MEANWHILE = Words(
    "En anden har ændret linjen imens. Sæt kryds igen, hvis den stadig skal fjernes.",
    "Somebody else has changed the row meanwhile. Tick again if it shall still go.",
)
GONE = Words(
    "En anden har fjernet linjen imens. Gem igen for at tilføje den på ny, eller sæt kryds ved Fjern.",
    "Somebody else has removed the row meanwhile. Save again to add it anew, or tick Remove.",
)
PLACE = re.compile(r"(?P<id>[^.]+)\.(?P<field>[a-z_]+)(?:\[(?P<at>[0-9]+)\])?")


@dataclass
class Outcome:
    """What saving would do, and what stands in the way: `problems` and `theirs` by the names of the cells."""

    wishes: list[Wish] = field(default_factory=list)
    problems: dict[str, Words] = field(default_factory=dict)
    theirs: dict[str, str] = field(default_factory=dict)

    @property
    def is_blocked(self) -> bool:
        """Whether somebody has to look before anything can be saved."""
        return bool(self.problems or self.theirs)


@dataclass(frozen=True)
class Now:
    """A part as it is kept now, as a row too."""

    part: Money
    row: Row
    version: int


def outcome_of(
    rows: Iterable[Row],
    removed: frozenset[str],
    seen: Mapping[str, str],
    now: Mapping[str, Now],
    scenario: str,
) -> Outcome:
    """What shall become of the rows that were typed. `seen` says what stood in every cell when the page was made."""
    outcome = Outcome()
    for row in rows:
        kept = now.get(row.id)
        if kept is None:
            if row.id not in removed and not row.is_blank:
                _add(outcome, row, scenario)
        elif row.id in removed:
            _remove(outcome, kept, seen)
        else:
            _change(outcome, row, kept, seen)
    return outcome


def _remove(outcome: Outcome, kept: Now, seen: Mapping[str, str]) -> None:
    if any(kept.row.plain(of) != seen.get(kept.row.name(of), "") for of in kept.row.cells):
        outcome.problems[kept.row.id] = CHANGED_MEANWHILE
    outcome.wishes.append(Removed(kept.row.id, kept.version))


def _add(outcome: Outcome, row: Row, scenario: str) -> None:
    fields: dict[str, Any] = {k: v.strip() for k, v in row.cells.items() if not k.isdecimal()}
    for name in ("sub_agreement", "party"):
        if not fields.get(name):
            fields.pop(name, None)
    figures = dict(_figures(outcome, row, row.years()))
    fields |= _by_year(row.kind, figures) | {"scenario": scenario}
    outcome.wishes.append(Added(row.kind, fields, row.id))


def _change(outcome: Outcome, row: Row, kept: Now, seen: Mapping[str, str]) -> None:
    touched = touched_in(row, kept, seen)
    for of in touched:
        if kept.row.plain(of) != seen.get(row.name(of), ""):
            outcome.theirs[row.name(of)] = kept.row.cells.get(of, "")
    years = [of for of in touched if of.isdecimal()]
    fields: dict[str, Any] = {
        of: row.cells[of].strip() or (None if of in ("sub_agreement", "party") else "")
        for of in touched
        if not of.isdecimal()
    }
    if years:
        fields |= _by_year(
            row.kind, figures_of(kept.part) | dict(_figures(outcome, row, years, cleared=True))
        )
    if fields:
        outcome.wishes.append(Changed(row.id, fields, kept.version))


def touched_in(row: Row, kept: Now, seen: Mapping[str, str]) -> list[str]:
    """The cells of a row that are neither as they were seen nor as they are kept now."""
    mine = [of for of in row.cells if row.plain(of) != seen.get(row.name(of), "")]
    return [of for of in mine if row.plain(of) != kept.row.plain(of)]


def _figures(
    outcome: Outcome, row: Row, years: Iterable[str], *, cleared: bool = False
) -> Iterator[tuple[int, Any]]:
    """The figures of some years; with `cleared`, None for a year that was emptied."""
    for year in years:
        try:
            value = figure_in(row.kind, row.cells[year])
        except Invalid as error:
            outcome.problems[row.name(year)] = error.message
        else:
            if value is not None or cleared:
                yield int(year), value


def _by_year(kind: str, figures: Mapping[int, Any]) -> dict[str, Any]:
    many, one = FIGURES[kind]
    return {
        many: [
            {"year": year, one: value if kind == "in_kind" else f"{value:f}"}
            for year, value in sorted(figures.items())
            if value is not None
        ]
    }


def problems_by_cell(
    problems: Iterable[Problem], wishes: Iterable[Wish], blank: Words
) -> dict[str, Words]:
    """What an act refuses, by the names of the cells. A text that is missing is said as `blank`."""
    by_id = {one.name if isinstance(one, Added) else one.ref: one for one in wishes}
    found: dict[str, Words] = {}
    for problem in problems:
        place = PLACE.match(problem.place)
        wish = by_id.get(place["id"]) if place else None
        if place is None or wish is None or isinstance(wish, Removed):
            found[problem.place] = problem.message
            continue
        of = place["field"]
        if place["at"]:
            of = str(wish.fields[of][int(place["at"])]["year"])
        is_blank = of in TEXTS.values() and not str(wish.fields.get(of) or "").strip()
        found.setdefault(f"{place['id']}.{of}", blank if is_blank else problem.message)
    return found
