"""What of a plan can be followed."""

from collections.abc import Iterator

from django.utils.timezone import now

from knopskud.core.words import Words
from knopskud.following.actions import Wish
from knopskud.public.voicing.way import facts_of
from knopskud.public.volume import Volume
from knopskud.voices import queries as voices
from knopskud.voices.models import Voice

OF_A_VOICE = "stemme:"
WHOLE = Words("Hele planen", "The whole plan")
GROUPS = {
    "departments": Words("Hvor jeg bor", "Where I live"),
    "sub_agreements": Words("Delaftaler", "Sub-agreements"),
    "activities": Words("Aktiviteter", "Activities"),
}
"""The lists of a plan whose parts can be followed."""


def groups(volume: Volume) -> Iterator[tuple[Words, list[tuple[str, str]]]]:
    """The parts that can be followed, with their refs, under their headings."""
    for name, heading in GROUPS.items():
        found = [(part.ref, part.called) for part in getattr(volume.plan, name)]
        if found:
            yield heading, found


def voice_of(volume: Volume, chosen: str) -> Voice | None:
    """The voice that was chosen, when it is one of the plan's and everybody may read it."""
    if not chosen.startswith(OF_A_VOICE):
        return None
    found = voices.by_code(chosen.removeprefix(OF_A_VOICE)[:24])
    is_here = found is not None and found.plan_key == volume.edition.plan_key
    return found if found and is_here and found.is_shown and not found.is_withdrawn else None


def wish(volume: Volume, chosen: str) -> Wish | None:
    """What is followed from now on; None when there is no such thing."""
    key, number = volume.edition.plan_key, volume.edition.number
    if not chosen:
        return Wish(key, volume.plan.plan.name, number)
    if chosen.startswith(OF_A_VOICE):
        voice = voice_of(volume, chosen)
        if voice is None:
            return None
        (told,) = voices.told([voice])
        step = max((one.pk for one in told.steps), default=0)
        name = voice.title or voice.text[:80]
        facts = tuple(one.mark for one in facts_of(volume, told, now()))
        return Wish(key, name, number, code=voice.code, step=step, facts=facts)
    names = {ref: called for _, parts in groups(volume) for ref, called in parts}
    return Wish(key, names[chosen], number, ref=chosen) if chosen in names else None
