"""What a comment is about: a part of an edition, its money or all of it, with the words that stand there."""

import re
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.public.places import place_of
from knopskud.public.volume import Opened, Volume
from knopskud.snapshot.types import Scenario, SubAgreement
from knopskud.voices.wording import wording_of, wording_of_money

MONEY = Words("Pengene", "The money")
WHOLE = Words("Hele planen", "The whole plan")


REF = re.compile(r"[A-Z]{1,3}-[0-9]{1,6}")


def ref_in(text: str) -> str:
    """The ref that somebody asks for, in its own letters; nothing for what is none."""
    found = text.upper()
    return found if REF.fullmatch(found) else ""


@dataclass(frozen=True)
class About:
    """A place that can be commented on. `ref` is empty for the whole plan."""

    ref: str
    called: Words
    wording: str


def about(opened: Opened, ref: str) -> About | None:
    """What stands at a ref in an edition; None when nothing does. Every budget is the money that is in force."""
    called, plan = named(opened, ref), opened.edition.plan.plan
    if called is None:
        return None
    if not ref:
        return About("", called, "\n".join(plan.in_short) or plan.name)
    money = called is MONEY
    return About(
        ref,
        called,
        wording_of_money(opened.economy) if money else wording_of(opened.lookup.part(ref)),
    )


def named(opened: Opened, ref: str) -> Words | None:
    """What a place is called; None when nothing stands there."""
    if not ref:
        return WHOLE
    part = opened.lookup.get(ref)
    if isinstance(part, Scenario) or (part is None and ref.startswith("SC-")):
        return MONEY
    return Words(part.called, part.called) if part else None


def near(opened: Opened, ref: str) -> list[tuple[str, Words]]:
    """What a form lets people choose from: of a delaftale its goals and activities too, of the plan its large parts."""
    plan, look = opened.edition.plan, opened.lookup
    part = look.get(ref)
    if not ref:
        refs = ["", plan.plan.current_scenario, *(one.ref for one in plan.sub_agreements)]
    elif isinstance(part, SubAgreement):
        goals, activities = look.sub_goals_of(ref), look.activities_of(ref)
        refs = [ref, *(one.ref for one in goals), *(one.ref for one in activities)]
    else:
        refs = [ref]
    wanted = [one for at, one in enumerate(refs) if one or at == 0]  # a plan may have no budget
    found = [(one, named(opened, one)) for one in wanted]
    return [(one, called) for one, called in found if called]


def href(volume: Volume, ref: str) -> str:
    """Where it can be read in an edition; the plan's front page for what is not there any more."""
    part = volume.lookup.get(ref)
    return place_of(volume, part) if part else volume.base


def has_changed(older: Opened | None, newer: Opened, ref: str, kept: str) -> bool | None:
    """Whether the words at a ref are others by now; None when it is gone. `kept` counts when the older edition cannot be read."""
    now = about(newer, ref)
    if now is None:
        return None
    before = about(older, ref) if older else None
    return now.wording != (before.wording if before else kept)
