"""Partners who are asked whether the plan is right about them, and for the leader the noes that came back."""

from collections.abc import Iterator

from django.urls import reverse

from knopskud.accounts.models import Role
from knopskud.approvals.confirming import Confirmation, confirmations
from knopskud.approvals.models import Question
from knopskud.approvals.queries import answers_to, questions_in
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.ready.partners import Partners
from knopskud.office.tasks.asked import Asked, Task
from knopskud.plan.queries import parts_of_each

ASKED = Words("Passer det, planen siger om {name}?", "Is it right what the plan says of {name}?")
AGAIN = Words(
    "Teksten om {name} er ændret siden dit svar. Passer den?",
    "The text on {name} has changed since your answer. Is it right?",
)
NO = Words("{who} siger, at teksten om {name} ikke passer", "{who} says that the text on {name} is not right")  # fmt: skip


def confirming(asked: Asked) -> Iterator[Task]:
    """Questions that one has to answer, and the noes that the leader has to do something about. Three queries."""
    questions = questions_in([one.partnership for one in asked.memberships])
    if not questions:
        return
    answers = answers_to(questions)
    plans = {head.plan.key: head.plan for head in asked.heads}
    mine = [one for one in questions if one.plan_key in plans and _concerns(asked, one)]
    keys = dict.fromkeys(one.plan_key for one in mine)
    parts = parts_of_each([plans[key] for key in keys])
    for key in keys:
        draft = Draft(plans[key], asked.user)
        draft.rows = {part.ref: part for part in parts[draft.plan.pk]}
        texts = Partners(draft).texts
        for one in confirmations([q for q in mine if q.plan_key == key], answers, texts):
            yield from _told(asked, one)


def _concerns(asked: Asked, question: Question) -> bool:
    return question.asked_id == asked.user.pk or _leads(asked, question.partnership_id)


def _leads(asked: Asked, partnership: int) -> bool:
    return any(
        one.partnership_id == partnership and one.role == Role.LEADER for one in asked.memberships
    )


def _told(asked: Asked, one: Confirmation) -> Iterator[Task]:
    question = one.question
    if question.asked_id == asked.user.pk and one.is_open:
        words = ASKED if one.state == "waiting" else AGAIN
        yield _task(asked, one, words.filled(name=question.name))
    elif one.state == "no" and _leads(asked, question.partnership_id):
        yield _task(asked, one, NO.filled(who=question.asked, name=question.name))


def _task(asked: Asked, one: Confirmation, words: Words) -> Task:
    question, answer = one.question, one.answer
    return Task(
        what=words,
        plan=asked.names.get(question.plan_key, question.plan_key),
        href=reverse("office:confirmation", args=[question.plan_key, question.pk]),
        words=answer.why if answer and one.state == "no" else "",
        at=answer.at if answer else question.at,
    )
