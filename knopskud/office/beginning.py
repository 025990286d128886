"""What stands in the form of a part that is not there yet."""

from typing import Any

from knopskud.office.draft import Draft
from knopskud.snapshot.types import KINDS

ALWAYS: dict[str, dict[str, Any]] = {
    "scenario": {"type": "applied"},
    "activity": {"reach": "open", "origin": {"type": "new"}},
    "indicator": {"type": "local"},
    "party": {"signs": True},
    "step": {"type": "other"},
}
"""What nearly every new part of a kind is."""


def begun(draft: Draft, kind: str, under: str) -> dict[str, Any]:
    """The fields that a new part begins with: its delaftale, or the budget in force."""
    fields: dict[str, Any] = dict(ALWAYS.get(kind, {}))
    names = KINDS[kind].model_fields
    if "sub_agreement" in names and draft.lookup.get(under):
        fields["sub_agreement"] = under
    if kind == "indicator" and (goals := draft.lookup.sub_goals_of(under)):
        fields["sub_goals"] = [goals[0].ref]  # it belongs to a delaftale through a goal only
    if "scenario" in names:
        fields["scenario"] = draft.snapshot.plan.current_scenario
    return fields
