"""Everything that can be done with a voice."""

from knopskud.voices.actions.answering import answer, grow, put_with
from knopskud.voices.actions.forgetting import forget_contact, forget_due
from knopskud.voices.actions.once import send_once
from knopskud.voices.actions.opening import close_consultation, open_consultation, set_rules
from knopskud.voices.actions.picturing import forget_picture, keep_picture, take_off
from knopskud.voices.actions.residents import report, support, withdraw
from knopskud.voices.actions.sending import Said, send
from knopskud.voices.actions.showing import hide, settle, show

__all__ = [
    "Said",
    "answer",
    "close_consultation",
    "forget_contact",
    "forget_due",
    "forget_picture",
    "grow",
    "hide",
    "keep_picture",
    "open_consultation",
    "put_with",
    "report",
    "send",
    "send_once",
    "set_rules",
    "settle",
    "show",
    "support",
    "take_off",
    "withdraw",
]
