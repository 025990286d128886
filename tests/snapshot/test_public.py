"""What residents may see, and that a public plan cannot be made with anything else in it."""

from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knopskud.snapshot.canonical import as_data, canonical
from knopskud.snapshot.public import (
    TARGETED_HIDDEN,
    PublicPlan,
    every_part,
    private_fields,
    public,
)
from knopskud.snapshot.types import (
    KINDS,
    Activity,
    AgeBand,
    BudgetLine,
    Contribution,
    Indicator,
    PlanSnapshot,
    Private,
    Scenario,
    Slot,
    Target,
    Translation,
    Value,
    translations_of,
)
from tests.make import make_activity, make_head, make_photo_of, make_plan
from tests.strategies import snapshots

TARGETED: dict[str, Any] = {
    "reach": "targeted",
    "full": "<p>Hos familien på tredje sal</p>",
    "ages": AgeBand(youngest=11, oldest=14),
    "capacity": 4,
    "departments": ("AF-1",),
    "when": "Torsdag klokken 16",
    "times": (Slot(weekday="thursday", start=time(16)),),
    "where": "Egely 2, tredje sal",
    "partners": (Contribution(partner="SP-1", role="Henviser"),),
    "responsible": "K-1",
    "photo": make_photo_of("Køkkenet på tredje sal"),
}
"""A targeted activity that tells everything that it may not tell."""


def with_fields(plan: PublicPlan, name: str, at: int | None, **fields: Any) -> dict[str, Any]:
    """The data of a public plan with fields of one part changed."""
    data = plan.model_dump(by_alias=True)
    part = data[name] if at is None else data[name][at]
    part.update(fields)
    return data


@given(snapshots())
def test_a_public_plan_holds_no_private_field_and_nothing_of_targeted_activities(
    plan: PlanSnapshot,
) -> None:
    shown = public(plan)
    for part in every_part(shown):
        assert [name for name in private_fields(type(part)) if getattr(part, name)] == []
        if isinstance(part, Activity) and part.reach == "targeted":
            assert {name: getattr(part, name) for name in TARGETED_HIDDEN} == TARGETED_HIDDEN
        if isinstance(part, Indicator) and part.counts_people:
            shown_counts = [part.baseline, *(target.value for target in part.targets)]
            assert [n for n in shown_counts if n is not None and 0 < n < 5] == []
    assert {s.ref for s in shown.scenarios} <= {plan.plan.current_scenario}
    # what is hidden makes no difference to the public bytes
    data = as_data(plan)
    for parts in data.values():
        for one in parts if isinstance(parts, list) else [parts]:
            if isinstance(one, dict) and "note" in one:
                one["note"] = "Hemmeligt"
    assert canonical(public(PlanSnapshot.model_validate(data))) == canonical(shown)


@given(snapshots())
def test_what_is_public_stays_as_it_was_written_and_only_parts_of_other_budgets_are_left_out(
    plan: PlanSnapshot,
) -> None:
    before = {part.ref: part for part in every_part(plan)}
    shown = {part.ref: part for part in every_part(public(plan))}
    for part in shown.values():
        was = before[part.ref]
        hidden = set(private_fields(type(part)))
        if isinstance(part, Activity) and part.reach == "targeted":
            hidden |= set(TARGETED_HIDDEN)
        if isinstance(part, Indicator) and part.counts_people:
            hidden |= {"baseline", "targets"}
        there = tuple(one for one in translations_of(was) if getattr(part, one.field))
        assert translations_of(part) == there
        hidden |= {"translations"}
        assert part.model_dump(exclude=hidden) == was.model_dump(exclude=hidden)
    for part in before.values():
        scenario = part.ref if part.kind == "scenario" else getattr(part, "scenario", None)
        assert (part.ref in shown) == (scenario in (None, plan.plan.current_scenario))


def test_every_kind_of_part_has_a_private_note() -> None:
    """So a new kind gets one too, and whoever writes it has thought about what is private in it."""
    assert {kind for kind, part in KINDS.items() if "note" not in private_fields(part)} == set()


def test_nothing_inside_a_value_is_private() -> None:
    """The projection looks at the fields of parts: a mark inside a value would be overlooked."""
    parts = set(KINDS.values())
    inner = [value for value in Value.__subclasses__() if value not in parts]
    marked = [
        f"{value.__name__}.{name}"
        for value in inner
        for name, field in value.model_fields.items()
        if any(mark is Private or isinstance(mark, Private) for mark in field.metadata)
    ]
    assert inner
    assert marked == []


PUBLIC = public(make_plan(activities=(make_activity(), make_activity("A-002", **TARGETED))))


