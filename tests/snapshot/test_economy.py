"""The money, counted again by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from knopskud.snapshot.economy import Economy
from knopskud.snapshot.public import public
from knopskud.snapshot.types import (
    BudgetLine,
    Department,
    InKind,
    Period,
    PlanSnapshot,
    Scenario,
    Source,
    YearAmount,
    YearHours,
)
from tests.make import make_amounts, make_head, make_plan
from tests.strategies import snapshots

Money = BudgetLine | Source


def counted(plan: PlanSnapshot, of: tuple[Money, ...], scenario: str, **only: object) -> Decimal:
    """Every amount of these lines or sources in a budget, one after the other."""
    found = Decimal(0)
    for one in of:
        if one.scenario == scenario and all(getattr(one, k) == v for k, v in only.items()):
            for amount in one.amounts:
                found += amount.amount
    return found


@given(snapshots())
def test_sums_are_those_of_a_naive_count_add_up_and_are_the_same_for_residents(
    plan: PlanSnapshot,
) -> None:
    scenario = plan.plan.current_scenario
    economy = Economy(plan)
    assert economy.cost.total == counted(plan, plan.budget_lines, scenario)
    for row in economy.areas:
        expected = counted(plan, plan.budget_lines, scenario, sub_agreement=row.ref or None)
        assert row.total == expected
    inside = [counted(plan, plan.sources, scenario, type=kind) for kind in ("fund", "local")]
    assert economy.funding.total == sum(inside)
    if economy.local_share is not None:
        assert economy.local_share == inside[1] / sum(inside)

    zero = Decimal(0)
    assert sum((row.total for row in economy.areas), zero) == economy.cost.total
    assert sum((economy.row(s).total for s in economy.inside), zero) == economy.funding.total
    for row in (*economy.areas, economy.cost, economy.funding):
        assert sum(row.by_year, zero) == row.total
        assert len(row.by_year) == len(economy.years)
    assert {*economy.inside, *economy.outside} == set(economy.sources)

    shown = Economy(public(plan))
    assert shown.cost == economy.cost
    assert shown.funding == economy.funding
    assert shown.per_home_per_month == economy.per_home_per_month


def test_what_the_plan_costs_and_who_pays() -> None:
    economy = Economy(make_plan())
    assert economy.years == (2018, 2019, 2020, 2021)
    assert [(row.ref, row.total) for row in economy.areas] == [
        ("D-1", Decimal(0)),
        ("D-2", Decimal(800_000)),
        ("", Decimal(2_400_000)),
    ]
    assert economy.cost.by_year == (Decimal(800_000),) * 4
    assert economy.funding.total == economy.cost.total == Decimal(3_200_000)
    assert economy.local_share == Decimal("0.25")
    assert economy.share_of(make_plan().sources[0]) == Decimal("0.75")


def test_what_it_means_for_a_home_in_a_month() -> None:
    economy = Economy(make_plan())
    assert economy.paid_by_homes == Decimal(400_000)
    assert economy.per_home_per_month == Decimal("12.44")  # 400.000 / 670 homes / 48 months
    assert economy.assumption.da.startswith(
        "Afdelingernes egen del delt med 670 boliger og 48 måneder."
    )


def test_a_large_number_of_homes_is_said_with_its_thousands() -> None:
    homes = (Department(ref="AF-1", name="Egely", organisation="PA-1", homes=2850),)
    economy = Economy(make_plan(departments=homes, activities=(), meetings=()))
    assert "2.850 boliger" in economy.assumption.da
    assert "2,850 homes" in economy.assumption.en


def test_half_months_count_half() -> None:
    period = Period(start=date(2018, 1, 16), end=date(2018, 3, 15))
    economy = Economy(make_plan(plan=make_head(period=period)))
    assert economy.per_home_per_month == Decimal("298.51")  # 400.000 / 670 homes / 2 months


@pytest.mark.parametrize(
    "changes",
    [
        {"departments": (), "activities": (), "meetings": ()},
        {"sources": ()},
        {"plan": make_head(current_scenario="")},
    ],
)
def test_without_homes_or_own_payment_nothing_is_said_of_a_home(changes: dict[str, object]) -> None:
    assert Economy(make_plan(**changes)).per_home_per_month is None


def test_without_money_there_is_no_share() -> None:
    economy = Economy(make_plan(sources=()))
    assert economy.local_share is None
    assert economy.share_of(make_plan().sources[0]) is None


def test_money_outside_the_frame_and_hours_are_told_apart() -> None:
    plan = make_plan(
        sources=(
            *make_plan().sources,
            Source(
                ref="FK-4", scenario="SC-1", name="En fond", type="other",
                amounts=make_amounts(500_000),
            ),
        ),
        in_kind=(
            InKind(
                ref="TI-1", scenario="SC-1", party="PA-2", text="Lokaler",
                hours=(YearHours(year=2018, hours=40), YearHours(year=2019, hours=60)),
            ),
        ),
    )  # fmt: skip
    economy = Economy(plan)
    assert economy.funding == Economy(make_plan()).funding
    assert economy.local_share == Decimal("0.25")
    assert [source.ref for source in economy.outside] == ["FK-4"]
    assert economy.hours == 100


def test_an_amount_outside_the_period_has_its_year_in_the_table() -> None:
    line = BudgetLine(
        ref="BL-9",
        scenario="SC-1",
        title="Sent",
        amounts=(YearAmount(year=2023, amount=Decimal(5)),),
    )
    economy = Economy(make_plan(budget_lines=(line,)))
    assert economy.years == (2018, 2019, 2020, 2021, 2023)
    assert economy.cost.total == 5


def test_each_budget_is_added_up_alone() -> None:
    plan = make_plan(
        scenarios=(*make_plan().scenarios, Scenario(ref="SC-2", name="Mindre bevilling")),
        budget_lines=(
            *make_plan().budget_lines,
            BudgetLine(ref="BL-3", scenario="SC-2", title="Løn", amounts=make_amounts(7)),
        ),
    )
    assert Economy(plan).cost.total == Decimal(3_200_000)
    assert Economy(plan, "SC-2").cost.total == Decimal(7)
