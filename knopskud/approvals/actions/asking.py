"""Asking a partner to confirm what the plan says of it, and the answer. Nothing is ever changed, only added."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django_scopes import scope

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.approvals import refusals
from knopskud.approvals.models import Answer, Question
from knopskud.audit.actions import record
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words

LEADER = Words("Kun lederen beder om bekræftelser.", "Only the leader asks for confirmations.")
NOT_ASKED = Words("Det er ikke dig, der er blevet spurgt.", "You are not the one who was asked.")
NO_MEMBER = Words("Personen er ikke med i partnerskabet.", "The person is not in the partnership.")
NOTHING = Words(
    "Der står endnu ikke noget i planen, som parten kan bekræfte.",
    "The plan does not say anything yet that the partner could confirm.",
)
ALREADY = Words(
    "{who} er allerede spurgt og har ikke svaret endnu.",
    "{who} has been asked already and has not answered yet.",
)
CLOSED = Words("Spørgsmålet er trukket tilbage.", "The question has been withdrawn.")
ANSWERED = Words("Der er allerede svaret.", "It has been answered already.")
WHY = Words("Skriv, hvad der skal rettes.", "Write what must be put right.")


def ask(
    *,
    partnership: Partnership,
    plan_key: str,
    partner: str,
    name: str,
    text: str,
    asked: User,
    by: User | None,
    at: datetime,
) -> Question:
    """Ask somebody to confirm what the plan says of a partner. Raises Refused for those who may not ask, for somebody
    who is not in the partnership or has the same question already, and when nothing is said of the partner.
    """
    with transaction.atomic(), scope(partnership=partnership):
        if not rules.may_publish(by, partnership):
            raise Refused(LEADER)
        if rules.role_of(asked, partnership) is None:
            raise Refused(NO_MEMBER)
        if not text:
            raise Refused(NOTHING)
        # one question at a time: those who ask wait here for each other
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        same = Question.objects.filter(plan_key=plan_key, partner=partner, asked=asked)
        if same.exclude(pk__in=Answer.objects.values("question")).exists():
            raise Refused(ALREADY.filled(who=asked))
        made = Question.objects.create(
            partnership=partnership,
            plan_key=plan_key,
            partner=partner,
            name=name,
            asked=asked,
            at=at,
            by=by,
        )
        _record(made, "confirmation.ask", by, at, {"asked": asked.email, "partner": partner})
    return made


def answer(
    question: Question, *, yes: bool, why: str = "", text: str, by: User | None, at: datetime
) -> Answer:
    """Say that the text is right, or what is wrong with it. Raises Refused for others than the one who was asked and
    for a question that is withdrawn, Invalid for a no without why and for what may not be kept.
    """
    why = tidy_text(why)
    with transaction.atomic(), scope(partnership=question.partnership):
        if by is None or by.pk != question.asked_id or not rules.may_read(by, question.partnership):
            raise Refused(NOT_ASKED)
        if _last(question) == "withdrawn":
            raise Refused(CLOSED)
        problems = list(refusals.of_text("why", why, refusals.LONGEST_NOTE))
        if not yes and not why:
            problems.append(Problem("why", WHY))
        if problems:
            raise Invalid(refusals.WRONG, tuple(problems))
        what = "yes" if yes else "no"
        made = Answer.objects.create(question=question, what=what, why=why, text=text, at=at, by=by)
        _record(question, "confirmation.answer", by, at, {"what": what})
    return made


def withdraw(question: Question, *, by: User | None, at: datetime) -> Answer:
    """Take a question back that nobody has answered. Raises Refused for others than the leader, and once answered."""
    with transaction.atomic(), scope(partnership=question.partnership):
        if not rules.may_publish(by, question.partnership):
            raise Refused(LEADER)
        if _last(question):
            raise Refused(ANSWERED)
        made = Answer.objects.create(question=question, what="withdrawn", at=at, by=by)
        _record(question, "confirmation.withdraw", by, at, {})
    return made


def _last(question: Question) -> str:
    """What was answered last; with the question held, so that nobody answers at the same moment."""
    Question.objects.select_for_update().get(pk=question.pk)
    found = Answer.objects.filter(question=question).order_by("-pk").values_list("what", flat=True)
    return found.first() or ""


def _record(
    question: Question, act: str, by: User | None, at: datetime, after: dict[str, Any]
) -> None:
    record(
        partnership=question.partnership,
        at=at,
        by=by,
        act=act,
        plan_key=question.plan_key,
        ref=question.partner,
        after={"question": question.pk, **after},
    )
