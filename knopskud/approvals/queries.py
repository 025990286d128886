"""Reading what bodies have said and partners confirmed."""

from collections.abc import Iterable

from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.approvals.models import Answer, Approval, Question


def approvals_of(partnership: Partnership, plan_key: str) -> list[Approval]:
    """Everything that was entered for a plan, by day, with who entered it; corrected entries too. One query."""
    with scope(partnership=partnership):
        rows = Approval.objects.filter(plan_key=plan_key).select_related("by")
        return list(rows.order_by("day", "pk"))


def questions_in(partnerships: Iterable[Partnership], plan_key: str = "") -> list[Question]:
    """Every question that partners were asked, the oldest first, of one plan when its key is given. One query."""
    with scope(partnership=list(partnerships)):
        rows = Question.objects.select_related("asked", "by").order_by("pk")
        return list(rows.filter(plan_key=plan_key) if plan_key else rows)


def answers_to(questions: Iterable[Question]) -> list[Answer]:
    """What came of these questions, the oldest first. One query."""
    found = list(questions)
    with scope(partnership=list({one.partnership_id for one in found})):
        return list(Answer.objects.filter(question__in=found).order_by("pk"))
