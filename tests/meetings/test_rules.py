"""Deadlines and counts are functions of figures and days: they hold for all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.meetings.counting import Count, of_all, outcome, wrong_with
from knopskud.meetings.deadlines import USUAL, Rules, deadlines, due, together

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
RULES = st.builds(
    lambda papers, more, most, minutes: Rules(
        papers + more + most, papers + more, papers, minutes
    ),
    st.integers(1, 20), st.integers(0, 20), st.integers(0, 40), st.integers(1, 60),
)  # fmt: skip
FEW = st.integers(0, 300)


@given(st.lists(RULES, min_size=1, max_size=4), DAYS)
def test_deadlines_come_in_order_and_a_joint_meeting_is_kind_to_everybody(
    rules: list[Rules], day: date
) -> None:
    joint = deadlines(together(rules), day)
    assert joint.notice <= joint.proposals <= joint.papers < day < joint.minutes
    for one in (deadlines(rule, day) for rule in rules):
        assert joint.notice <= one.notice
        assert joint.papers <= one.papers
        assert joint.minutes <= one.minutes


def test_the_usual_rules_are_four_weeks_two_one_and_four() -> None:
    found = deadlines(USUAL, date(2017, 9, 26))
    assert (found.notice, found.proposals) == (date(2017, 8, 29), date(2017, 9, 12))
    assert (found.papers, found.minutes) == (date(2017, 9, 19), date(2017, 10, 24))
    assert together([]) == USUAL


@given(DAYS, st.integers(-40, 40))
def test_a_deadline_stands_by_what_was_done_and_by_today(day: date, away: int) -> None:
    other = day + timedelta(days=away)
    assert due("notice", day, other, day).state == ("done" if away <= 0 else "late")
    open_one = due("notice", day, None, other)
    assert open_one.state == ("missed" if away > 0 else "soon" if away >= -7 else "open")
    assert open_one.waits


@given(homes=FEW, yes=FEW, no=FEW, blank=FEW, everybody=FEW)
def test_votes_are_taken_exactly_when_each_home_can_have_given_them(
    homes: int, yes: int, no: int, blank: int, everybody: int
) -> None:
    count = Count("hands", homes, yes, no, blank, everybody)
    fits = 0 < count.votes <= 2 * homes and homes > 0 and (not everybody or homes <= everybody)
    assert (wrong_with(count) == ()) == fits


@given(sent=FEW, received=FEW, yes=FEW, no=FEW, invalid=FEW)
def test_papers_of_a_ballot_add_up(sent: int, received: int, yes: int, no: int, invalid: int) -> None:  # fmt: skip
    count = Count("ballot", 0, yes, no, 0, 200, received, invalid, sent)
    fits = received <= sent and yes + no + invalid == received and 0 < count.votes <= 400
    assert (wrong_with(count) == ()) == fits


@pytest.mark.parametrize(("yes", "no", "said"), [(2, 1, "yes"), (1, 2, "no"), (3, 3, "no")])
def test_a_majority_of_those_who_said_something_decides(yes: int, no: int, said: str) -> None:
    assert outcome("hands", yes, no) == said
    assert outcome("postponed", yes, no) == "postponed"


def test_one_no_is_a_no_and_a_yes_needs_everybody() -> None:
    assert of_all(["yes", "no", ""], 3) == "no"
    assert of_all(["yes", "postponed"], 2) == ""
    assert of_all(["yes", "yes"], 2) == "yes"
