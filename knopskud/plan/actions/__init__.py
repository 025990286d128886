"""Everything that can be done to a draft. Each act refuses, changes and records in one transaction."""

from knopskud.plan.actions.closing import close_plan, reopen_plan
from knopskud.plan.actions.parts import add_part, change_part, move_part, remove_part
from knopskud.plan.actions.plans import load_snapshot, revise, start_plan

__all__ = [
    "add_part",
    "change_part",
    "close_plan",
    "load_snapshot",
    "move_part",
    "remove_part",
    "reopen_plan",
    "revise",
    "start_plan",
]
