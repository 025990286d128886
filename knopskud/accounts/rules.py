"""Who may do what, one line of policy each. `None` is the host at the machine's own keyboard, who may do everything."""

from typing import NamedTuple

from knopskud.accounts.models import WHOLE_PLAN, Membership, Partnership, Role, User
from knopskud.accounts.second_factor import refuse_without

READERS = tuple(Role)
COMMENTERS = (Role.LEADER, Role.EDITOR, Role.REVIEWER, Role.BOARD)
WRITERS = (Role.LEADER, Role.EDITOR)
APPROVERS = (Role.LEADER, Role.BOARD)
LEADERS = (Role.LEADER,)
RIGHTS: dict[str, tuple[Role, ...]] = {
    "read": READERS,
    "comment": COMMENTERS,
    "edit": WRITERS,
    "approve": APPROVERS,
    "decide": LEADERS,
    "publish": LEADERS,
    "give_roles": LEADERS,
    "take_package": (Role.LEADER, Role.EDITOR, Role.BOARD),
}
"""Every right with the roles that have it. The rules below and the page that tells of them both read it here."""


class Writing(NamedTuple):
    """How much of a plan somebody may change: all of it, or what belongs to the delaftaler with these refs."""

    whole: bool
    refs: frozenset[str] = frozenset()

    @property
    def anywhere(self) -> bool:
        """Whether there is anything at all that they may change."""
        return self.whole or bool(self.refs)


def membership_of(user: User | None, partnership: Partnership) -> Membership | None:
    """What a person is to a partnership, or None for strangers. One query, and one more where it demands a second factor.

    Raises SecondFactorNeededError for a member without it: every door and every act asks here, so nobody gets past.
    """
    if user is None or not user.is_active:
        return None
    found = Membership.objects.filter(user=user, partnership=partnership).first()
    if found is not None:
        refuse_without(user, partnership)
    return found


def role_of(user: User | None, partnership: Partnership) -> str | None:
    """The role of a person in a partnership, or None for strangers."""
    found = membership_of(user, partnership)
    return found.role if found else None


def may_read(user: User | None, partnership: Partnership) -> bool:
    """Everybody in the partnership may read its drafts."""
    return user is None or role_of(user, partnership) in RIGHTS["read"]


def may_comment(user: User | None, partnership: Partnership) -> bool:
    """Everybody in the partnership but those who only read comments on the draft."""
    return user is None or role_of(user, partnership) in RIGHTS["comment"]


def may_edit(user: User | None, partnership: Partnership) -> bool:
    """Leaders write in every plan, and so do editors who are not limited to chosen delaftaler."""
    found = membership_of(user, partnership)
    return user is None or (
        found is not None and found.role in RIGHTS["edit"] and not found.is_limited
    )


def writing_in(user: User | None, partnership: Partnership, plan_key: str) -> Writing:
    """How much of one plan somebody may change; nothing for those who only read. One query."""
    return (
        Writing(whole=True)
        if user is None
        else writing_of(membership_of(user, partnership), plan_key)
    )


def writing_of(found: Membership | None, plan_key: str) -> Writing:
    """The same for a membership in one's hand. No query."""
    if found is None or found.role not in RIGHTS["edit"]:
        return Writing(whole=False)
    if not found.is_limited:
        return Writing(whole=True)
    refs = frozenset(found.refs_in(plan_key))
    return Writing(whole=True) if WHOLE_PLAN in refs else Writing(whole=False, refs=refs)


def may_approve(user: User | None, partnership: Partnership) -> bool:
    """The board approves; the leader keeps its decisions."""
    return user is None or role_of(user, partnership) in RIGHTS["approve"]


def may_publish(user: User | None, partnership: Partnership) -> bool:
    """Only leaders publish."""
    return user is None or role_of(user, partnership) in RIGHTS["publish"]


def may_take_package(user: User | None, partnership: Partnership) -> bool:
    """Those who write the plan and the board take what was handed in out of the house."""
    return user is None or role_of(user, partnership) in RIGHTS["take_package"]


def may_give_roles(user: User | None, partnership: Partnership) -> bool:
    """Only leaders invite people, and give and take roles."""
    return user is None or role_of(user, partnership) in RIGHTS["give_roles"]
