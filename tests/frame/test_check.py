"""Every rule finds what it is for, at the place where it can be mended, and nothing in a good plan."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from knopskud.core.words import Words
from knopskud.demo import story
from knopskud.frame.check import check
from knopskud.frame.findings import SEVERITIES
from knopskud.frame.programmes import load
from knopskud.frame.rules import RULES
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import (
    KINDS,
    Attachment,
    DataPoint,
    Milestone,
    PlanSnapshot,
    SubAgreement,
    YearAmount,
)
from tests.frame.good import found_in, good_plan, with_more, with_parts
from tests.make import make_activity, make_amounts, make_photo_of
from tests.strategies import snapshots


@dataclass(frozen=True)
class Case:
    """A way to break the good plan, and the findings that it gives: rule, ref and field."""

    rule: str
    broken: Callable[[PlanSnapshot], PlanSnapshot]
    at: tuple[tuple[str, str], ...]


def part(rule: str, ref: str, /, field: str | None = None, **fields: Any) -> Case:
    """Break fields of one part; the finding is at the (first) field."""
    return Case(
        rule, lambda plan: with_parts(plan, ref, **fields), ((ref, field or next(iter(fields))),)
    )


def without(rule: str, at: tuple[tuple[str, str], ...], *lists: str) -> Case:
    """Empty some of the lists of the plan."""
    return Case(rule, lambda plan: plan.model_copy(update=dict.fromkeys(lists, ())), at)


def more(rule: str, at: tuple[tuple[str, str], ...], **lists: Any) -> Case:
    """Add a part to lists of the plan."""
    return Case(rule, lambda plan: with_more(plan, **lists), at)


LONG = "Ord. " * 200
CASES = (
    part("frame.programme", "P-1", programme="unknown-2040"),
    without(
        "frame.no-sub-agreement", (("P-1", ""),), "sub_agreements", "sub_goals", "activities",
        "milestones", "indicators", "budget_lines", "sources",
    ),
    part("frame.area", "D-1", area="sundhed"),
    part("frame.area", "D-1", area="unknown"),
    part("frame.area-twice", "D-2", area="tryghed-og-trivsel"),
    part("frame.required", "D-2", anchoring=""),
    part("frame.agreement", "SA-1", organisation=""),
    part("frame.period", "P-1", period={"start": date(2018, 1, 1), "end": date(2021, 6, 30)}),
    part("frame.attachment", "BI-2", done=False),
    part("photo.alt", "A-001", photo=make_photo_of(""), photo_consent="Ingen kan kendes."),
    part("photo.consent", "P-1", "photo_consent", photo=make_photo_of("Gården om aftenen")),
    Case(
        "frame.attachment",
        lambda plan: plan.model_copy(update={"attachments": plan.attachments[1:]}),
        (("P-1", ""),),
    ),
    more(
        "frame.attachment-unknown",
        (("BI-9", "item"),),
        attachments=Attachment(ref="BI-9", item="milestone-plan", title="Milepælsplan", done=True),
    ),
    more(
        "frame.attachment-twice",
        (("BI-3", "item"), ("BI-9", "item")),
        attachments=Attachment(ref="BI-9", item="budget", title="Budget igen", done=True),
    ),
    Case(
        "plan.no-party",
        lambda plan: with_parts(with_parts(plan, "PA-1", signs=False), "PA-2", signs=False),
        (("P-1", ""),),
    ),
    Case(
        "plan.no-department",
        lambda plan: with_parts(plan, "A-001", departments=()).model_copy(
            update={"departments": (), "meetings": ()}
        ),
        (("P-1", ""),),
    ),
    part("plan.no-homes", "AF-1", homes=0),
    part("plan.owner", "AF-2", organisation="PA-2"),
    more(
        "work.no-activity",
        (("D-3", ""),),
        sub_agreements=SubAgreement(ref="D-3", area="uddannelse-og-beskaeftigelse", title="Job"),
    ),
    more(
        "work.no-goal",
        (("D-3", ""),),
        sub_agreements=SubAgreement(ref="D-3", area="uddannelse-og-beskaeftigelse", title="Job"),
    ),
    part("work.activity-without-goal", "A-003", sub_goals=()),
    Case(
        "work.goal-without-activity",
        lambda plan: with_parts(plan, "A-001", sub_goals=("DM-2",)),
        (("DM-1", ""),),
    ),
    Case(
        "work.goal-without-indicator",
        lambda plan: with_parts(plan, "I-1", sub_goals=("DM-2",)),
        (("DM-1", ""),),
    ),
    part("work.no-plain-text", "A-001", plain=""),
    part("work.origin", "A-001", origin={"type": "bud", "ref": "A-099"}),
    part("work.origin", "A-001", origin={"type": "bud", "ref": "A-001"}),
    more(
        "work.figure-source",
        (("DP-1", "source"),),
        data_points=DataPoint(ref="DP-1", sub_agreement="D-1", text="Trygge", value="61 %"),
    ),
    part("indicator.baseline", "I-1", baseline=None),
    part("indicator.baseline-year", "I-1", baseline_year=None),
    part("indicator.definition", "I-1", definition=""),
    part("indicator.target", "I-2", targets=()),
    part("indicator.source", "I-1", source=""),
    part("indicator.no-goal", "I-1", sub_goals=()),
    part("calendar.milestone", "M-1", day=date(2022, 1, 1)),
    part("calendar.milestone", "M-1", day=date(2017, 12, 31)),
    part("calendar.target", "I-1", targets=({"year": 2022, "value": Decimal(70)},)),
    Case(
        "calendar.no-meeting",
        lambda plan: plan.model_copy(update={"meetings": plan.meetings[:1]}),
        (("AF-2", ""),),
    ),
    part("money.none", "P-1", current_scenario=""),
    part("money.balance", "FK-1", amounts=make_amounts(600_000, 600_000, 599_999, 600_000)),
    part(
        "money.outside-period",
        "BL-1",
        amounts=(
            *make_amounts(600_000, 600_000, 600_000, 600_000),
            YearAmount(year=2022, amount=Decimal(1)),
        ),
    ),
    Case(
        "money.local-share",
        lambda plan: with_parts(plan, "FK-2", type="fund", party="PA-3"),
        (("SC-1", ""),),
    ),
    part("money.no-party", "FK-2", party=None),
    part("public.targeted-tells", "A-003", plain="Vi ses hver mandag."),
    part("public.targeted-tells", "A-003", title="Støtte i Bøgely"),
    part("public.targeted-tells", "A-003", origin={"type": "new", "story": "Den 3. maj 2017."}),
    part("public.targeted-may-tell", "A-003", plain="Nogle mødes på biblioteket."),
    part(
        "public.targeted-may-tell",
        "A-003",
        plain="Nogle mødes under taget.",
        where="Fjerde sal, under taget",
    ),
    more(
        "public.targeted-tells",
        (("M-9", "text"),),
        milestones=Milestone(
            ref="M-9", activity="A-003", day=date(2019, 1, 1), text="Begynder kl. 16"
        ),
    ),
    part("text.in-short", "P-1", in_short=()),
    part("text.too-long", "A-001", plain=LONG),
    part("text.cpr", "A-001", plain="Ring til 010117-1234."),
    part("text.cpr", "A-002", origin={"type": "new", "story": "Fra 010117-1234."}),
    part("text.cpr", "SA-1", organisation="<p>Nr. <strong>010117</strong>-1234</p>"),
    part("text.cpr", "P-1", note="0101171234"),
    Case(
        "plan.links",
        lambda plan: plan.model_copy(update={"activities": (make_activity(sub_goals=("DM-9",)),)}),
        (("A-001", "sub_goals"),),
    ),
    Case(
        "plan.links",
        lambda plan: plan.model_copy(
            update={"partners": (*plan.partners, *plan.partners), "milestones": ()}
        ),
        (("SP-1", "ref"), ("SP-1", "ref")),
    ),
    more(
        "plan.twice",
        (("A-001", "title"), ("A-009", "title")),
        activities=make_activity("A-009", title="tryghedsvandring!"),
    ),
    part("plan.twice", "AF-1", name="Bøgely"),
)  # fmt: skip
BESIDE = {
    "money.balance": (("SC-1", ""),),
    "plan.twice": (("AF-1", "name"), ("AF-2", "name")),
}
"""Findings that stand at another place than the broken field: both halves of a double, the budget that lacks money."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_rule_finds_what_it_is_for(case: Case) -> None:
    found = found_in(case.broken(good_plan()))
    places = tuple((one.ref, one.field) for one in found if one.rule == case.rule)
    assert places in (case.at, BESIDE.get(case.rule))


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_a_good_plan_is_told_nothing() -> None:
    assert found_in(good_plan()) == ()


