"""What holds for the difference of any two plans.

To draw a pair takes longer than to compare it: each drawn pair is looked at from several sides.
"""

import json
from collections import Counter
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.words import Words
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.diff import Difference, apply, as_json, compare, summary
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot
from tests.strategies import changed_snapshots, snapshots

Pair = tuple[PlanSnapshot, PlanSnapshot]


@st.composite
def two_plans(draw: st.DrawFn) -> Pair:
    """An older plan, and another plan under its own key that may share names, areas and refs with it."""
    older, newer = draw(changed_snapshots())
    head = newer.plan.model_copy(update={"key": f"{older.plan.key}-2"})
    return older, newer.model_copy(update={"plan": head})


pairs = changed_snapshots() | two_plans()
"""Two states of one plan, or two plans."""


@given(snapshots())
def test_a_plan_has_no_difference_from_itself(plan: PlanSnapshot) -> None:
    assert compare(plan, plan).is_empty


@given(pairs)
def test_the_differences_lead_from_the_one_plan_to_the_other_to_the_byte(pair: Pair) -> None:
    older, newer = pair
    difference = compare(older, newer)
    reached = apply(older, difference)
    assert reached == newer
    assert canonical(reached) == canonical(newer)
    assert difference.is_empty == (canonical(older) == canonical(newer))
    seen, seen_now = map(public, pair)
    assert apply(seen, compare(seen, seen_now)) == seen_now


@given(pairs)
def test_every_change_is_said_in_both_languages_and_its_texts_to_the_letter(pair: Pair) -> None:
    difference = compare(*pair)
    for change in difference.changes:
        for said in change.sentence:
            assert said.endswith(".")
            assert said.strip(". “”")
        for field in change.fields:
            assert all(field.label)
            assert field.runs or field.rows or field.older != field.newer
            if field.runs:
                was = "".join(run.text for run in field.runs if run.kind != "added")
                now = "".join(run.text for run in field.runs if run.kind != "removed")
                assert (was, now) == (field.older.da, field.newer.da)
    lines = summary(difference)
    assert 1 <= len(lines) <= 6
    assert all(line.da and line.en for line in lines)


def refs(difference: Difference) -> Counter[tuple[str, str]]:
    """Every change, by what happened and the part."""
    return Counter((change.what, change.ref) for change in difference.changes)


@given(pairs)
def test_every_change_stands_under_exactly_one_delaftale_or_under_the_whole_plan(
    pair: Pair,
) -> None:
    difference = compare(*pair)
    groups = difference.by_sub_agreement()
    grouped = Counter((c.what, c.ref) for group in groups for c in group.changes)
    assert grouped == refs(difference)
    parts = [group.part for group in groups]
    assert len({id(part) for part in parts}) == len(parts)
    assert None not in parts[:-1]


@given(pairs)
def test_an_afdeling_is_told_once_of_every_change_to_itself_its_meetings_and_its_open_activities(
    pair: Pair,
) -> None:
    difference = compare(*pair)
    here = {(c.what, c.ref) for c in difference.changes}
    groups = difference.by_department()
    for group in groups:
        told = [(c.what, c.ref) for c in group.changes]
        assert set(told) <= here
        assert len(set(told)) == len(told)
    parts = [id(group.part) for group in groups]
    assert len(set(parts)) == len(parts)
    somewhere = {(c.what, c.ref) for group in groups for c in group.changes}
    for change in difference.changes:
        open_one = any(
            getattr(part, "reach", "") == "open" for part in (change.older, change.newer)
        )
        if change.kind in ("department", "meeting") or open_one:
            assert (change.what, change.ref) in somewhere


@given(pairs)
def test_the_sums_of_the_budget_are_those_of_the_plans(pair: Pair) -> None:
    older, newer = pair
    before, after = Economy(older), Economy(newer)
    change = compare(older, newer).budget
    more = after.cost.total - before.cost.total
    if change is None:
        assert not more
        return
    assert change.total.more == more
    assert sum((row.more for row in change.years), Decimal(0)) == more
    assert sum((area.more for area in change.areas), Decimal(0)) == more
    given_now = sum((after.row(source).total for source in after.sources), Decimal(0))
    given_before = sum((before.row(source).total for source in before.sources), Decimal(0))
    assert sum((s.more for s in change.sources), Decimal(0)) == given_now - given_before


@given(pairs, st.text(min_size=1, max_size=9))
def test_a_reason_follows_its_part_and_data_hold_every_change_in_plain_values(
    pair: Pair, reason: str
) -> None:
    difference = compare(*pair)
    found = difference.changes
    reasons = {change.ref: reason for change in found[:1]}
    again = compare(*pair, reasons=reasons).changes
    assert {c.ref: c.reason for c in again} == {c.ref: reasons.get(c.ref, "") for c in found}

    data = json.loads(json.dumps(as_json(difference)))
    assert Counter((one["what"], one["ref"]) for one in data["changes"]) == refs(difference)
    assert [Words(**one["sentence"]) for one in data["changes"]] == [
        change.sentence for change in found
    ]
