"""What can be added to the record of approvals. Each act refuses, adds and records in one transaction."""

from knopskud.approvals.actions.asking import answer, ask, withdraw
from knopskud.approvals.actions.entering import enter

__all__ = ["answer", "ask", "enter", "withdraw"]
