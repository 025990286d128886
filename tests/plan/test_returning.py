"""A part that was removed comes back as itself: under its ref, with what the record has of it, checked like any change."""

from collections.abc import Callable
from typing import Any

import pytest
from django_scopes import scopes_disabled

from knopskud.accounts.models import Role
from knopskud.core.errors import Invalid, KnopskudError, Refused
from knopskud.plan.actions import add_part, bring_back_part, change_part, remove_part
from knopskud.plan.models import Part, Plan
from knopskud.plan.queries import part_of, snapshot_of
from knopskud.plan.refusals import NotYours
from tests.make import make_head, make_plan
from tests.plan.drafting import NOW, kept, make_draft, make_partnership, make_person, recorded

pytestmark = pytest.mark.django_db


def refused(plan: Plan, act: Callable[[], object]) -> KnopskudError:
    before = kept(plan)
    with pytest.raises(KnopskudError) as error:
        act()
    assert kept(plan) == before
    return error.value


def removed(plan: Plan, ref: str) -> dict[str, Any]:
    fields: dict[str, Any] = part_of(plan, ref).fields
    remove_part(plan, ref, by=None, at=NOW)
    return fields


def test_a_part_comes_back_as_it_was_last_among_its_kind_and_it_is_recorded() -> None:
    plan = make_draft()
    fields = removed(plan, "A-001")
    editor = make_person(plan.partnership, Role.EDITOR)
    part = bring_back_part(plan, "A-001", by=editor, at=NOW)
    assert (part.fields, part.changed_by, part.version) == (fields, editor, 1)
    refs = [one.ref for one in snapshot_of(plan).activities]
    assert refs == ["A-002", "A-003", "A-001"]
    assert recorded(plan)[-1] == ("part.return", "A-001", None, fields)
    assert kept(plan).retired == []


def test_it_can_be_removed_and_brought_back_again_with_what_was_written_meanwhile() -> None:
    plan = make_draft()
    removed(plan, "A-001")
    bring_back_part(plan, "A-001", by=None, at=NOW)
    change_part(plan, "A-001", fields={"title": "Aftentur"}, by=None, at=NOW)
    removed(plan, "A-001")
    assert bring_back_part(plan, "A-001", by=None, at=NOW).fields["title"] == "Aftentur"


@pytest.mark.parametrize("ref", ["A-001", "A-999", "X-1", ""])
def test_only_what_was_removed_comes_back(ref: str) -> None:
    plan = make_draft()
    error = refused(plan, lambda: bring_back_part(plan, ref, by=None, at=NOW))
    assert isinstance(error, Refused)
    assert "er ikke fjernet" in error.message.da


def test_what_another_partnership_removed_is_not_found() -> None:
    ours, theirs = (
        make_draft(),
        make_draft(make_plan(plan=make_head(key="naboen-2018")), make_partnership("naboen")),
    )
    removed(theirs, "A-001")
    assert isinstance(
        refused(ours, lambda: bring_back_part(ours, "A-001", by=None, at=NOW)), Refused
    )


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.BOARD, Role.READER])
def test_colleagues_who_only_read_bring_nothing_back(role: Role) -> None:
    plan = make_draft()
    removed(plan, "A-001")
    reader = make_person(plan.partnership, role)
    error = refused(plan, lambda: bring_back_part(plan, "A-001", by=reader, at=NOW))
    assert "ikke lov til at ændre planen" in error.message.da


def test_links_that_are_gone_are_told_and_can_be_left_out() -> None:
    plan = make_draft()
    goal = add_part(plan, kind="sub_goal", fields={"sub_agreement": "D-1", "text": "Mere liv"}, by=None, at=NOW)  # fmt: skip
    own = part_of(plan, "A-001").fields["sub_goals"]
    change_part(plan, "A-001", fields={"sub_goals": [*own, goal.ref]}, by=None, at=NOW)
    removed(plan, "A-001")
    removed(plan, goal.ref)
    error = refused(plan, lambda: bring_back_part(plan, "A-001", by=None, at=NOW))
    assert isinstance(error, Invalid)
    assert [problem.place for problem in error.problems] == [f"sub_goals[{len(own)}]"]
    part = bring_back_part(plan, "A-001", by=None, at=NOW, without_lost=True)
    assert part.fields["sub_goals"] == own


def test_a_link_that_a_part_cannot_be_without_is_still_told() -> None:
    plan = make_draft()
    made = add_part(plan, kind="sub_agreement", fields={"area": "tryghed-og-trivsel", "title": "Ny"}, by=None, at=NOW)  # fmt: skip
    own = add_part(plan, kind="activity", fields={"sub_agreement": made.ref, "title": "Leg"}, by=None, at=NOW)  # fmt: skip
    removed(plan, own.ref)
    removed(plan, made.ref)
    error = refused(
        plan, lambda: bring_back_part(plan, own.ref, by=None, at=NOW, without_lost=True)
    )
    assert [problem.place for problem in error.problems] == ["sub_agreement"]
    bring_back_part(plan, made.ref, by=None, at=NOW)
    assert bring_back_part(plan, own.ref, by=None, at=NOW).ref == own.ref


def test_an_editor_of_one_delaftale_brings_back_what_belongs_to_it_and_nothing_else() -> None:
    from knopskud.accounts.actions import give_role

    plan = make_draft()
    own, other = (a.ref for a in snapshot_of(plan).activities if a.ref in ("A-001", "A-003"))
    homes = {ref: part_of(plan, ref).fields["sub_agreement"] for ref in (own, other)}
    assert homes[own] != homes[other]
    for ref in (own, other):
        removed(plan, ref)
    editor = make_person(plan.partnership, Role.EDITOR)
    only = {plan.key: (homes[own],)}
    give_role(plan.partnership, email=editor.email, role=Role.EDITOR, only=only, by=None, at=NOW)
    error = refused(plan, lambda: bring_back_part(plan, other, by=editor, at=NOW))
    assert isinstance(error, NotYours)
    assert bring_back_part(plan, own, by=editor, at=NOW).ref == own


def test_every_kind_can_go_and_come_back() -> None:
    plan = make_draft()
    with scopes_disabled():
        parts = list(Part.objects.filter(plan=plan).order_by("kind", "pk"))
    came_back = 0
    for part in parts:
        try:
            remove_part(plan, part.ref, by=None, at=NOW)
        except Refused:
            continue
        bring_back_part(plan, part.ref, by=None, at=NOW)
        assert part_of(plan, part.ref).fields == part.fields
        came_back += 1
    assert came_back > 5
