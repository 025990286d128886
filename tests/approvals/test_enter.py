"""Entering what a body decided: who may, what is refused, and that nothing is ever changed."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scopes_disabled

from knopskud.accounts.models import Role
from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.models import Approval
from knopskud.approvals.queries import approvals_of
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from knopskud.core.words import Words
from tests.approvals.made import KEY, entered, make_partnership, make_person

pytestmark = pytest.mark.django_db
FUND = ApprovingBody("PA-3", "funder", Words("Fonden", "The fund"))


def test_a_decision_is_kept_and_recorded() -> None:
    of = make_partnership()
    leader = make_person(of, Role.LEADER)
    one = entered(of, note=" 31 for,  4 imod \r\n", link="https://eksempel.dk/referat", by=leader)
    (kept,) = approvals_of(of, KEY)
    assert (kept.note, kept.minutes_link) == ("31 for, 4 imod", "https://eksempel.dk/referat")
    assert kept.name == ("Bestyrelsen", "The board")
    with scopes_disabled():
        event = Event.objects.get()
    assert (event.act, event.ref, event.by) == ("approval.enter", "O-1", leader)
    assert event.after == {
        "number": 1,
        "body": "O-1",
        "name": "Bestyrelsen",
        "name_en": "The board",
        "about": "content",
        "outcome": "approved",
        "day": "2017-11-01",
        "corrects": None,
    }
    assert str(one) == f"{KEY} 1 O-1: approved"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.READER])
def test_others_enter_nothing(role: Role) -> None:
    of = make_partnership()
    with pytest.raises(Refused):
        entered(of, by=make_person(of, role))
    assert approvals_of(of, KEY) == []


def test_a_board_member_enters_for_the_board_and_nobody_else() -> None:
    of = make_partnership()
    member = make_person(of, Role.BOARD)
    entered(of, by=member)
    with pytest.raises(Refused):
        entered(of, by=member, body=FUND)


def test_a_leader_of_another_partnership_is_a_stranger() -> None:
    stranger = make_person(make_partnership("naboen"), Role.LEADER)
    with pytest.raises(Refused):
        entered(make_partnership(), by=stranger)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ({"outcome": "måske"}, "outcome"),
        ({"outcome": "mistaken", "note": "Forkert møde"}, "outcome"),
        ({"about": "vejret"}, "about"),
        ({"day": None}, "day"),
        ({"day": date(2017, 12, 1)}, "day"),
        ({"note": "Naboen 010190-1234 var imod"}, "note"),
        ({"note": "\u202e"}, "note"),
        ({"note": "x" * 2_001}, "note"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "referat.pdf"}, "link"),
        ({"link": "https://[eksempel.dk/"}, "link"),
        ({"link": "https://eksempel.dk/" + "x" * 500}, "link"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(typed: dict[str, Any], place: str) -> None:
    of = make_partnership()
    with pytest.raises(Invalid) as refused:
        entered(of, **typed)
    assert [problem.place for problem in refused.value.problems] == [place]
    assert approvals_of(of, KEY) == []


def test_a_correction_is_a_new_entry_and_the_old_one_stays() -> None:
    of = make_partnership()
    first = entered(of)
    second = entered(of, corrects=first, outcome="mistaken", note="Det var et andet møde")
    assert [(one.pk, one.corrects_id) for one in approvals_of(of, KEY)] == [
        (first.pk, None),
        (second.pk, first.pk),
    ]


def test_a_mistake_says_what_was_wrong() -> None:
    of = make_partnership()
    with pytest.raises(Invalid) as refused:
        entered(of, corrects=entered(of), outcome="mistaken")
    assert [problem.place for problem in refused.value.problems] == ["note"]


def test_an_entry_is_corrected_once() -> None:
    of = make_partnership()
    first = entered(of)
    entered(of, corrects=first, outcome="rejected")
    with pytest.raises(Refused, match="corrected already"):
        entered(of, corrects=first, outcome="postponed")


@pytest.mark.parametrize("other", [{"edition": 2}, {"body": FUND}, {"about": "money"}])
def test_a_correction_is_about_the_same(other: dict[str, Any]) -> None:
    of = make_partnership()
    with pytest.raises(Refused, match="same body"):
        entered(of, corrects=entered(of), **other)


def test_another_partnership_s_entry_cannot_be_corrected() -> None:
    theirs = entered(make_partnership("naboen"))
    with pytest.raises(Approval.DoesNotExist):
        entered(make_partnership(), corrects=theirs)


def test_sql_cannot_change_or_delete_what_was_entered() -> None:
    entered(make_partnership())
    connection.check_constraints()
    for statement in (
        "UPDATE approvals_approval SET outcome = 'rejected'",
        "DELETE FROM approvals_approval",
    ):
        with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
            connection.cursor().execute(statement)
    (kept,) = approvals_of(make_partnership(), KEY)
    assert kept.outcome == "approved"
