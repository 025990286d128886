"""What can be done to one part of a draft: it is done and recorded, or refused and nothing has happened."""

from collections.abc import Callable
from typing import Any

import pytest
from django_scopes import scopes_disabled

from knopskud.accounts.models import Role, User
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, KnopskudError, Refused
from knopskud.plan.actions import add_part, change_part, move_part, remove_part
from knopskud.plan.models import Part, Plan
from knopskud.plan.queries import part_of, snapshot_of
from knopskud.plan.refusals import Overtaken
from knopskud.snapshot.parts import fields_of
from tests.make import make_activity, make_plan
from tests.plan.drafting import NOW, kept, make_draft, make_partnership, make_person, recorded

pytestmark = pytest.mark.django_db

Act = Callable[[Plan, User | None], object]
NEW = {"sub_agreement": "D-1", "title": "Byhaver"}

ACTS: dict[str, Act] = {
    "add": lambda plan, by: add_part(plan, kind="activity", fields=NEW, by=by, at=NOW),
    "change": lambda plan, by: change_part(
        plan, "A-001", fields={"title": "Aftentur"}, by=by, at=NOW
    ),
    "remove": lambda plan, by: remove_part(plan, "A-001", by=by, at=NOW),
    "move": lambda plan, by: move_part(plan, "A-003", after=None, by=by, at=NOW),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", [Role.REVIEWER, Role.BOARD, Role.READER])
def test_colleagues_who_only_read_change_nothing(act: str, role: Role) -> None:
    plan = make_draft()
    reader = make_person(plan.partnership, role)
    before = kept(plan)
    with pytest.raises(Refused, match="may not change"):
        ACTS[act](plan, reader)
    assert kept(plan) == before


@pytest.mark.parametrize("act", ACTS)
def test_leaders_of_other_partnerships_change_nothing(act: str) -> None:
    plan = make_draft()
    neighbour = make_person(make_partnership("naboen"), Role.LEADER)
    before = kept(plan)
    with pytest.raises(Refused, match="may not change"):
        ACTS[act](plan, neighbour)
    assert kept(plan) == before


@pytest.mark.parametrize("act", ACTS)
def test_people_who_have_left_change_nothing(act: str) -> None:
    plan = make_draft()
    gone = make_person(plan.partnership, Role.LEADER)
    gone.is_active = False
    gone.save()
    before = kept(plan)
    with pytest.raises(Refused):
        ACTS[act](plan, gone)
    assert kept(plan) == before


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", [Role.LEADER, Role.EDITOR])
def test_writers_do_and_it_is_recorded_who_did_it(act: str, role: Role) -> None:
    plan = make_draft()
    writer = make_person(plan.partnership, role)
    before = kept(plan)
    ACTS[act](plan, writer)
    assert kept(plan).snapshot != before.snapshot
    with scopes_disabled():
        event = Event.objects.exclude(act="plan.load").get()
    assert (event.act, event.by, event.at) == (f"part.{act}", writer, NOW)
    assert (event.partnership, event.plan_key) == (plan.partnership, plan.key)


def refused(plan: Plan, act: Callable[[], object]) -> KnopskudError:
    """Why an act was refused; it has left the draft and the record as they were."""
    before = kept(plan)
    with pytest.raises(KnopskudError) as error:
        act()
    assert kept(plan) == before
    return error.value


def places(error: KnopskudError) -> list[tuple[str, str]]:
    """The places that an error names, with their labels."""
    return [(problem.place, problem.label.da) for problem in error.problems]


def test_a_new_part_comes_last_under_the_next_ref_with_all_its_fields() -> None:
    plan = make_draft()
    part = add_part(plan, kind="activity", fields=NEW, by=None, at=NOW)
    assert (part.ref, part.version, part.changed_at) == ("A-004", 1, NOW)
    made = make_activity("A-004", **NEW, plain="", full="", sub_goals=(), departments=(),
                         when="", where="", responsible=None)  # fmt: skip
    assert snapshot_of(plan).activities == (*make_plan().activities, made)
    assert recorded(plan) == [("part.add", "A-004", None, fields_of(made))]


def test_a_new_part_can_stand_right_after_another() -> None:
    plan = make_draft()
    add_part(plan, kind="activity", fields=NEW, by=None, at=NOW, after="A-001")
    order = [activity.ref for activity in snapshot_of(plan).activities]
    assert order == ["A-001", "A-004", "A-002", "A-003"]


def test_the_first_part_of_a_kind() -> None:
    plan = make_draft(make_plan(contacts=(), activities=()))
    part = add_part(plan, kind="contact", fields={"title": "Leder"}, by=None, at=NOW)
    assert (part.ref, part.position) == ("K-001", 0)


def test_a_ref_can_be_asked_for() -> None:
    plan = make_draft()
    assert add_part(plan, kind="activity", fields=NEW, by=None, at=NOW, ref="A-070").ref == "A-070"
    assert add_part(plan, kind="activity", fields=NEW, by=None, at=NOW).ref == "A-071"


@pytest.mark.parametrize("ref", ["A-003", "A-002"])
def test_a_ref_is_used_once_also_when_its_part_is_gone(ref: str) -> None:
    plan = make_draft()
    remove_part(plan, "A-003", by=None, at=NOW)
    error = refused(
        plan, lambda: add_part(plan, kind="activity", fields=NEW, by=None, at=NOW, ref=ref)
    )
    assert isinstance(error, Refused)
    assert ref in error.message.da


def test_the_ref_of_a_removed_part_is_not_given_again() -> None:
    plan = make_draft()
    remove_part(plan, "A-003", by=None, at=NOW)
    assert add_part(plan, kind="activity", fields=NEW, by=None, at=NOW).ref == "A-004"


@pytest.mark.parametrize(
    ("kind", "told"),
    [("plan", "has this part once"), ("agreement", "has this part once"),
     ("casework", "no kind of part called casework")],
)  # fmt: skip
def test_some_kinds_are_not_added(kind: str, told: str) -> None:
    plan = make_draft()
    error = refused(plan, lambda: add_part(plan, kind=kind, fields={}, by=None, at=NOW))
    assert isinstance(error, Refused)
    assert told in error.message.en


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"title": ""}, [("title", "Titel")]),
        ({"capacity": "mange", "colour": "red"}, [("capacity", "Pladser"), ("colour", "")]),
        ({"sub_goals": ["DM-1", "DM-9"]}, [("sub_goals[1]", "")]),
        ({"sub_agreement": "D-9"}, [("sub_agreement", "")]),
        ({"responsible": "A-001"}, [("responsible", "Ansvarlig")]),
        ({"plain": "Se \u202ereklaf"}, [("plain", "Tekst til beboerne")]),
        ({"full": "<script>"}, [("full", "Fuld beskrivelse")]),
    ],
)
def test_fields_that_are_wrong_are_named(
    fields: dict[str, Any], wrong: list[tuple[str, str]]
) -> None:
    plan = make_draft()
    adding = refused(
        plan,
        lambda: add_part(plan, kind="activity", fields={**NEW, **fields}, by=None, at=NOW),
    )
    changing = refused(plan, lambda: change_part(plan, "A-001", fields=fields, by=None, at=NOW))
    for error in (adding, changing):
        assert isinstance(error, Invalid)
        assert places(error) == wrong


