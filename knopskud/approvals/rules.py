"""Who enters what a body has said: the leader for all of them, members of the board for the board."""

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.approvals.bodies import BOARD


def enters_for(role: str | None, level: str) -> bool:
    """Whether somebody with that role enters decisions of bodies of that level."""
    return role in rules.RIGHTS["approve" if level == BOARD else "decide"]


def may_enter(user: User | None, partnership: Partnership, level: str) -> bool:
    """The same for a person; None is the host."""
    return user is None or enters_for(rules.role_of(user, partnership), level)
