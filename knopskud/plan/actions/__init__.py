"""Everything that can be done to a draft. Each act refuses, changes and records in one transaction."""

from knopskud.plan.actions.closing import close_plan, reopen_plan
from knopskud.plan.actions.goals import Ticks, tick_goals
from knopskud.plan.actions.parts import add_part, change_part, move_part, remove_part
from knopskud.plan.actions.plans import load_snapshot, revise, start_plan
from knopskud.plan.actions.returning import bring_back_part
from knopskud.plan.actions.together import Added, Changed, Removed, Wish, change_parts
from knopskud.plan.actions.translating import OtherWordsError, Wording, translate, translate_many

__all__ = [
    "Added",
    "Changed",
    "OtherWordsError",
    "Removed",
    "Ticks",
    "Wish",
    "Wording",
    "add_part",
    "bring_back_part",
    "change_part",
    "change_parts",
    "close_plan",
    "load_snapshot",
    "move_part",
    "remove_part",
    "reopen_plan",
    "revise",
    "start_plan",
    "tick_goals",
    "translate",
    "translate_many",
]
