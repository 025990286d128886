"""Handing in, keeping the reasons until then, and opening again."""

from knopskud.handins.actions.excusing import keep_excuses
from knopskud.handins.actions.handing_in import hand_in
from knopskud.handins.actions.reopening import reopen

__all__ = ["hand_in", "keep_excuses", "reopen"]
