"""An idea grows into an activity of the draft: the activity, the link, and why it is in the next edition, all or nothing."""

from datetime import datetime

from django.db import transaction

from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.editions.reasons import keep_reasons
from knopskud.office.draft import Draft
from knopskud.plan.actions import add_part, change_part
from knopskud.snapshot.parts import REFUSED
from knopskud.voices import actions, refusals
from knopskud.voices.models import Voice
from knopskud.voices.words import IDEA

WHERE = Words("Vælg den delaftale eller den aktivitet, den vokser i.", "Choose the sub-agreement or the activity that it grows in.")  # fmt: skip
STORY = "En idé fra en beboer: {title}"


def grow(draft: Draft, voice: Voice, under: str, answer: str, *, at: datetime) -> str:
    """Make the activity under the delaftale `under`, or take the activity of that ref; return the activity's ref.

    The story of a new one is told in its origin, and both are explained in the next edition. Raises Invalid without a
    place, and Refused as the acts do.
    """
    if voice.kind != IDEA:
        raise Refused(refusals.NOT_AN_IDEA)
    place = draft.lookup.get(under)
    if place is None or place.kind not in ("sub_agreement", "activity"):
        raise Invalid(REFUSED, (Problem("under", WHERE),))
    story = STORY.format(title=voice.title)
    with transaction.atomic():
        if place.kind == "activity":
            ref = place.ref
            origin = {"type": "bud", "story": story}
            if getattr(place, "origin").type == "new":  # noqa: B009 - a part of any kind
                change_part(draft.plan, ref, fields={"origin": origin}, by=draft.user, at=at)
        else:
            fields = {
                "sub_agreement": under,
                "title": voice.title,
                "plain": voice.text,
                "where": voice.place,
                "origin": {"type": "bud", "story": story},
            }
            ref = add_part(draft.plan, kind="activity", fields=fields, by=draft.user, at=at).ref
        actions.grow(voice, plan_key=draft.plan.key, ref=ref, answer=answer, by=draft.user, at=at)
        if draft.newest is not None and not draft.reasons.get(ref):
            keep_reasons(
                partnership=draft.plan.partnership,
                plan_key=draft.plan.key,
                reasons={ref: story},
                seen={},
                by=draft.user,
                at=at,
            )
    return ref
