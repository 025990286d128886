"""What is done with a whole budget at once, as wishes of one act: a copy under a new name, or the end of it."""

from typing import Any

from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.money.rows import Money, money_of
from knopskud.plan.actions import Added, Removed
from knopskud.plan.queries import free_ref
from knopskud.snapshot.parts import fields_of
from knopskud.snapshot.types import PlanSnapshot, Scenario

NAMED = "new"
"""What the copy is called in the problems of its wishes."""
NAME_TAKEN = Words(
    "Planen har allerede et budget, der hedder det. Find et andet navn.",
    "The plan already has a budget of that name. Find another.",
)
POINTING = ("sub_agreement", "party")


def copying(
    draft: Draft,
    scenario: Scenario,
    name: str,
    kind: str,
    *,
    note: str = "",
    of: PlanSnapshot | None = None,
) -> list[Added]:
    """A budget with everything that belongs to it, under a new name and with refs of its own.

    `of` is the plan that the budget is taken from when it is another than the draft, such as the one that was handed
    in. What is not in the draft any more is not named in the copy; hours of a party that has left do not come along.
    """
    ref = free_ref(draft.plan, "scenario")
    head = Added("scenario", {"name": name, "type": kind, "note": note}, NAMED, ref)
    parts = money_of(of or draft.snapshot, scenario.ref)
    fitted = [(x, _fitted(draft, fields_of(x)) | {"scenario": ref}) for x in parts]
    return [head, *(Added(x.kind, fields, x.ref) for x, fields in fitted if _has_whose(x, fields))]


def _fitted(draft: Draft, fields: dict[str, Any]) -> dict[str, Any]:
    gone = [at for at in POINTING if fields.get(at) and fields[at] not in draft.rows]
    return {**fields, **dict.fromkeys(gone)}


def _has_whose(part: Money, fields: dict[str, Any]) -> bool:
    return part.kind != "in_kind" or fields["party"] is not None


def taking_out(draft: Draft, scenario: Scenario) -> list[Removed]:
    """A budget with everything that belongs to it goes; each part as it was seen."""
    parts = (*money_of(draft.snapshot, scenario.ref), scenario)
    return [Removed(part.ref, draft.rows[part.ref].version) for part in parts]
