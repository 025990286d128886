"""An idea grows into an activity of the draft: the activity, the link, and why it is in the next edition, all or nothing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.editions.reasons import keep_reasons
from knopskud.office.draft import Draft
from knopskud.plan.actions import add_part, change_part
from knopskud.snapshot.parts import REFUSED
from knopskud.snapshot.types import Activity
from knopskud.voices import actions, refusals
from knopskud.voices.models import Voice
from knopskud.voices.words import IDEA

WHERE = Words("Vælg den delaftale eller den aktivitet, den vokser i.", "Choose the sub-agreement or the activity that it grows in.")  # fmt: skip
REASON = "En idé fra en beboer: {title}"


def grow(draft: Draft, voice: Voice, under: str, answer: str, *, at: datetime) -> str:
    """Make the activity under the delaftale `under`, or take the activity of that ref; return the activity's ref.

    The activity names the idea for ever, and the next edition tells it as the reason. Raises Invalid without a place,
    and Refused as the acts do.
    """
    if voice.kind != IDEA:
        raise Refused(refusals.NOT_AN_IDEA)
    place = draft.lookup.get(under)
    if place is None or place.kind not in ("sub_agreement", "activity"):
        raise Invalid(REFUSED, (Problem("under", WHERE),))
    with transaction.atomic():
        if isinstance(place, Activity):
            ref = place.ref
            change_part(draft.plan, ref, fields=_grown(place, voice), by=draft.user, at=at)
        else:
            fields = {
                "sub_agreement": under,
                "title": voice.title,
                "plain": voice.text,
                "where": voice.place,
                "origin": {"type": "bud"},
                "ideas": [_idea(voice)],
            }
            ref = add_part(draft.plan, kind="activity", fields=fields, by=draft.user, at=at).ref
        actions.grow(voice, plan_key=draft.plan.key, ref=ref, answer=answer, by=draft.user, at=at)
        if draft.newest is not None and not draft.reasons.get(ref):
            keep_reasons(
                partnership=draft.plan.partnership,
                plan_key=draft.plan.key,
                reasons={ref: REASON.format(title=voice.title)},
                seen={},
                by=draft.user,
                at=at,
            )
    return ref


def _idea(voice: Voice) -> dict[str, Any]:
    """The idea as the plan keeps it."""
    return {
        "plan": voice.plan_key,
        "code": voice.code,
        "title": voice.title,
        "language": voice.language,
    }


def _grown(activity: Activity, voice: Voice) -> dict[str, Any]:
    """The fields of an activity that is there already, with one idea more; a new one becomes a bud."""
    known = [one.model_dump() for one in activity.ideas if one.code != voice.code]
    fields: dict[str, Any] = {"ideas": [*known, _idea(voice)]}
    if activity.origin.type == "new":
        fields["origin"] = activity.origin.model_dump() | {"type": "bud"}
    return fields
