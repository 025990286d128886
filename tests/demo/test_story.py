"""The demo tells the story of the autumn of 2017, and tells it truly."""

import re
from datetime import date
from itertools import pairwise

import pytest

from knopskud.demo import story
from knopskud.demo.content.changes import Changed, Changes, changed
from knopskud.frame.check import check
from knopskud.frame.programmes import load
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.diff import compare
from knopskud.snapshot.links import link_problems
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_plan

SEPTEMBER, OCTOBER, HAND_IN = (told.snapshot for told in story.editions())
PLANS = {told.snapshot.plan.key: told.snapshot for told in story.published()}
plans = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def test_the_drafts_and_the_hand_in_have_their_days() -> None:
    told = [(one.kind, one.at.date()) for one in story.editions()]
    assert told == [
        ("draft", date(2017, 9, 11)),
        ("draft", date(2017, 10, 4)),
        ("hand_in", date(2017, 10, 13)),
    ]


def test_the_plan_has_its_five_afdelinger_with_just_under_three_thousand_homes() -> None:
    names = [department.name for department in HAND_IN.departments]
    assert names == [
        "Hørgården", "Remisevænget Øst", "Remisevænget Vest", "Remisevænget Nord", "Dyvekevænget",
    ]  # fmt: skip
    assert 2900 < sum(department.homes for department in HAND_IN.departments) < 3000


def test_every_afdeling_has_its_meeting_in_september() -> None:
    meetings = {ref: meeting for meeting in SEPTEMBER.meetings for ref in meeting.departments}
    days = [meetings[department.ref].day for department in SEPTEMBER.departments]
    assert [day for day in days if not date(2017, 9, 11) < day < date(2017, 10, 1)] == []


def test_the_next_plan_has_4135_homes() -> None:
    assert sum(department.homes for department in story.after().departments) == 4135


def test_from_september_to_october_a_handful_of_things_change() -> None:
    changes = compare(SEPTEMBER, OCTOBER).changes
    by_ref = {change.ref: change for change in changes}
    assert (ages_in(SEPTEMBER), ages_in(OCTOBER)) == ((13, 14), (13, 15))
    assert (by_ref["A-018"].what, by_ref["M-15"].what) == ("added", "added")
    assert by_ref["A-005"].moved is not None
    assert by_ref["A-010"].renamed
    assert [c.ref for c in changes if c.kind == "budget_line"] != []


def ages_in(plan: PlanSnapshot) -> tuple[int | None, int | None]:
    job = next(activity for activity in plan.activities if activity.ref == "A-006")
    return job.ages.youngest, job.ages.oldest


def test_every_change_has_a_reason_that_residents_can_read() -> None:
    told = story.editions()
    for older, newer in pairwise(told):
        changes = compare(older.snapshot, newer.snapshot, reasons=newer.reasons).changes
        assert len(changes) > 3
        assert [change.ref for change in changes if len(change.reason) < 15] == []
        assert set(newer.reasons) == {change.ref for change in changes}


def test_the_working_draft_differs_a_little_from_the_hand_in() -> None:
    assert 0 < len(compare(HAND_IN, story.draft()).changes) < 5


@plans
def test_every_plan_is_whole(plan: PlanSnapshot) -> None:
    assert link_problems(plan) == ()
    errors = [(f.rule, f.ref) for f in check(plan, load()) if f.severity == "error"]
    assert errors == []


@plans
def test_every_page_will_say_that_texts_and_figures_are_examples(plan: PlanSnapshot) -> None:
    assert plan.plan.banner == "Demo: tekster og tal er eksempler"


@plans
def test_the_demo_names_roles_and_nobody_s_own_telephone_or_address(plan: PlanSnapshot) -> None:
    text = canonical(plan).decode()
    addresses = re.findall(r"[\w.+-]+@[\w.-]+", text)
    assert [one for one in addresses if not one.endswith("@eksempel.dk")] == []
    assert [contact.phone for contact in plan.contacts if contact.phone] == []
    assert re.findall(r"\b[0-3]\d[01]\d{3}-?\d{4}\b", text) == []


def test_every_ancestor_that_an_activity_names_is_there() -> None:
    missing = []
    for plan in PLANS.values():
        for activity in plan.activities:
            origin = activity.origin
            if origin.plan:
                there = {other.ref for other in PLANS[origin.plan].activities}
                missing += [] if origin.ref in there else [activity.ref]
    assert missing == []


def test_a_wording_that_is_not_there_cannot_be_changed() -> None:
    walk = Changed("A-001", "Fordi.", words={"plain": ["står her ikke", "noget andet"]})
    with pytest.raises(ValueError, match="A-001"):
        changed(make_plan(), Changes(changed=(walk,)))


def test_a_part_that_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(KeyError):
        changed(make_plan(), Changes(changed=(Changed("A-999", "Fordi."),)))
