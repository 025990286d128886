"""The demo's hand-in, done through the office's own act: with reasons for what is open, and a package that is kept."""

from knopskud.accounts.models import User
from knopskud.demo.story import Told
from knopskud.editions.models import Edition
from knopskud.editions.queries import newest_of
from knopskud.editions.reasons import keep_reasons
from knopskud.office.draft import Draft
from knopskud.office.handing_in.acting import Wish, hand_in
from knopskud.office.handing_in.steps import APPROVALS, Steps
from knopskud.plan.models import Plan

LATER = "Eftersendes, så snart det er underskrevet."
MEETINGS = "Kommunen behandler planen i november."


def hand_over(plan: Plan, told: Told, leader: User) -> Edition:
    """Hand the draft in as the story tells it."""
    keep_reasons(
        partnership=plan.partnership,
        plan_key=plan.key,
        reasons=told.reasons,
        seen={},
        by=leader,
        at=told.at,
    )
    steps = Steps(Draft(plan, leader))
    why = {one.about: MEETINGS if one.about == APPROVALS else LATER for one in steps.asked}
    hand_in(steps, Wish(why, told.at))
    made = newest_of(plan.key)
    assert made is not None  # just handed in
    return made
