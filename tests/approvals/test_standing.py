"""Which approvals an edition has and lacks (R6)."""

from datetime import date
from typing import Any

import pytest

from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.concerns import changed_homes, concerns
from knopskud.approvals.standing import missing, standings
from knopskud.core.words import Words
from knopskud.snapshot.diff import Difference, compare
from knopskud.snapshot.types import PlanSnapshot, StrategicAgreement, Translation
from tests.approvals.made import THE_BOARD, Said
from tests.make import make_activity, make_amounts, make_head, make_plan

FUND = ApprovingBody("PA-3", "funder", Words("Fonden", "The fund"))
MEETING = ApprovingBody("AF-1", "department_meeting", Words("Egely", "Egely"))
BEFORE = make_plan()


def with_first(name: str, **changes: Any) -> PlanSnapshot:
    """The small plan with its first part of a list changed."""
    first, *rest = getattr(BEFORE, name)
    return BEFORE.model_copy(update={name: (first.model_copy(update=changes), *rest)})


ACTIVITY = with_first("activities", title="Aftentur")
AGREEMENT = BEFORE.model_copy(update={"agreement": StrategicAgreement(purpose="<p>Nyt</p>")})
BUDGET = with_first("budget_lines", amounts=make_amounts(1, 2, 3, 4))
NOTE = with_first("activities", note="Husk at ringe")
ARABIC = with_first(
    "activities",
    translations=(Translation(language="ar", field="title", text="جولة", source="0" * 64),),
)
PERIOD = BEFORE.model_copy(update={"plan": make_head(name="Et andet navn")})
STEPS = BEFORE.model_copy(
    update={"contacts": (), "activities": (make_activity(responsible=None), *BEFORE.activities[1:])}
)


@pytest.mark.parametrize(
    ("after", "board", "funder", "money"),
    [
        (BEFORE, [], [], []),
        (ACTIVITY, ["Tryghed og trivsel"], [], []),
        (AGREEMENT, [], ["den strategiske samarbejdsaftale"], []),
        (PERIOD, [], ["den strategiske samarbejdsaftale"], []),
        (BUDGET, [], ["budgettet"], ["budgettet"]),
        (NOTE, [], [], []),
        (ARABIC, [], [], []),
        (with_first("departments", homes=1), [], ["den strategiske samarbejdsaftale"], []),
    ],
)
def test_the_funder_sees_the_agreement_the_board_the_sub_agreements(
    after: PlanSnapshot, board: list[str], funder: list[str], money: list[str]
) -> None:
    difference = compare(BEFORE, after)
    found = [
        [one.da for one in concerns(difference, level, about)]
        for level, about in (
            ("plan_board", "content"),
            ("funder", "content"),
            ("municipality", "money"),
        )
    ]
    assert found == [board, funder, money]
    assert concerns(difference, "department_meeting", "content") == ()


def test_an_activity_that_is_taken_out_changes_its_old_sub_agreement() -> None:
    after = BEFORE.model_copy(update={"activities": BEFORE.activities[1:]})
    assert changed_homes(compare(BEFORE, after)) == {"D-1": "Tryghed og trivsel"}


def test_moving_a_part_among_its_own_asks_nobody() -> None:
    after = BEFORE.model_copy(update={"sub_agreements": BEFORE.sub_agreements[::-1]})
    assert concerns(compare(BEFORE, after), "plan_board", "content") == ()


def since(plan: PlanSnapshot) -> Any:
    def differences(older: int) -> Difference:
        return compare(BEFORE, plan)

    return differences


def states(*said: Said, edition: int = 1, plan: PlanSnapshot = BEFORE) -> list[str]:
    found = standings([THE_BOARD, MEETING, FUND], said, edition, since(plan))
    return [one.state for one in found]


def test_everybody_is_missing_at_first_and_money_is_asked_for_apart() -> None:
    assert states() == ["missing"] * 4
    yes = Said(1, body="PA-3")
    assert states(yes) == ["missing", "missing", "approved", "missing"]
    assert states(yes, Said(2, body="PA-3", about="money"))[2:] == ["approved", "approved"]


def test_the_last_word_of_an_edition_counts() -> None:
    postponed = Said(1, outcome="postponed", day=date(2017, 11, 1))
    yes = Said(2, outcome="remarks", day=date(2017, 11, 15))
    assert states(yes, postponed)[0] == "remarks"


def test_what_is_corrected_counts_no_more_and_a_mistake_counts_for_nothing() -> None:
    yes = Said(1)
    assert states(yes, Said(2, outcome="rejected", corrects_id=1))[0] == "rejected"
    assert states(yes, Said(2, outcome="mistaken", corrects_id=1))[0] == "missing"


def test_an_older_yes_holds_until_something_of_that_body_changes() -> None:
    board, meeting = Said(1), Said(2, body="AF-1")
    assert states(board, meeting, edition=2)[:2] == ["holds", "holds"]
    assert states(board, meeting, edition=2, plan=ACTIVITY)[:2] == ["again", "holds"]
    assert states(board, edition=2, plan=AGREEMENT)[0] == "holds"
    assert states(Said(1, body="PA-3"), edition=2, plan=AGREEMENT)[2] == "again"


def test_a_newer_no_of_an_older_edition_does_not_count_for_a_newer_one() -> None:
    assert states(Said(1, outcome="rejected"), edition=2)[0] == "missing"


def test_a_yes_to_a_later_edition_says_nothing_of_an_earlier_one() -> None:
    assert states(Said(1, edition=3), edition=2)[0] == "missing"


def test_those_who_have_not_said_yes_are_named() -> None:
    found = standings([THE_BOARD, MEETING], [Said(1)], 1, since(BEFORE))
    assert [one.body.key for one in missing(found)] == ["AF-1"]
