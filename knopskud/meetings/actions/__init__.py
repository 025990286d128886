"""Everything that can be done with a meeting. Each act refuses, changes and records in one transaction."""

from knopskud.meetings.actions.agenda import Line, set_agenda, show_on_screen
from knopskud.meetings.actions.arranging import Facts, arrange, call_off, change, mark
from knopskud.meetings.actions.balloting import send_papers
from knopskud.meetings.actions.deciding import Counted, vote
from knopskud.meetings.actions.minuting import publish_minutes, write
from knopskud.meetings.actions.overriding import Decision, override
from knopskud.meetings.actions.proposing import drop, propose, set_rules
from knopskud.meetings.actions.reminding import remind
from knopskud.meetings.actions.taking_up import take_up

__all__ = [
    "Counted",
    "Decision",
    "Facts",
    "Line",
    "arrange",
    "call_off",
    "change",
    "drop",
    "mark",
    "override",
    "propose",
    "publish_minutes",
    "remind",
    "send_papers",
    "set_agenda",
    "set_rules",
    "show_on_screen",
    "take_up",
    "vote",
    "write",
]
