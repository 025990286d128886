"""What people are told about the difference of two plans."""

from decimal import Decimal
from typing import Any

import pytest

from knopskud.core.words import Words
from knopskud.snapshot.diff import Change, apply, compare
from knopskud.snapshot.public import public
from knopskud.snapshot.types import AgeBand, Contact, PlanSnapshot, SubGoal
from tests.make import make_activity, make_amounts, make_head, make_plan


def with_changed(plan: PlanSnapshot, ref: str, **fields: Any) -> PlanSnapshot:
    """The plan with new values in one part."""
    data = plan.model_dump(by_alias=True)
    for parts in data.values():
        for part in parts if isinstance(parts, tuple | list) else (parts,):
            if isinstance(part, dict) and part.get("ref") == ref:
                part.update(fields)
    return PlanSnapshot.model_validate(data)


def only(older: PlanSnapshot, newer: PlanSnapshot, **reasons: str) -> Change:
    """The one change between two plans."""
    found = compare(older, newer, reasons={k.replace("_", "-"): v for k, v in reasons.items()})
    (change,) = found.changes
    return change


def test_a_plan_and_itself_have_no_difference() -> None:
    difference = compare(make_plan(), make_plan())
    assert difference.is_empty
    assert difference.by_sub_agreement() == difference.by_department() == ()


def test_a_text_is_told_word_by_word() -> None:
    newer = with_changed(make_plan(), "A-001", plain="Vi går en tur i mørket og ser på lamperne.")
    change = only(make_plan(), newer, A_001="Det er lamperne, det gælder.")
    (field,) = change.fields
    assert field.label == Words("Tekst til beboerne", "Text for residents")
    assert change.reason == "Det er lamperne, det gælder."
    assert (
        next(run.text for run in field.runs if run.kind == "same")
        == "Vi går en tur i mørket og ser"
    )
    assert change.sentence.da == "Aktiviteten “Tryghedsvandring” er ændret: tekst til beboerne."


def test_a_list_of_texts_is_told_word_by_word() -> None:
    old = make_plan(plan=make_head(in_short=("Planen varer fire år.", "To beboere er med.")))
    new = make_plan(plan=make_head(in_short=("Planen varer fire år.", "Tre beboere er med.")))
    (change,) = compare(old, new).changes
    (field,) = change.fields
    changed = [(run.kind, run.text) for run in field.runs if run.kind != "same"]
    assert changed == [("removed", "To"), ("added", "Tre")]


def test_emphasis_alone_changes_no_letter() -> None:
    newer = with_changed(
        make_plan(),
        "A-001",
        full="<p>To gange om året går <em>beboere og driften</em> en aftentur.</p>",
    )
    (field,) = only(make_plan(), newer).fields
    assert field.only_look


def test_an_activity_can_move_and_get_a_new_name_at_once() -> None:
    newer = with_changed(make_plan(), "A-001", sub_agreement="D-2", title="Aftentur")
    change = only(make_plan(), newer)
    assert change.renamed
    assert change.moved == Words(
        "fra “Tryghed og trivsel” til “Kriminalpræventiv indsats”",
        "from “Tryghed og trivsel” to “Kriminalpræventiv indsats”",
    )
    assert change.sentence.da == (
        "Aktiviteten “Tryghedsvandring” hedder nu “Aftentur” og er "
        "flyttet fra “Tryghed og trivsel” til “Kriminalpræventiv indsats”."
    )


def test_an_age_band_is_told_as_people_say_it() -> None:
    newer = with_changed(make_plan(), "A-002", ages=AgeBand(youngest=13, oldest=None))
    (field,) = only(make_plan(), newer).fields
    assert (field.older.da, field.newer.da) == ("13-15 år", "fra 13 år")


def test_refs_are_told_by_name() -> None:
    newer = with_changed(make_plan(), "A-001", departments=("AF-1", "AF-2"))
    (field,) = only(make_plan(), newer).fields
    assert (field.older.da, field.newer.da) == ("Egely", "Egely, Bøgely")


def test_money_is_told_by_year_and_as_a_sum() -> None:
    newer = with_changed(make_plan(), "BL-2", amounts=make_amounts(210_000, 200_000, 200_000))
    difference = compare(make_plan(), newer)
    (field,) = difference.changes[0].fields
    assert [(row.year, row.more) for row in field.rows] == [
        (2018, Decimal(10_000)),
        (2019, Decimal(0)),
        (2020, Decimal(0)),
        (2021, Decimal(-200_000)),
    ]
    assert field.rows[-1].newer is None
    assert (
        difference.changes[0].sentence.en
        == "The budget line “Løn til unge” gets DKK 190,000 less in all."
    )
    assert difference.budget is not None
    assert difference.budget.total.more == Decimal(-190_000)
    assert [area.called.da for area in difference.budget.areas] == ["Kriminalpræventiv indsats"]


def test_money_spread_anew_keeps_the_sum() -> None:
    newer = with_changed(
        make_plan(), "BL-2", amounts=make_amounts(300_000, 100_000, 200_000, 200_000)
    )
    difference = compare(make_plan(), newer)
    assert difference.changes[0].sentence.da.endswith("er fordelt anderledes på årene.")
    assert difference.budget is not None
    assert not difference.budget.total.more


def test_the_fewest_parts_are_said_to_have_moved() -> None:
    plan = make_plan()
    first, second, third = plan.activities
    newer = make_plan(activities=(third, first, second))
    change = only(plan, newer)
    assert (change.ref, change.shifted) == ("A-003", True)
    assert (
        change.sentence.en == "The activity “Støtte til unge” stands at another place in its row."
    )


