"""Reading what bodies have said."""

from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.approvals.models import Approval


def approvals_of(partnership: Partnership, plan_key: str) -> list[Approval]:
    """Everything that was entered for a plan, by day, with who entered it; corrected entries too. One query."""
    with scope(partnership=partnership):
        rows = Approval.objects.filter(plan_key=plan_key).select_related("by")
        return list(rows.order_by("day", "pk"))