def test_a_ref_of_another_kind_is_refused() -> None:
    plan = make_draft()
    error = refused(
        plan, lambda: add_part(plan, kind="activity", fields=NEW, by=None, at=NOW, ref="D-7")
    )
    assert [place for place, _ in places(error)] == ["ref"]


def test_a_plan_holds_a_thousand_of_a_kind_and_no_more() -> None:
    goals = tuple(make_activity(f"A-{n:04d}") for n in range(1, 1_001))
    plan = make_draft(make_plan(activities=goals))
    error = refused(plan, lambda: add_part(plan, kind="activity", fields=NEW, by=None, at=NOW))
    assert "1000" in error.message.da


def test_putting_after_what_is_not_there_adds_nothing() -> None:
    plan = make_draft()
    before = kept(plan)
    with pytest.raises(Part.DoesNotExist):
        add_part(plan, kind="activity", fields=NEW, by=None, at=NOW, after="DM-1")
    assert kept(plan) == before


def test_only_the_given_fields_change_and_only_they_are_recorded() -> None:
    plan = make_draft()
    part = change_part(
        plan, "A-001", fields={"when": " Maj ", "title": "Tryghedsvandring"}, by=None, at=NOW
    )
    assert part.version == 2
    expected = make_activity(when="Maj")
    assert snapshot_of(plan) == make_plan(activities=(expected, *make_plan().activities[1:]))
    assert recorded(plan) == [
        ("part.change", "A-001", {"when": "Marts og oktober"}, {"when": "Maj"})
    ]


def test_equal_values_change_nothing_and_leave_no_record() -> None:
    plan = make_draft()
    before = kept(plan)
    part = change_part(plan, "A-001", fields={"title": " Tryghedsvandring"}, by=None, at=NOW)
    assert part.version == 1
    assert kept(plan) == before


def test_the_version_that_was_seen_may_be_the_newest() -> None:
    plan = make_draft()
    first = change_part(plan, "A-001", fields={"when": "Maj"}, by=None, at=NOW, version=1)
    second = change_part(plan, "A-001", fields={"when": "Juni"}, by=None, at=NOW, version=2)
    assert (first.version, second.version) == (2, 3)


def test_whoever_is_overtaken_gets_what_the_other_wrote() -> None:
    plan = make_draft()
    change_part(plan, "A-001", fields={"when": "Maj"}, by=None, at=NOW, version=1)
    error = refused(
        plan,
        lambda: change_part(plan, "A-001", fields={"when": "Juni"}, by=None, at=NOW, version=1),
    )
    assert isinstance(error, Overtaken)
    assert error.theirs["when"] == "Maj"
    assert error.version == 2