def test_a_targeted_activity_tells_what_it_is_and_no_more() -> None:
    activity = PUBLIC.activities[1]
    assert (activity.title, activity.plain) == (make_activity().title, make_activity().plain)
    assert {name: getattr(activity, name) for name in TARGETED} == {
        **TARGETED_HIDDEN,
        "reach": "targeted",
    }


def test_what_a_targeted_activity_hides_is_hidden_in_every_language() -> None:
    def said(field: str, text: str) -> Translation:
        return Translation(language="ar", field=field, text=text, source="0" * 64)

    there = (said("title", "دعم الشباب"), said("where", "عند العائلة"), said("when", "الخميس"))
    talk = make_activity("A-002", **TARGETED, translations=there)
    (shown,) = public(make_plan(activities=(talk,))).activities
    assert [one.field for one in shown.translations] == ["title"]
    with pytest.raises(ValidationError, match="A-002 holds what the public may not see"):
        PublicPlan.model_validate(with_fields(PUBLIC, "activities", 1, translations=there))


def test_a_text_that_was_taken_out_is_not_public_in_another_language() -> None:
    there = (Translation(language="so", field="where", text="Guriga", source="0" * 64),)
    (shown,) = public(
        make_plan(activities=(make_activity(where="", translations=there),))
    ).activities
    assert shown.translations == ()


@pytest.mark.parametrize("field", TARGETED_HIDDEN)
def test_a_public_plan_is_not_made_with_a_targeted_activity_that_tells(field: str) -> None:
    with pytest.raises(ValidationError, match="A-002 holds what the public may not see"):
        PublicPlan.model_validate(with_fields(PUBLIC, "activities", 1, **{field: TARGETED[field]}))


@pytest.mark.parametrize(
    ("name", "at", "ref"),
    [("plan", None, "P-1"), ("agreement", None, "SA-1"), ("departments", 0, "AF-1"),
     ("activities", 0, "A-001"), ("sources", 2, "FK-3"), ("contacts", 0, "K-1")],
)  # fmt: skip
def test_a_public_plan_is_not_made_with_a_note(name: str, at: int | None, ref: str) -> None:
    with pytest.raises(ValidationError, match=f"{ref} holds what the public may not see"):
        PublicPlan.model_validate(with_fields(PUBLIC, name, at, note="Kun for os"))


@pytest.mark.parametrize(
    "fields",
    [{"baseline": Decimal(4)}, {"targets": [{"year": 2019, "value": "0.5"}]}],
)
def test_a_public_plan_is_not_made_with_a_count_of_a_few_people(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="I-2 holds what the public may not see"):
        PublicPlan.model_validate(with_fields(PUBLIC, "indicators", 1, **fields))


def test_a_public_plan_is_not_made_with_a_budget_that_is_not_in_force() -> None:
    data = PUBLIC.model_dump(by_alias=True)
    data["scenarios"] = [*data["scenarios"], {"ref": "SC-2", "name": "Mindre bevilling"}]
    with pytest.raises(ValidationError, match="SC-2 is not the budget in force"):
        PublicPlan.model_validate(data)


@given(st.decimals(-1, 6, places=2))
def test_counts_of_people_from_one_to_four_are_not_shown(count: Decimal) -> None:
    indicator = Indicator(
        ref="I-1",
        name="Unge i job",
        counts_people=True,
        baseline=count,
        targets=(Target(year=2019, value=count), Target(year=2020, value=Decimal(40))),
    )
    (shown,) = public(make_plan(indicators=(indicator,))).indicators
    small = 0 < count < 5
    assert (shown.baseline is None) == small
    assert [target.year for target in shown.targets] == ([2020] if small else [2019, 2020])


def test_figures_that_count_no_people_are_shown_however_small() -> None:
    indicator = Indicator(ref="I-1", name="Ture", baseline=Decimal(2))
    (shown,) = public(make_plan(indicators=(indicator,))).indicators
    assert shown.baseline == 2


def test_lines_of_another_budget_are_not_shown() -> None:
    plan = make_plan(
        plan=make_head(current_scenario="SC-2"),
        scenarios=(Scenario(ref="SC-1", name="Ansøgt"), Scenario(ref="SC-2", name="Bevilget")),
        budget_lines=(
            BudgetLine(ref="BL-1", scenario="SC-1", title="Løn"),
            BudgetLine(ref="BL-2", scenario="SC-2", title="Løn"),
        ),
    )
    shown = public(plan)
    assert [line.ref for line in shown.budget_lines] == ["BL-2"]
    assert (shown.sources, [s.ref for s in shown.scenarios]) == ((), ["SC-2"])


def test_without_a_budget_in_force_no_money_is_shown() -> None:
    shown = public(make_plan(plan=make_head(current_scenario="")))
    assert (shown.scenarios, shown.budget_lines, shown.sources) == ((), (), ())
