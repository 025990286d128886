"""Wrong passwords are counted. The time is passed in: nobody waits."""

from datetime import UTC, datetime, timedelta

import pytest

from knopskud.accounts.models import FailedSignIn
from knopskud.accounts.throttle import (
    MOST,
    WINDOW,
    forget_failures,
    is_stopped,
    remember_failure,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2017, 9, 11, 10, tzinfo=UTC)
HOME, CAFE = "192.0.2.7", "198.51.100.9"
LEADER = "leder@eksempel.dk"


def fail(times: int, email: str = LEADER, place: str = HOME, at: datetime = NOW) -> None:
    """That many wrong passwords."""
    for _ in range(times):
        remember_failure(email, place, at)


def test_the_tenth_wrong_password_is_the_last() -> None:
    fail(MOST["both"] - 1)
    assert not is_stopped(LEADER, HOME, NOW)
    fail(1)
    assert is_stopped(LEADER, HOME, NOW)


def test_letters_of_another_size_are_no_way_round() -> None:
    fail(MOST["both"])
    assert is_stopped(" Leder@EKSEMPEL.dk", HOME, NOW)


def test_the_same_person_elsewhere_and_others_here_go_on() -> None:
    fail(MOST["both"])
    assert not is_stopped(LEADER, CAFE, NOW)
    assert not is_stopped("redaktoer@eksempel.dk", HOME, NOW)


def test_trying_many_people_from_one_place_stops_the_place() -> None:
    for number in range(MOST["place"]):
        remember_failure(f"person-{number}@eksempel.dk", HOME, NOW)
    assert is_stopped("en-ny@eksempel.dk", HOME, NOW)
    assert not is_stopped("en-ny@eksempel.dk", CAFE, NOW)


def test_trying_one_person_from_many_places_stops_at_last() -> None:
    for number in range(MOST["person"]):
        remember_failure(LEADER, f"203.0.113.{number}", NOW)
    assert is_stopped(LEADER, CAFE, NOW)
    assert not is_stopped("redaktoer@eksempel.dk", CAFE, NOW)


def test_after_a_quarter_of_an_hour_nothing_counts() -> None:
    fail(MOST["both"])
    assert is_stopped(LEADER, HOME, NOW + WINDOW - timedelta(seconds=1))
    assert not is_stopped(LEADER, HOME, NOW + WINDOW)


def test_what_counts_no_more_is_forgotten() -> None:
    fail(3)
    remember_failure(LEADER, HOME, NOW + WINDOW)
    assert FailedSignIn.objects.count() == 3
    assert set(FailedSignIn.objects.values_list("at", flat=True)) == {NOW + WINDOW}


def test_the_right_password_starts_over_for_that_person_from_that_place() -> None:
    fail(MOST["both"])
    fail(MOST["both"], place=CAFE)
    forget_failures(LEADER.upper(), HOME)
    assert not is_stopped(LEADER, HOME, NOW)
    assert is_stopped(LEADER, CAFE, NOW)


def test_the_table_tells_neither_who_nor_where() -> None:
    fail(1)
    kept = str(list(FailedSignIn.objects.values_list("trace", flat=True)))
    assert len(kept) > 3 * 64
    assert not any(word in kept for word in (LEADER, "leder", HOME))
