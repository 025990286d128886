"""Asking a partner to confirm what the plan says of it: who may, what is refused, and what an older answer is worth."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scopes_disabled

from knopskud.accounts.models import Partnership, Role, User
from knopskud.approvals.actions import answer, ask, withdraw
from knopskud.approvals.confirming import Confirmation, confirmations
from knopskud.approvals.contributions import as_text, contributions
from knopskud.approvals.models import Question
from knopskud.approvals.queries import answers_to, questions_in
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from tests.approvals.made import KEY, NOW, make_partnership, make_person
from tests.make import make_plan

pytestmark = pytest.mark.django_db
TEXT = "Lommepengejob: Arbejdsplads. Redskaber"


def made(of: Partnership, asked: User, by: User | None = None, **more: Any) -> Question:
    fields: dict[str, Any] = {"plan_key": KEY, "partner": "SP-1", "name": "Driften", "text": TEXT}
    return ask(partnership=of, asked=asked, by=by, at=NOW, **{**fields, **more})


def standing(of: Partnership, text: str = TEXT) -> Confirmation:
    questions = questions_in([of], KEY)
    return confirmations(questions, answers_to(questions), {"SP-1": text})[0]


def test_a_yes_is_kept_with_the_text_that_it_was_given_for() -> None:
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    question = made(of, partner, make_person(of, Role.LEADER))
    assert (standing(of).state, standing(of).is_open) == ("waiting", True)
    answer(question, yes=True, text=TEXT, by=partner, at=NOW)
    assert (standing(of).state, standing(of).is_open) == ("yes", False)
    later = standing(of, TEXT.replace("Redskaber", "To gårdmænd"))
    assert (later.state, later.is_open) == ("older_yes", True)
    assert [(r.kind, r.text) for r in later.runs if r.kind != "same"] == [
        ("removed", "Redskaber"),
        ("added", "To gårdmænd"),
    ]
    with scopes_disabled():
        acts = list(Event.objects.order_by("pk").values_list("act", "ref"))
    assert acts == [("confirmation.ask", "SP-1"), ("confirmation.answer", "SP-1")]


def test_a_no_says_why_and_can_become_a_yes() -> None:
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    question = made(of, partner)
    with pytest.raises(Invalid) as refused:
        answer(question, yes=False, why="  ", text=TEXT, by=partner, at=NOW)
    assert [one.place for one in refused.value.problems] == ["why"]
    answer(question, yes=False, why="Vi har ingen redskaber", text=TEXT, by=partner, at=NOW)
    assert standing(of).state == "no"
    answer(question, yes=True, text=TEXT, by=partner, at=NOW)
    assert standing(of).state == "yes"


@pytest.mark.parametrize("why", ["Ring til 010190-1234", "\u202e", "x" * 2_001])
def test_what_may_not_be_kept_is_refused(why: str) -> None:
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    question = made(of, partner)
    with pytest.raises(Invalid):
        answer(question, yes=True, why=why, text=TEXT, by=partner, at=NOW)
    assert standing(of).state == "waiting"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.BOARD, Role.READER])
def test_only_the_leader_asks_and_withdraws(role: Role) -> None:
    of = make_partnership()
    somebody = make_person(of, role)
    with pytest.raises(Refused, match="Only the leader"):
        made(of, somebody, somebody)
    question = made(of, somebody)
    with pytest.raises(Refused, match="Only the leader"):
        withdraw(question, by=somebody, at=NOW)


def test_others_cannot_answer_for_the_one_who_was_asked() -> None:
    of = make_partnership()
    question = made(of, make_person(of, Role.REVIEWER))
    for by in (make_person(of, Role.LEADER), None):
        with pytest.raises(Refused, match="not the one"):
            answer(question, yes=True, text=TEXT, by=by, at=NOW)


def test_nobody_is_asked_twice_before_answering_or_outside_the_partnership_or_about_nothing() -> (
    None
):
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    question = made(of, partner)
    with pytest.raises(Refused, match="already"):
        made(of, partner)
    with pytest.raises(Refused, match="not in the partnership"):
        made(of, make_person(make_partnership("naboen"), Role.REVIEWER))
    with pytest.raises(Refused, match="does not say anything"):
        made(of, partner, text="")
    withdraw(question, by=None, at=NOW)
    assert made(of, partner).pk != question.pk


def test_a_withdrawn_question_takes_no_answer_and_an_answered_one_is_not_withdrawn() -> None:
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    question = made(of, partner)
    withdraw(question, by=None, at=NOW)
    assert standing(of).state == "withdrawn"
    with pytest.raises(Refused, match="withdrawn"):
        answer(question, yes=True, text=TEXT, by=partner, at=NOW)
    again = made(of, partner)
    answer(again, yes=True, text=TEXT, by=partner, at=NOW)
    with pytest.raises(Refused, match="answered already"):
        withdraw(again, by=None, at=NOW)


def test_the_database_itself_keeps_questions_and_answers() -> None:
    of = make_partnership()
    partner = make_person(of, Role.REVIEWER)
    answer(made(of, partner), yes=True, text=TEXT, by=partner, at=NOW)
    connection.check_constraints()
    for statement in (
        "UPDATE approvals_answer SET what = 'no'",
        "DELETE FROM approvals_answer",
        "UPDATE approvals_question SET partner = 'SP-2'",
        "DELETE FROM approvals_question",
    ):
        with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
            connection.cursor().execute(statement)
    assert standing(of).state == "yes"


def test_what_the_plan_says_that_each_gives() -> None:
    said = {ref: as_text(found) for ref, found in contributions(make_plan()).items()}
    assert said == {
        "PA-1": "Boligselskabet: Betaler 2018: 100.000 kr., 2019: 100.000 kr., 2020: 100.000 kr., 2021: 100.000 kr.",
        "PA-2": "Kommunen: Betaler 2018: 100.000 kr., 2019: 100.000 kr., 2020: 100.000 kr., 2021: 100.000 kr.",
        "PA-3": "Landsbyggefonden: Betaler 2018: 600.000 kr., 2019: 600.000 kr., 2020: 600.000 kr., 2021: 600.000 kr.",
        "SP-1": TEXT,
    }
