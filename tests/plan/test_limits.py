"""An editor with limits writes in their delaftaler and nowhere else, whichever way they try."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoAssertNumQueries

from knopskud.accounts.actions import give_role
from knopskud.accounts.models import WHOLE_PLAN, Role, User
from knopskud.core.errors import Refused
from knopskud.plan import access
from knopskud.plan.actions import (
    add_part,
    change_part,
    load_snapshot,
    move_part,
    remove_part,
    revise,
    start_plan,
)
from knopskud.plan.actions.goals import Ticks, tick_goals
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.plan.refusals import NotYours
from tests.make import make_plan
from tests.plan.drafting import NOW, kept, make_draft, make_person

pytestmark = pytest.mark.django_db

Act = Callable[[Plan, User], object]
OWN, OTHERS = "D-2", "D-1"


def limited(plan: Plan, *refs: str) -> User:
    """An editor of the plan's partnership who writes in these delaftaler."""
    person = make_person(plan.partnership, Role.EDITOR)
    only = {plan.key: refs or (OWN,)}
    give_role(plan.partnership, email=person.email, role=Role.EDITOR, only=only, by=None, at=NOW)
    return person


def change(ref: str, **fields: object) -> Act:
    return lambda plan, by: change_part(plan, ref, fields=fields, by=by, at=NOW)


def add(kind: str, **fields: object) -> Act:
    return lambda plan, by: add_part(plan, kind=kind, fields=fields, by=by, at=NOW)


def remove(ref: str) -> Act:
    return lambda plan, by: remove_part(plan, ref, by=by, at=NOW)


def move(ref: str) -> Act:
    return lambda plan, by: move_part(plan, ref, after=None, by=by, at=NOW)


def start(plan: Plan, by: User) -> object:
    period = {"start": date(2022, 1, 1), "end": date(2025, 12, 31)}
    told = {"key": "ny-2022", "name": "Ny", "programme": "lbf-2015-18", **period}
    return start_plan(partnership=plan.partnership, by=by, at=NOW, **told)  # type: ignore[arg-type]  # a short way to write it


THEIRS: dict[str, Act] = {
    "the delaftale's own text": change(OWN, short="Unge skal have et job."),
    "an activity": change("A-002", when="Juni"),
    "a budget line": change("BL-2", title="Løn til unge i job"),
    "an indicator through its sub-goal": change("I-2", name="Unge i job"),
    "a new activity": add("activity", sub_agreement=OWN, title="Cykelværksted"),
    "a new milestone of an activity": add(
        "milestone", activity="A-002", day="2018-03-01", text="Begyndt"
    ),
    "a milestone taken out": remove("M-1"),
    "a goal of an activity unticked": lambda plan, by: tick_goals(
        plan, {"A-002": Ticks(removed=frozenset({"DM-2"}))}, by=by, at=NOW
    ),
    "an activity moved": move("A-003"),
}
NOT_THEIRS: dict[str, Act] = {
    "another delaftale": change(OTHERS, short="Andet"),
    "an activity elsewhere": change("A-001", when="Juni"),
    "an activity taken over": change("A-001", sub_agreement=OWN),
    "an activity given away": change("A-002", sub_agreement=OTHERS),
    "an indicator elsewhere": change("I-1", name="Andet"),
    "an indicator given away": change("I-2", sub_goals=["DM-1"]),
    "the whole plan's first page": change("P-1", in_short=["Andet"]),
    "a budget line of the whole plan": change("BL-1", title="Andet"),
    "a source of money": change("FK-2", name="Andre"),
    "a new activity elsewhere": add("activity", sub_agreement=OTHERS, title="Byhaver"),
    "a new delaftale": add("sub_agreement", area="x", title="Ny"),
    "a new contact": add("contact", title="Leder"),
    "a goal of an activity elsewhere unticked": lambda plan, by: tick_goals(
        plan, {"A-001": Ticks(removed=frozenset({"DM-1"}))}, by=by, at=NOW
    ),
    "an activity elsewhere taken out": remove("A-001"),
    "their own delaftale taken out": remove(OWN),
    "their own delaftale moved": move(OWN),
    "an activity elsewhere moved": move("A-001"),
    "a whole new text": lambda plan, by: revise(plan, snapshot_of(plan), by=by, at=NOW),
    "a new plan": start,
    "a plan file": lambda plan, by: load_snapshot(
        partnership=plan.partnership, snapshot=make_plan(), by=by, at=NOW
    ),
}


@pytest.mark.parametrize("act", THEIRS)
def test_they_write_in_their_own_delaftale(act: str) -> None:
    plan = make_draft()
    before = kept(plan)
    THEIRS[act](plan, limited(plan))
    assert kept(plan).snapshot != before.snapshot


@pytest.mark.parametrize("act", NOT_THEIRS)
def test_they_change_nothing_else(act: str) -> None:
    plan = make_draft()
    person = limited(plan)
    before = kept(plan)
    with pytest.raises(NotYours):
        NOT_THEIRS[act](plan, person)
    assert kept(plan) == before


def test_they_are_told_whom_to_ask() -> None:
    plan = make_draft()
    leader = make_person(plan.partnership, Role.LEADER)
    leader.name = "Sekretariatsleder"
    leader.save()
    with pytest.raises(NotYours) as told:
        NOT_THEIRS["an activity elsewhere"](plan, limited(plan))
    assert "Spørg Sekretariatsleder" in told.value.said_in("da")
    assert isinstance(told.value, Refused)
    assert isinstance(told.value, PermissionDenied)


def test_a_plan_that_was_not_chosen_is_only_read() -> None:
    plan = make_draft()
    person = limited(plan)
    give_role(plan.partnership, email=person.email, role=Role.EDITOR, only={"anden": [OWN]}, by=None, at=NOW)  # fmt: skip
    assert access.readable(person, plan.key) == plan
    with pytest.raises(PermissionDenied):
        access.writable(person, plan.key)
    with pytest.raises(NotYours):
        THEIRS["an activity"](plan, person)


def test_a_whole_plan_can_be_chosen() -> None:
    plan = make_draft()
    person = limited(plan, WHOLE_PLAN)
    for name in ("another delaftale", "the whole plan's first page", "a new contact"):
        NOT_THEIRS[name](plan, person)
    with pytest.raises(NotYours):
        start(plan, person)


def test_limits_cost_no_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    plan = make_draft()
    person = limited(plan)
    leader = make_person(plan.partnership, Role.LEADER)
    for by, when in ((leader, "Juli"), (person, "August")):
        with django_assert_num_queries(7):
            change("A-002", when=when)(plan, by)
