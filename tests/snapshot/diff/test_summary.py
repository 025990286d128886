"""The few lines on the front page."""

from knopskud.snapshot.diff import compare, summary
from tests.make import make_activity, make_amounts, make_plan
from tests.snapshot.diff.test_compare import with_changed


def test_what_is_new_changed_and_moved_is_named_and_the_rest_counted() -> None:
    newer = with_changed(make_plan(), "A-001", sub_agreement="D-2")
    newer = with_changed(newer, "A-002", capacity=20)
    newer = with_changed(newer, "M-1", text="Aftale med fire arbejdspladser")
    newer = newer.model_copy(
        update={"activities": (*newer.activities, make_activity("A-004", title="Byhaver"))}
    )
    assert [line.da for line in summary(compare(make_plan(), newer))] == [
        "Ny aktivitet: Byhaver",
        "Flyttet til en anden delaftale: Tryghedsvandring",
        "Ændret: Lommepengejob",
        "Og én anden ændring.",
    ]


def test_a_budget_that_moves_inside_is_told_to_have_the_same_sum() -> None:
    newer = with_changed(
        make_plan(), "BL-1", amounts=make_amounts(500_000, 600_000, 600_000, 600_000)
    )
    newer = with_changed(newer, "BL-2", amounts=make_amounts(300_000, 200_000, 200_000, 200_000))
    (line,) = summary(compare(make_plan(), newer))
    assert line.en == "Money has been moved in the budget. The sum is the same."


def test_many_names_are_cut() -> None:
    more = tuple(make_activity(f"A-01{n}", title=f"Nyt {n}") for n in range(6))
    newer = make_plan(activities=(*make_plan().activities, *more))
    (line,) = summary(compare(make_plan(), newer))
    assert line.da == "6 nye aktiviteter: Nyt 0, Nyt 1, Nyt 2, Nyt 3 og 2 mere"


def test_nothing_is_said_when_nothing_changed() -> None:
    (line,) = summary(compare(make_plan(), make_plan()))
    assert line.da == "Intet er ændret."