def test_the_key_stays_as_it_is() -> None:
    plan = make_draft()
    error = refused(
        plan, lambda: change_part(plan, "P-1", fields={"key": "andet"}, by=None, at=NOW)
    )
    assert [place for place, _ in places(error)] == ["key"]


def test_the_budget_in_force_must_be_there() -> None:
    plan = make_draft()
    error = refused(
        plan,
        lambda: change_part(plan, "P-1", fields={"current_scenario": "SC-7"}, by=None, at=NOW),
    )
    assert [place for place, _ in places(error)] == ["current_scenario"]


@pytest.mark.parametrize("act", [lambda p: change_part(p, "A-9", fields={}, by=None, at=NOW),
                                 lambda p: remove_part(p, "A-9", by=None, at=NOW),
                                 lambda p: move_part(p, "A-9", after=None, by=None, at=NOW)])  # fmt: skip
def test_a_part_that_is_not_there(act: Callable[[Plan], object]) -> None:
    plan = make_draft()
    with pytest.raises(Part.DoesNotExist):
        act(plan)


def test_the_record_keeps_what_was_removed() -> None:
    plan = make_draft()
    remove_part(plan, "A-003", by=None, at=NOW)
    gone = make_plan().activities[2]
    assert snapshot_of(plan) == make_plan(activities=make_plan().activities[:2])
    assert recorded(plan) == [("part.remove", "A-003", fields_of(gone), None)]
    assert kept(plan).retired == ["A-003"]


@pytest.mark.parametrize(
    ("ref", "users"),
    [
        ("D-1", "Flere føler sig trygge udendørs om aftenen (DM-1)"),
        ("K-1", "Tryghedsvandring (A-001)"),
        ("SP-1", "Lommepengejob (A-002)"),
        ("AF-1", "12. september 2017 (MO-1)"),
        ("PA-2", "Kommunen (FK-2)"),
        ("SC-1", "Eksempelparken helhedsplan (P-1)"),
    ],
)
def test_what_others_point_at_stays_and_they_are_named(ref: str, users: str) -> None:
    plan = make_draft()
    error = refused(plan, lambda: remove_part(plan, ref, by=None, at=NOW))
    assert isinstance(error, Refused)
    assert users in error.message.da
    assert users.replace("12. s", "12 S") in error.message.en


@pytest.mark.parametrize("ref", ["P-1", "SA-1"])
def test_what_stands_once_stays(ref: str) -> None:
    plan = make_draft()
    error = refused(plan, lambda: remove_part(plan, ref, by=None, at=NOW))
    assert "once" in error.message.en


@pytest.mark.parametrize(
    ("ref", "after", "order"),
    [
        ("A-003", None, ["A-003", "A-001", "A-002"]),
        ("A-001", "A-002", ["A-002", "A-001", "A-003"]),
        ("A-001", "A-003", ["A-002", "A-003", "A-001"]),
    ],
)
def test_a_part_is_put_after_another(ref: str, after: str | None, order: list[str]) -> None:
    plan = make_draft()
    move_part(plan, ref, after=after, by=None, at=NOW)
    assert [activity.ref for activity in snapshot_of(plan).activities] == order
    (event,) = recorded(plan)
    assert event[:2] == ("part.move", ref)
    assert part_of(plan, ref).version == 1


def test_moving_to_where_it_stands_is_no_act_also_after_a_part_before_it_is_gone() -> None:
    plan = make_draft()
    remove_part(plan, "A-001", by=None, at=NOW)
    before = kept(plan)
    move_part(plan, "A-003", after="A-002", by=None, at=NOW)
    move_part(plan, "A-002", after=None, by=None, at=NOW)
    assert kept(plan) == before


@pytest.mark.parametrize("after", ["D-1", "A-001", "A-9"])
def test_a_part_is_put_after_others_of_its_kind_only(after: str) -> None:
    plan = make_draft()
    before = kept(plan)
    with pytest.raises(Part.DoesNotExist):
        move_part(plan, "A-001", after=after, by=None, at=NOW)
    assert kept(plan) == before


def test_translations_are_saved_and_taken_away_like_every_other_field() -> None:
    plan = make_draft()
    leader = make_person(plan.partnership, Role.LEADER)
    one = {"language": "ar", "field": "title", "text": "جولة الأمان", "source": "0" * 64}
    for told in ([one], []):
        part = change_part(plan, "A-001", fields={"translations": told}, by=leader, at=NOW)
        assert part.fields["translations"] == told
    with scopes_disabled():
        kept = Event.objects.filter(act="part.change").order_by("pk").values_list("before", "after")
    assert list(kept) == [
        ({"translations": []}, {"translations": [one]}),
        ({"translations": [one]}, {"translations": []}),
    ]
