"""Everything that can be done to a draft. Each act refuses, changes and records in one transaction."""

from knopskud.plan.actions.parts import add_part, change_part, move_part, remove_part
from knopskud.plan.actions.plans import load_snapshot, revise, start_plan

__all__ = [
    "add_part",
    "change_part",
    "load_snapshot",
    "move_part",
    "remove_part",
    "revise",
    "start_plan",
]