def test_the_demos_hand_in_is_told_nothing() -> None:
    assert found_in(story.editions()[-1].snapshot) == ()


def test_rules_say_what_they_are_and_where_they_come_from() -> None:
    assert all(rule.id == key for key, rule in RULES.items())
    assert [rule.id for rule in RULES.values() if rule.severity not in SEVERITIES] == []
    assert [rule.id for rule in RULES.values() if not said(rule.what)] == []
    assert [rule.id for rule in RULES.values() if rule.source not in SOURCES] == []


SOURCES = {f"R{number}" for number in range(1, 26)}


def said(words: Words) -> bool:
    """Both languages are there, they differ, and no place is left open."""
    return all(text.strip() and "{" not in text for text in words) and words.da != words.en


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_findings_are_told_in_both_languages_with_a_remedy_and_the_rules_severity(
    case: Case,
) -> None:
    for one in found_in(case.broken(good_plan())):
        assert said(one.message)
        assert said(one.remedy)
        assert one.severity == RULES[one.rule].severity


def test_the_gravest_come_first() -> None:
    plan = with_parts(with_parts(good_plan(), "P-1", in_short=()), "I-1", baseline=None)
    broken = with_parts(plan, "A-001", plain="")
    assert [one.severity for one in found_in(broken)] == ["error", "warning", "advice"]


