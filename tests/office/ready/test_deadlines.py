"""The calendar counted from a day."""

from datetime import date, timedelta

import pytest

from knopskud.office.ready.away import away
from knopskud.office.ready.deadlines import consents, deadlines, forgotten, open_ones
from knopskud.snapshot.types import Step

TODAY = date(2017, 10, 1)


def make_step(ref: str = "T-1", days: int = 12, **more: object) -> Step:
    """A step so many days after today."""
    fields = {"what": "Aflevering", "day": TODAY + timedelta(days=days), **more}
    return Step.model_validate({"ref": ref, **fields})


@pytest.mark.parametrize(
    ("days", "da", "en"),
    [
        (0, "i dag", "today"),
        (1, "i morgen", "tomorrow"),
        (-1, "i går", "yesterday"),
        (12, "om 12 dage", "in 12 days"),
        (-3, "for 3 dage siden", "3 days ago"),
        (90, "om 90 dage", "in 90 days"),
        (92, "om 3 måneder", "in 3 months"),
        (-400, "for 13 måneder siden", "13 months ago"),
        (1_000, "om 2 år", "in 2 years"),
        (-3_300, "for 9 år siden", "9 years ago"),
    ],
)
def test_distances_are_said_as_people_say_them(days: int, da: str, en: str) -> None:
    assert away(TODAY + timedelta(days=days), TODAY) == (da, en)


@pytest.mark.parametrize(
    ("step", "state", "said"),
    [
        (make_step(days=12), "soon", "om 12 dage"),
        (make_step(days=60), "later", "om 60 dage"),
        (make_step(days=0), "soon", "i dag"),
        (make_step(days=-3), "missed", "for 3 dage siden og ikke sat som sket"),
        (make_step(days=-3, type="start"), "passed", "for 3 dage siden"),
        (make_step(days=-3, happened=date(2017, 9, 30)), "happened", "skete 30. september 2017"),
    ],
)
def test_a_step_has_a_state_and_is_said(step: Step, state: str, said: str) -> None:
    (one,) = deadlines([step], TODAY)
    assert (one.state, one.said.da) == (state, said)


def test_the_calendar_goes_by_day_and_what_has_happened_waits_no_more() -> None:
    steps = [
        make_step("T-1", 40),
        make_step("T-2", -5),
        make_step("T-3", -9, happened=TODAY),
        make_step("T-4", -300, type="start"),
    ]
    found = deadlines(steps, TODAY)
    assert [one.step.ref for one in found] == ["T-4", "T-3", "T-2", "T-1"]
    assert [one.step.ref for one in open_ones(found)] == ["T-2", "T-1"]


def test_content_and_money_are_two_yeses_and_both_are_missing_until_they_have_happened() -> None:
    content = make_step("T-1", -5, type="content_approval", happened=TODAY)
    last = make_step("T-2", 9, type="content_approval")
    money = make_step("T-3", 20, type="money_release")
    first, second = consents(deadlines([content, last, money], TODAY))
    assert (first.happened, first.next and first.next.step.ref) == (None, "T-2")
    assert (second.happened, second.next and second.next.step.ref) == (None, "T-3")
    assert not forgotten((first, second))


def test_content_without_money_is_told() -> None:
    content = make_step("T-1", -5, type="content_approval", happened=TODAY)
    both = consents(deadlines([content], TODAY))
    assert forgotten(both)
    assert not both[1].in_calendar
    money = make_step("T-3", -2, type="money_release", happened=TODAY)
    assert not forgotten(consents(deadlines([content, money], TODAY)))


def test_a_calendar_from_before_the_kinds_reads_as_something_else() -> None:
    old = Step.model_validate({"ref": "T-1", "day": "2017-10-13", "what": "Aflevering"})
    assert (old.type, old.happened) == ("other", None)
