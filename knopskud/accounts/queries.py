"""Reading who belongs where."""

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef
from django_scopes import scope

from knopskud.accounts.models import Invitation, Membership, Partnership, Role, User
from knopskud.accounts.second_factor import STRONG


def memberships_of(user: User) -> list[Membership]:
    """A person's roles with their partnerships, by the partnerships' names. One query."""
    rows = Membership.objects.filter(user=user).select_related("partnership")
    return list(rows.order_by("partnership__name", "pk"))


def colleagues_in(partnership: Partnership) -> list[User]:
    """Everybody who can sign in to a partnership, by name. One query."""
    rows = User.objects.filter(memberships__partnership=partnership, is_active=True)
    return sorted(rows, key=lambda one: (str(one).casefold(), one.pk))


def leaders_of(partnership: Partnership) -> list[User]:
    """Those who can give a right, in the order in which they came. One query."""
    of = User.objects.filter(memberships__partnership=partnership, memberships__role=Role.LEADER)
    return list(of.order_by("memberships__pk"))


def members_of(partnership: Partnership) -> list[Membership]:
    """Everybody in a partnership with their role, from most rights to fewest, then by name. One query."""
    rows = Membership.objects.filter(partnership=partnership).select_related("user")
    roles = list(Role)
    return sorted(
        rows, key=lambda one: (roles.index(Role(one.role)), str(one.user).casefold(), one.pk)
    )


def member_of(partnership: Partnership, number: int) -> Membership:
    """One of them. Raises Membership.DoesNotExist. One query."""
    rows = Membership.objects.select_related("user", "partnership")
    return rows.get(partnership=partnership, pk=number)


def demanding(user: User) -> list[Partnership]:
    """The partnerships of a person that demand a second factor, by name. One query."""
    rows = Partnership.objects.filter(memberships__user=user, demands_second_factor=True)
    return list(rows.order_by("name", "pk"))


def without_second_factor(partnership: Partnership) -> list[User]:
    """The members who have none, by e-mail. One query."""
    strong = Authenticator.objects.filter(user=OuterRef("pk"), type__in=STRONG)
    rows = User.objects.filter(memberships__partnership=partnership, is_active=True)
    return list(rows.exclude(Exists(strong)).order_by("email"))


def invitations_to(partnership: Partnership) -> list[Invitation]:
    """Who has not said yes yet, the newest first. One query."""
    with scope(partnership=partnership):
        return list(Invitation.objects.filter(partnership=partnership).order_by("-sent_at", "-pk"))
