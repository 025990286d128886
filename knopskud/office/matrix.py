"""Activities and indicators by sub-goals, delaftale by delaftale: what serves what, and where the holes are."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knopskud.office.draft import Draft
from knopskud.plan.actions import Ticks
from knopskud.snapshot.types import Activity, Indicator, SubAgreement, SubGoal

Serving = Activity | Indicator
Ticked = Mapping[str, Sequence[str]]
"""The goals that are ticked, by the ref of an activity or indicator."""


@dataclass(frozen=True)
class Row:
    """One activity or indicator. `elsewhere` counts its goals in other delaftaler; `home` is its own when it is another."""

    part: Serving
    ticked: frozenset[str]
    elsewhere: int
    home: str

    @property
    def is_hole(self) -> bool:
        """Whether it serves no goal at all."""
        return not self.ticked and not self.elsewhere


@dataclass(frozen=True)
class Table:
    """One delaftale with its goals as columns."""

    agreement: SubAgreement
    goals: tuple[SubGoal, ...]
    activities: tuple[Row, ...]
    indicators: tuple[Row, ...]

    def is_served(self, goal: str) -> bool:
        """Whether an activity serves the goal."""
        return any(goal in row.ticked for row in self.activities)

    def is_told(self, goal: str) -> bool:
        """Whether an indicator tells of the goal."""
        return any(goal in row.ticked for row in self.indicators)


def tables_of(draft: Draft, ticked: Ticked | None = None) -> Iterator[Table]:
    """A table for every delaftale; `ticked` stands for what is kept where somebody has ticked otherwise."""
    lookup, plan = draft.lookup, draft.snapshot
    for one in plan.sub_agreements:
        goals = lookup.sub_goals_of(one.ref)
        columns = frozenset(goal.ref for goal in goals)
        own = [a for a in plan.activities if a.sub_agreement == one.ref or columns & {*a.sub_goals}]
        told = [i for i in plan.indicators if not i.sub_goals or columns & {*i.sub_goals}]
        yield Table(
            one,
            goals,
            tuple(_row(draft, part, one, columns, ticked) for part in own),
            tuple(_row(draft, part, one, columns, ticked) for part in told),
        )


def seen_in(tables: Sequence[Table]) -> dict[str, list[str]]:
    """What is ticked in the tables, to be given along with their form."""
    seen: dict[str, set[str]] = {}
    for table in tables:
        for row in (*table.activities, *table.indicators):
            seen.setdefault(row.part.ref, set()).update(row.ticked)
    return {ref: sorted(goals) for ref, goals in seen.items()}


def touched(seen: str, posted: Ticked) -> dict[str, Ticks]:
    """What was ticked and unticked since the form was `seen`, by part; parts that nobody touched are not there."""
    ticks = {}
    for ref, before in _read(seen).items():
        after = frozenset(posted.get(ref, ()))
        if after != before:
            ticks[ref] = Ticks(added=after - before, removed=before - after)
    return ticks


def _read(seen: str) -> dict[str, frozenset[str]]:
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(k): frozenset(map(str, v)) for k, v in found.items() if isinstance(v, list)}


def _row(
    draft: Draft, part: Serving, one: SubAgreement, columns: frozenset[str], ticked: Ticked | None
) -> Row:
    goals = set(part.sub_goals)
    here = columns & set((ticked or {}).get(part.ref, ()) if ticked is not None else goals)
    home = getattr(part, "sub_agreement", one.ref)
    return Row(
        part, here, len(goals - columns), "" if home == one.ref else draft.lookup.called(home)
    )
