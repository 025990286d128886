"""Handing in, keeping the reasons until then, opening again, and what the funder answered."""

from knopskud.handins.actions.answering import answer
from knopskud.handins.actions.excusing import keep_excuses
from knopskud.handins.actions.handing_in import hand_in
from knopskud.handins.actions.reopening import reopen

__all__ = ["answer", "hand_in", "keep_excuses", "reopen"]
