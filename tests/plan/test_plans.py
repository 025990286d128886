"""Whole drafts: begun, loaded and brought to a new text."""

from datetime import date
from typing import Any

import pytest
from django_scopes import scopes_disabled
from hypothesis import given, settings
from hypothesis.extra.django import TestCase

from knopskud.accounts.models import Role
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from knopskud.plan.actions import load_snapshot, remove_part, revise, start_plan
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.diff import compare
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_activity, make_head, make_plan
from tests.plan.drafting import (
    BEGUN,
    NOW,
    kept,
    make_draft,
    make_partnership,
    make_person,
    recorded,
)
from tests.strategies import changed_snapshots

pytestmark = pytest.mark.django_db

BEGINNING: dict[str, Any] = {
    "key": "eksempelparken-2022",
    "name": "Eksempelparken",
    "programme": "lbf-2019-26",
    "start": date(2022, 1, 1),
    "end": date(2025, 12, 31),
}


def test_a_plan_begins_with_its_first_page_alone() -> None:
    plan = start_plan(partnership=make_partnership(), **BEGINNING, by=None, at=NOW)
    found = snapshot_of(plan)
    assert found == PlanSnapshot(plan=found.plan)
    assert (found.plan.key, found.plan.period.years) == (plan.key, (2022, 2023, 2024, 2025))
    with scopes_disabled():
        assert Event.objects.get().after == {"parts": 2}


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"key": "Ny plan"}, "key"),
        ({"name": " "}, "name"),
        ({"programme": ""}, "programme"),
        ({"end": date(2021, 12, 31)}, "period"),
        ({"end": date(2099, 12, 31)}, "period"),
    ],
)
def test_what_a_plan_cannot_begin_with(wrong: dict[str, Any], place: str) -> None:
    partnership = make_partnership()
    with pytest.raises(Invalid) as refused:
        start_plan(partnership=partnership, **{**BEGINNING, **wrong}, by=None, at=NOW)
    assert [problem.place for problem in refused.value.problems] == [place]
    with scopes_disabled():
        assert not Plan.objects.exists()
        assert not Event.objects.exists()


def test_a_key_is_taken_for_everybody_and_nobody_learns_whose_it_is() -> None:
    make_draft()
    other = make_partnership("naboen")
    with pytest.raises(Refused) as refused:
        load_snapshot(partnership=other, snapshot=make_plan(), by=None, at=NOW)
    assert refused.value.message.en == ("There already is a plan called eksempelparken-2018-2021.")
    with scopes_disabled():
        assert Plan.objects.get().partnership.slug == "eksempelparken"


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.BOARD, Role.READER])
def test_only_writers_load(role: Role) -> None:
    partnership = make_partnership()
    person = make_person(partnership, role)
    with pytest.raises(Refused, match="may not change"):
        load_snapshot(partnership=partnership, snapshot=make_plan(), by=person, at=NOW)
    with scopes_disabled():
        assert not Plan.objects.exists()


def test_writers_of_one_partnership_do_not_load_into_another() -> None:
    neighbour = make_person(make_partnership("naboen"), Role.LEADER)
    ours = make_partnership()
    with pytest.raises(Refused):
        load_snapshot(partnership=ours, snapshot=make_plan(), by=neighbour, at=NOW)


BROKEN = {
    "a link that leads nowhere": (
        make_plan(activities=(make_activity(sub_goals=("DM-9",)),)),
        "activities[0].sub_goals[0]",
    ),
    "a ref twice": (
        make_plan(activities=(make_activity(), make_activity())),
        "activities[0].ref",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_text_that_falls_apart_is_neither_loaded_nor_revised_to(broken: str) -> None:
    snapshot, place = BROKEN[broken]
    with pytest.raises(Invalid) as refused:
        make_draft(snapshot)
    assert refused.value.problems[0].place == place
    draft = make_draft()
    before = kept(draft)
    with pytest.raises(Invalid) as refused:
        revise(draft, snapshot, by=None, at=NOW)
    assert refused.value.problems[0].place == place
    assert kept(draft) == before


def newer() -> PlanSnapshot:
    """The small plan with a part added, one removed, one changed and one moved."""
    first, second, _ = make_plan().activities
    changed = first.model_copy(update={"when": "Maj"})
    return make_plan(activities=(second, changed, make_activity("A-004", title="Byhaver")))


def test_every_changed_part_has_a_record_of_its_own() -> None:
    draft = make_draft()
    assert revise(draft, newer(), by=None, at=NOW) == 4
    assert snapshot_of(draft) == newer()
    assert {(act, ref) for act, ref, _, _ in recorded(draft)} == {
        ("part.move", "A-002"),
        ("part.change", "A-001"),
        ("part.add", "A-004"),
        ("part.remove", "A-003"),
    }
    changed = next(one for one in recorded(draft) if one[0] == "part.change")
    assert changed[2:] == ({"when": "Marts og oktober"}, {"when": "Maj"})


def test_the_same_text_again_is_no_act() -> None:
    draft = make_draft()
    before = kept(draft)
    assert revise(draft, make_plan(), by=None, at=NOW) == 0
    assert kept(draft) == before


def test_the_text_of_another_plan_is_refused() -> None:
    draft = make_draft()
    before = kept(draft)
    with pytest.raises(Invalid) as refused:
        revise(draft, make_plan(plan=make_head(key="andet")), by=None, at=NOW)
    assert [problem.place for problem in refused.value.problems] == ["plan.key"]
    assert kept(draft) == before


@pytest.mark.parametrize("key", ["eksempelparken-2018-2021", "andet"])
def test_strangers_learn_nothing_by_revising(key: str) -> None:
    draft = make_draft()
    neighbour = make_person(make_partnership("naboen"), Role.LEADER)
    before = kept(draft)
    with pytest.raises(Refused, match="may not change"):
        revise(draft, make_plan(plan=make_head(key=key)), by=neighbour, at=NOW)
    assert kept(draft) == before


def test_a_removed_part_does_not_come_back_under_its_ref() -> None:
    draft = make_draft()
    remove_part(draft, "A-003", by=None, at=NOW)
    before = kept(draft)
    with pytest.raises(Refused, match="A-003 belonged to something that was removed"):
        revise(draft, make_plan(), by=None, at=NOW)
    assert kept(draft) == before


def test_what_a_revision_removes_is_retired_too() -> None:
    draft = make_draft()
    revise(draft, newer(), by=None, at=NOW)
    assert kept(draft).retired == ["A-003"]


class RoundTrip(TestCase):
    """A class of hypothesis' own, which gives each drawn example a transaction."""

    @given(changed_snapshots())
    @settings(max_examples=25)
    def test_any_plan_becomes_any_other_state_of_it(
        self, pair: tuple[PlanSnapshot, PlanSnapshot]
    ) -> None:
        older, after = pair
        head = after.plan.model_copy(update={"key": older.plan.key})
        after = after.model_copy(update={"plan": head})
        draft = make_draft(older)
        assert snapshot_of(draft) == older
        told = revise(draft, after, by=None, at=BEGUN)
        assert snapshot_of(draft) == after
        assert told == len(compare(older, after).changes) == len(recorded(draft))