def test_a_plan_of_an_unknown_programme_is_still_looked_at() -> None:
    broken = with_parts(with_parts(good_plan(), "P-1", programme="x"), "I-1", baseline=None)
    assert {one.rule for one in found_in(broken)} == {"frame.programme", "indicator.baseline"}


def test_money_that_does_not_add_up_says_by_how_much_in_both_languages() -> None:
    short = make_amounts(600_000, 600_000, 599_999, 600_000)
    (one,) = found_in(with_parts(good_plan(), "FK-1", amounts=short))
    assert one.message == (
        "I 2020 koster planen 800.000 kr., men får 799.999 kr. Forskellen er 1 kr.",
        "In 2020 the plan costs DKK 800,000 but gets DKK 799,999. The gap is DKK 1.",
    )


def test_money_outside_the_frame_counts_in_the_balance_but_not_in_the_share() -> None:
    plan = with_parts(good_plan(), "FK-2", type="other")
    assert [one.rule for one in found_in(plan)] == ["money.local-share"]


def test_a_local_share_of_exactly_the_minimum_is_enough() -> None:
    assert load()["lbf-2015-18"].minimum_local_share == Decimal("0.25")
    assert "money.local-share" not in {one.rule for one in found_in(good_plan())}


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (date(2018, 1, 1), date(2021, 12, 31), False),
        (date(2017, 9, 1), date(2021, 8, 31), False),  # four years that touch five calendar years
        (date(2016, 11, 1), date(2020, 6, 30), True),
    ],
)
def test_a_period_is_measured_in_months_and_not_in_calendar_years(
    start: date, end: date, told: bool
) -> None:
    plan = with_parts(good_plan(), "P-1", period={"start": start, "end": end})
    assert ("frame.period" in {one.rule for one in found_in(plan)}) is told


@pytest.mark.parametrize(
    ("start", "missing"),
    [
        (date(2017, 7, 1), {"milestone-plan", "activity-schedule", "central-measurements"}),
        (date(2018, 1, 1), set()),
    ],
)
def test_a_plan_needs_the_papers_of_its_own_time(start: date, missing: set[str]) -> None:
    plan = with_parts(good_plan(), "P-1", period={"start": start, "end": date(2021, 12, 31)})
    items = {item.name: item.key for item in load()["lbf-2015-18"].attachments}
    told = [one.message.da for one in found_in(plan) if one.rule == "frame.attachment"]
    assert {key for name, key in items.items() if any(name.da in one for one in told)} == missing


@given(snapshots())
def test_any_valid_plan_can_be_checked_and_gives_the_same_twice(plan: PlanSnapshot) -> None:
    programmes = load()
    found = check(plan, programmes)
    assert check(plan, programmes) == found
    lookup = Lookup(plan)
    for one in found:
        at = lookup.get(one.ref)
        assert at is not None, one
        assert not one.field or one.field in type(at).model_fields, one


def test_every_part_of_the_good_plan_could_be_told_of() -> None:
    assert {part.kind for part in every_part(good_plan())} <= set(KINDS)