def test_what_comes_in_the_middle_moves_nothing() -> None:
    plan = make_plan()
    first, second, third = plan.activities
    newer = make_plan(activities=(first, make_activity("A-004", title="Byhaver"), second, third))
    difference = compare(plan, newer)
    assert [(c.what, c.called) for c in difference.changes] == [("added", "Byhaver")]
    assert apply(plan, difference) == newer


def test_changes_stand_under_their_delaftale_and_the_rest_last() -> None:
    newer = with_changed(make_plan(), "I-2", name="Unge i job")
    newer = with_changed(newer, "SP-1", about="Gårdmænd")
    newer = with_changed(newer, "A-001", when="Maj")
    groups = compare(make_plan(), newer).by_sub_agreement()
    found = [(group.part and group.part.ref, [c.ref for c in group.changes]) for group in groups]
    assert found == [("D-1", ["A-001"]), ("D-2", ["I-2"]), (None, ["SP-1"])]


def test_an_afdeling_sees_its_own_and_everybodys_activities_but_no_targeted_ones() -> None:
    newer = with_changed(make_plan(), "A-001", when="Maj")
    newer = with_changed(newer, "A-002", when="Juni")
    newer = with_changed(newer, "A-003", plain="Unge får en voksen at tale med.")
    groups = compare(make_plan(), newer).by_department()
    found = [(group.part and group.part.ref, [c.ref for c in group.changes]) for group in groups]
    assert found == [("AF-1", ["A-001"]), (None, ["A-002"])]


def test_what_was_taken_out_stands_where_it_was() -> None:
    plan = make_plan()
    newer = make_plan(activities=plan.activities[:2])
    (group,) = compare(plan, newer).by_sub_agreement()
    assert group.part is not None
    assert (group.part.ref, group.changes[0].sentence.da) == (
        "D-2",
        "Aktiviteten “Støtte til unge” er taget ud.",
    )


def test_a_whole_plan_and_a_public_one_are_not_compared() -> None:
    with pytest.raises(TypeError):
        compare(make_plan(), public(make_plan()))


def test_between_plans_an_activity_is_known_by_its_origin_and_a_delaftale_by_its_area() -> None:
    older = make_plan(plan=make_head(key="eksempelparken-2014-2017"))
    goals = [SubGoal(ref="DM-8", sub_agreement="D-2", text=older.sub_goals[1].text)]
    newer = make_plan(
        sub_goals=(make_plan().sub_goals[0], *goals),
        activities=(
            make_activity(
                "A-050",
                title="Aftentur",
                origin={"type": "new_version", "plan": "eksempelparken-2014-2017", "ref": "A-001"},
            ),
        ),
        indicators=(),
    )
    difference = compare(older, newer)
    assert difference.renumbered["A-001"] == "A-050"
    assert difference.renumbered["DM-2"] == "DM-8"
    renamed = next(c for c in difference.changes if c.kind == "activity" and c.what == "changed")
    assert (renamed.was_called, renamed.called) == ("Tryghedsvandring", "Aftentur")
    assert not any(field.name == "sub_goals" for field in renamed.fields)
    assert apply(older, difference) == newer


def test_a_delaftale_and_a_source_with_another_name_are_no_moved_money() -> None:
    newer = with_changed(make_plan(), "D-2", title="Unge og fritid")
    newer = with_changed(newer, "FK-2", name="Eksempel Kommune")
    assert compare(make_plan(), newer).budget is None


def test_money_of_a_delaftale_with_another_name_is_told_under_the_new_one() -> None:
    newer = with_changed(make_plan(), "D-2", title="Unge og fritid")
    newer = with_changed(newer, "BL-2", amounts=make_amounts(250_000, 200_000, 200_000, 200_000))
    budget = compare(make_plan(), newer).budget
    assert budget is not None
    assert [(area.called.da, area.more) for area in budget.areas] == [
        ("Unge og fritid", Decimal(50_000))
    ]


def test_an_activity_that_opens_for_everybody_is_told_to_everybody() -> None:
    newer = with_changed(make_plan(), "A-001", departments=())
    groups = compare(make_plan(), newer).by_department()
    found = [(group.part and group.part.ref, [c.ref for c in group.changes]) for group in groups]
    assert found == [("AF-1", ["A-001"]), (None, ["A-001"])]


def test_delaftaler_of_two_plans_that_share_a_ref_are_not_mixed_up() -> None:
    older = make_plan(plan=make_head(key="eksempelparken-2014-2017"))
    newer = with_changed(make_plan(), "D-1", area="uddannelse", title="Skole")
    groups = compare(older, newer).by_sub_agreement()
    named = [group.part.called for group in groups if group.part]
    assert named[-1] == "Tryghed og trivsel"
    assert len(named) == len(set(named))


def test_where_an_activity_comes_from_is_told_when_only_that_has_changed() -> None:
    newer = with_changed(
        make_plan(), "A-003", origin={"type": "continued", "plan": "naboplanen", "ref": "A-012"}
    )
    (field,) = only(make_plan(), newer).fields
    assert (field.older.da, field.newer.da) == ("Videreført", "Videreført (A-012 naboplanen)")


def test_two_parts_of_one_name_are_told_apart_by_their_refs() -> None:
    plan = make_plan(contacts=tuple(Contact(ref=f"K-{n}", title="Medarbejder") for n in (1, 2)))
    (field,) = only(plan, with_changed(plan, "A-001", responsible="K-2")).fields
    assert (field.older.da, field.newer.da) == ("Medarbejder (K-1)", "Medarbejder (K-2)")
