"""Who may do what, one line of policy each. `None` is the host at the machine's own keyboard, who may do everything."""

from knopskud.accounts.models import Membership, Partnership, Role, User

WRITERS = (Role.LEADER, Role.EDITOR)
COMMENTERS = (Role.LEADER, Role.EDITOR, Role.REVIEWER, Role.BOARD)
APPROVERS = (Role.LEADER, Role.BOARD)


def role_of(user: User | None, partnership: Partnership) -> str | None:
    """The role of a person in a partnership, or None for strangers."""
    if user is None or not user.is_active:
        return None
    found = Membership.objects.filter(user=user, partnership=partnership)
    return found.values_list("role", flat=True).first()


def may_read(user: User | None, partnership: Partnership) -> bool:
    """Everybody in the partnership may read its drafts."""
    return user is None or role_of(user, partnership) is not None


def may_edit(user: User | None, partnership: Partnership) -> bool:
    """Leaders and editors write."""
    return user is None or role_of(user, partnership) in WRITERS


def may_comment(user: User | None, partnership: Partnership) -> bool:
    """Everybody in the partnership but those who only read comments on the draft."""
    return user is None or role_of(user, partnership) in COMMENTERS


def may_approve(user: User | None, partnership: Partnership) -> bool:
    """The board approves; the leader keeps its decisions."""
    return user is None or role_of(user, partnership) in APPROVERS


def may_publish(user: User | None, partnership: Partnership) -> bool:
    """Only leaders publish and give roles."""
    return user is None or role_of(user, partnership) == Role.LEADER
