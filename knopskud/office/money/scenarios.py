"""What is done with a whole budget at once, as wishes of one act: a copy under a new name, or the end of it."""

from knopskud.office.draft import Draft
from knopskud.office.money.rows import money_of
from knopskud.plan.actions import Added, Removed, Wish
from knopskud.plan.queries import free_ref
from knopskud.snapshot.parts import fields_of
from knopskud.snapshot.types import Scenario

NAMED = "new"
"""What the copy is called in the problems of its wishes."""


def copying(draft: Draft, scenario: Scenario, name: str, kind: str) -> list[Wish]:
    """A budget with everything that belongs to it, under a new name and with refs of its own."""
    ref = free_ref(draft.plan, "scenario")
    head = Added("scenario", {"name": name, "type": kind}, NAMED, ref)
    parts = money_of(draft.snapshot, scenario.ref)
    return [head, *(Added(x.kind, fields_of(x) | {"scenario": ref}, x.ref) for x in parts)]


def taking_out(draft: Draft, scenario: Scenario) -> list[Wish]:
    """A budget with everything that belongs to it goes; each part as it was seen."""
    parts = (*money_of(draft.snapshot, scenario.ref), scenario)
    return [Removed(part.ref, draft.rows[part.ref].version) for part in parts]
