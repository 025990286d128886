"""What stands in the form of a part that is not there yet."""

from typing import Any

from knopskud.office.draft import Draft
from knopskud.snapshot.types import KINDS, Activity, SubAgreement

ALWAYS: dict[str, dict[str, Any]] = {
    "scenario": {"type": "applied"},
    "activity": {"reach": "open", "origin": {"type": "new"}},
    "indicator": {"type": "local"},
    "party": {"signs": True},
    "step": {"type": "other"},
}
"""What nearly every new part of a kind is."""


def begun(draft: Draft, kind: str, under: str) -> dict[str, Any]:
    """The fields that a new part begins with: the delaftale or activity that it is written under, or the budget in force."""
    fields: dict[str, Any] = dict(ALWAYS.get(kind, {}))
    names = KINDS[kind].model_fields
    place = draft.lookup.get(under)
    if "activity" in names and isinstance(place, Activity):
        fields["activity"], place = under, draft.lookup.get(place.sub_agreement)
    if "sub_agreement" in names and isinstance(place, SubAgreement):
        fields["sub_agreement"] = place.ref
    if kind == "indicator" and (goals := draft.lookup.sub_goals_of(under)):
        fields["sub_goals"] = [goals[0].ref]  # it belongs to a delaftale through a goal only
    if "scenario" in names:
        fields["scenario"] = draft.snapshot.plan.current_scenario
    return fields
