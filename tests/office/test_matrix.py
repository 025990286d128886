"""Sub-goals by activities: the holes are shown, and only what was ticked or unticked is saved."""

from django.test import Client

from tests.make import make_activity, make_plan
from tests.office.cast import DESK, Cast, make_cast, now_in, version_of
from tests.office.filled import form_in, parsed, words_in

PAGE = f"{DESK}delmaal/"


def opened(client: Client) -> dict[str, list[str]]:
    return form_in(client.get(PAGE).content)


def without(typed: dict[str, list[str]], ref: str) -> dict[str, list[str]]:
    return {name: values for name, values in typed.items() if name != ref}


def test_what_is_linked_is_ticked(cast: Cast) -> None:
    typed = opened(cast.editor)
    assert (typed["A-001"], typed["A-002"], typed["I-1"]) == (["DM-1"], ["DM-2"], ["DM-1"])


def test_saving_untouched_ticks_changes_nothing(cast: Cast) -> None:
    before = now_in(cast.plan)
    answer = cast.editor.post(PAGE, opened(cast.editor), follow=True)
    assert "Der var ikke noget at gemme" in words_in(answer.content)
    assert now_in(cast.plan) == before


def test_only_what_was_touched_is_saved(cast: Cast) -> None:
    answer = cast.editor.post(PAGE, without(opened(cast.editor), "A-002"), follow=True)
    assert "Gemt kl. " in words_in(answer.content)
    goals = {one.ref: one.sub_goals for one in now_in(cast.plan).activities}
    assert goals == {"A-001": ("DM-1",), "A-002": (), "A-003": ("DM-2",)}
    assert (version_of(cast.plan, "A-001"), version_of(cast.plan, "A-002")) == (1, 2)


def test_two_who_tick_at_once_both_keep_their_ticks(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(PAGE, without(theirs, "A-003"))
    cast.editor.post(PAGE, without(mine, "A-002"))
    goals = {one.ref: one.sub_goals for one in now_in(cast.plan).activities}
    assert goals == {"A-001": ("DM-1",), "A-002": (), "A-003": ()}


def test_goals_of_other_delaftaler_stay(db: None) -> None:
    plan = make_plan(activities=(make_activity(sub_goals=("DM-2", "DM-1")),), milestones=())
    cast = make_cast(plan)
    typed = opened(cast.editor)
    assert sorted(typed["A-001"]) == ["DM-1", "DM-2"]
    cast.editor.post(PAGE, typed | {"A-001": ["DM-2"]})
    assert now_in(cast.plan).activities[0].sub_goals == ("DM-2",)


def test_the_holes_are_said(cast: Cast) -> None:
    cast.editor.post(PAGE, without(without(opened(cast.editor), "A-001"), "I-2"))
    body = cast.board.get(PAGE).content
    shown = {
        (row.get("data-goal"), badge.get("data-lacks"))
        for row in parsed(body).iter()
        if row.get("data-goal") and row.get("hidden") is None
        for badge in row.iter()
        if badge.get("data-lacks") and badge.get("hidden") is None
    }
    assert shown == {("DM-1", "activity"), ("DM-2", "indicator")}
    assert b"checkbox" not in body


def test_an_indicator_without_a_goal_can_be_linked(cast: Cast) -> None:
    cast.editor.post(PAGE, without(opened(cast.editor), "I-2"))
    typed = opened(cast.editor)
    assert "I-2" not in typed
    cast.editor.post(PAGE, typed | {"I-2": ["DM-1"]})
    assert now_in(cast.plan).indicators[1].sub_goals == ("DM-1",)


def test_what_was_removed_meanwhile_is_told_and_nothing_is_half_saved(cast: Cast) -> None:
    typed = opened(cast.editor)
    assert cast.leader.post(f"{DESK}dele/a-003/fjern/").status_code == 302
    answer = cast.editor.post(PAGE, without(without(typed, "A-003"), "A-001"))
    assert answer.status_code == 400
    assert "A-003 er fjernet" in words_in(answer.content)
    assert now_in(cast.plan).activities[0].sub_goals == ("DM-1",)


def test_forged_ticks_are_refused(cast: Cast) -> None:
    for forged in ({"seen": ['{"D-1": ["DM-1"]}']}, {"A-001": ["D-2", "DM-1"]}):
        answer = cast.editor.post(PAGE, opened(cast.editor) | forged)
        assert answer.status_code == 400, forged
    assert version_of(cast.plan, "A-001") == 1
    assert cast.editor.post(PAGE, {"seen": ["ikke json"]}).status_code == 302
