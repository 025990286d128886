"""A meeting is prepared, held and told of; what it decided is never changed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.db.transaction import atomic
from django_scopes import scope

from knopskud.accounts.models import Partnership, Role
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from knopskud.meetings import actions, frozen, queries
from knopskud.meetings.actions import Line
from knopskud.meetings.deadlines import USUAL
from knopskud.office.acts import ACTS
from tests.meetings.held import (
    AFTER,
    BEFORE,
    DAY,
    DEPARTMENTS,
    KEY,
    LONG_AFTER,
    arranged,
    decided,
    facts,
    met_in,
    told,
    voted,
)
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Partnership:
    return make_partnership()


def test_a_new_meeting_has_the_usual_agenda(ours: Partnership) -> None:
    one = told(arranged(ours))
    assert [point.number for point in one.points] == [1, 2, 3, 4, 5]
    assert [said.department["name"] for said in one.on_plan] == ["Nord", "Syd"]
    assert one.gathering.number == 1
    assert arranged(ours).number == 2


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"kind": "party"}, "kind"),
    ({"departments": ()}, "departments"),
    ({"day": None}, "day"),
    ({"place": "010190-1234"}, "place"),
)


@pytest.mark.parametrize(("changes", "place"), WRONG)
def test_wrong_facts_are_told_at_their_field(ours: Partnership, changes: Any, place: str) -> None:
    with pytest.raises(Invalid) as told_of:
        arranged(ours, **changes)
    assert [problem.place for problem in told_of.value.problems] == [place]


def test_once_votes_are_in_day_departments_and_edition_stand_fast(ours: Partnership) -> None:
    one = arranged(ours)
    actions.change(one, facts(edition=2), by=None, at=BEFORE)
    voted(one)
    for changes in ({"day": DAY + timedelta(days=1)}, {"edition": 3}, {"departments": DEPARTMENTS[:1]}):  # fmt: skip
        with pytest.raises(Refused, match="stand fast"):
            actions.change(one, facts(**{"edition": 2, **changes}), by=None, at=AFTER)
    with pytest.raises(Refused, match="stand fast"):
        actions.call_off(one, by=None, at=AFTER)
    assert actions.change(one, facts(edition=2, place="Salen"), by=None, at=AFTER).place == "Salen"


def test_the_agenda_keeps_its_points_by_number_and_those_voted_on(ours: Partnership) -> None:
    one = arranged(ours)
    before = told(one).points
    lines = [Line("Noget nyt"), Line("Afstemning om planen", decides="plan", number=4)]
    actions.set_agenda(one, lines, by=None, at=BEFORE)
    assert [(p.number, p.title) for p in told(one).points] == [(6, "Noget nyt"), (4, before[3].title)]  # fmt: skip
    voted(one)
    with pytest.raises(Refused, match="There has been a vote"):
        actions.set_agenda(one, lines[:1], by=None, at=AFTER)
    with pytest.raises(Invalid) as told_of:
        actions.set_agenda(one, [*lines, Line("  ")], by=None, at=AFTER)
    assert [problem.place for problem in told_of.value.problems] == ["2.title"]


@pytest.mark.parametrize(("away", "in_time"), [(14, True), (13, False)])
def test_a_proposal_is_in_time_or_too_late_and_kept_either_way(ours: Partnership, away: int, in_time: bool) -> None:  # fmt: skip
    one = arranged(ours)
    actions.propose(one, text="En bænk.", received=DAY - timedelta(days=away), rules=USUAL, by=None, at=AFTER)  # fmt: skip
    (found,) = told(one).proposals
    assert found.in_time is in_time
    actions.drop(found, by=None, at=AFTER)
    assert told(one).proposals == ()


def test_votes_and_minutes_wait_until_the_meeting_is_held(ours: Partnership) -> None:
    one = arranged(ours)
    point = told(one).on_plan[0].point
    counted = actions.Counted("hands", DAY, 20, 30, 6)
    actions.write(one, "Udkast", seen=0, by=None, at=BEFORE)
    with pytest.raises(Refused, match="not been held"):
        actions.vote(one, point, "AF-1", counted, by=None, at=BEFORE)
    with pytest.raises(Refused, match="not been held"):
        actions.publish_minutes(one, by=None, at=BEFORE)
    talk = told(one).points[0]
    with pytest.raises(Refused, match="no vote on that point"):
        actions.vote(one, talk, "AF-1", counted, by=None, at=AFTER)


def test_a_correction_counts_and_the_older_votes_stay(ours: Partnership) -> None:
    one = arranged(ours)
    first = voted(one)
    with pytest.raises(Refused, match="entered already"):
        voted(one)
    second = voted(one, corrects=first, yes=31)
    with pytest.raises(Refused, match="corrected since"):
        voted(one, corrects=first)
    said = told(one).on_plan[0]
    assert (said.vote, said.corrected, said.outcome) == (second, (first,), "yes")


def test_a_ballot_is_sent_out_runs_and_is_counted(ours: Partnership) -> None:
    one = arranged(ours)
    voted(one, way="postponed")
    point = told(one).on_plan[0].point
    with pytest.raises(Invalid, match="put right"):
        voted(one, way="ballot", received=10, yes=10)
    with pytest.raises(Invalid) as told_of:
        actions.send_papers(one, point, "AF-1", papers=121, deadline=DAY, by=None, at=AFTER)
    assert told_of.value.problems[0].place == "papers"
    last = date(2017, 10, 10)
    actions.send_papers(one, point, "AF-1", papers=120, deadline=last, by=None, at=AFTER)
    assert told(one).on_plan[0].waits_for_ballot
    with pytest.raises(Invalid) as too_early:
        voted(one, way="ballot", received=90, yes=60, no=28, invalid=2)
    assert too_early.value.problems[0].place == "day"
    counted = actions.Counted("ballot", last, 0, 60, 28, 0, 90, 2)
    actions.vote(one, point, "AF-1", counted, by=None, at=LONG_AFTER)
    said = told(one).on_plan[0]
    assert (said.outcome, said.waits_for_ballot) == ("yes", False)


def test_only_a_no_to_the_plan_is_overruled_and_openly(ours: Partnership) -> None:
    one = arranged(ours)
    yes, no = voted(one), voted(one, "AF-2", yes=3, no=20)
    with pytest.raises(Refused, match="has not said no"):
        decided(one, yes)
    with pytest.raises(Invalid) as told_of:
        decided(one, no, why=" ")
    assert told_of.value.problems[0].place == "why"
    made = decided(one, no)
    said = told(one).on_plan[1]
    assert (said.outcome, said.override) == ("no", made)


def test_a_decision_follows_the_no_through_corrected_votes(ours: Partnership) -> None:
    one = arranged(ours)
    no = voted(one, yes=3, no=20)
    made = decided(one, no)
    later = DAY + timedelta(days=1)
    with pytest.raises(Invalid) as told_of:
        voted(one, corrects=no, yes=4, no=20, day=later)  # later than the decision about it
    assert told_of.value.problems[0].place == "day"
    still = voted(one, corrects=no, yes=4, no=20)
    said = told(one).on_plan[0]
    assert (said.override, said.is_of_older_votes) == (made, True)
    assert queries.overrides_of(ours, KEY, 1) == {"AF-1": made}
    voted(one, corrects=still, yes=20, no=4)
    said = told(one).on_plan[0]
    assert (said.override, said.unfounded) == (None, made)
    assert queries.overrides_of(ours, KEY, 1) == {}


def test_a_decision_is_corrected_with_a_reason_and_the_older_stays(ours: Partnership) -> None:
    one = arranged(ours)
    no = voted(one, yes=3, no=20)
    first = decided(one, no)
    with pytest.raises(Refused, match="entered already"):
        decided(one, no)
    with pytest.raises(Invalid) as told_of:
        decided(one, no, corrects=first, who="Bestyrelsen")
    assert told_of.value.problems[0].place == "reason"
    second = decided(one, no, corrects=first, who="Bestyrelsen", reason="Det var bestyrelsen.")
    with pytest.raises(Refused, match="corrected since"):
        decided(one, no, corrects=first, reason="Igen.")
    assert told(one).on_plan[0].override == second
    gone = decided(one, no, corrects=second, taken_back=True, reason="Det var en anden afdeling.")
    said = told(one).on_plan[0]
    assert (said.override, said.decisions) == (None, (first, second, gone))
    assert decided(one, no) == told(one).on_plan[0].override


def test_minutes_are_frozen_and_a_new_version_says_why(ours: Partnership) -> None:
    one = arranged(ours)
    voted(one)
    assert actions.write(one, "Alle var enige.", seen=0, by=None, at=AFTER) == 1
    with pytest.raises(Invalid, match="meanwhile"):
        actions.write(one, "Ingen var enige.", seen=0, by=None, at=AFTER)
    first = actions.publish_minutes(one, by=None, at=AFTER)
    with pytest.raises(Refused, match="are the same"):
        actions.publish_minutes(one, why="Igen", by=None, at=AFTER)
    actions.write(one, "Næsten alle var enige.", seen=1, by=None, at=AFTER)
    with pytest.raises(Invalid, match="put right"):
        actions.publish_minutes(one, by=None, at=AFTER)
    actions.publish_minutes(one, why="En var imod.", by=None, at=AFTER)
    newest, oldest = told(one).minutes
    assert (newest.version, oldest.text, oldest.edition) == (2, "<p>Alle var enige.</p>", 1)
    assert (oldest.digest, newest.digest != first.digest) == (first.digest, True)
    assert not frozen.is_behind(told(one))
    voted(one, "AF-2")
    assert frozen.is_behind(told(one))


def test_what_decides_is_never_changed_and_every_act_has_its_words(ours: Partnership) -> None:
    met_in(ours)
    for table in ("vote", "ballot", "override", "minutes"):
        with pytest.raises(DatabaseError), atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM meetings_{table}")  # guarded
    with scope(partnership=ours):
        acts = set(Event.objects.filter(act__startswith="meeting.").values_list("act", flat=True))
    assert acts <= set(ACTS)
    assert len(acts) == 10


def test_editors_prepare_and_only_leaders_enter_what_was_decided(ours: Partnership) -> None:
    reader, editor = make_person(ours, Role.READER), make_person(ours, Role.EDITOR)
    with pytest.raises(Refused, match="Your role"):
        arranged(ours, by=reader)
    one = arranged(ours, by=editor)
    point = told(one).on_plan[0].point
    with pytest.raises(Refused, match="the leader"):
        actions.vote(one, point, "AF-1", actions.Counted("hands", DAY, 20, 30, 6), by=editor, at=AFTER)  # fmt: skip
    assert queries.meetings_of(make_partnership("naboen"), KEY) == []
