"""Reading who belongs where."""

from knopskud.accounts.models import Membership, User


def memberships_of(user: User) -> list[Membership]:
    """A person's roles with their partnerships, by the partnerships' names. One query."""
    rows = Membership.objects.filter(user=user).select_related("partnership")
    return list(rows.order_by("partnership__name", "pk"))
