"""Several budgets of one plan: copied, compared, put in force and taken out."""

from decimal import Decimal
from typing import Any

import pytest

from knopskud.accounts.models import Membership
from knopskud.office.money.comparing import compare
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import BudgetLine, Scenario
from tests.make import make_amounts, make_plan
from tests.office.cast import DESK, KEY, Cast, now_in
from tests.office.filled import form_in, words_in

MONEY = f"{DESK}penge/"


def copied(cast: Cast, name: str = "Bevilget budget") -> None:
    cast.editor.post(f"{MONEY}sc-1/kopi/", {"name": name, "type": "granted"})


def test_a_copy_has_everything_under_refs_of_its_own(cast: Cast) -> None:
    copied(cast)
    plan = now_in(cast.plan)
    assert [(s.ref, s.name, s.type) for s in plan.scenarios] == [
        ("SC-1", "Ansøgt", "applied"),
        ("SC-002", "Bevilget budget", "granted"),
    ]
    first, second = Economy(plan, "SC-1"), Economy(plan, "SC-002")
    assert [(x.title, x.amounts) for x in second.lines] == [
        (x.title, x.amounts) for x in first.lines
    ]
    assert second.funding.total == first.funding.total
    assert not {x.ref for x in second.lines} & {x.ref for x in first.lines}
    assert plan.plan.current_scenario == "SC-1"


def test_a_name_that_is_taken_or_empty_makes_no_copy(cast: Cast) -> None:
    before = now_in(cast.plan)
    for name, said in (("Ansøgt", "allerede et budget"), ("  ", "skal")):
        answer = cast.editor.post(f"{MONEY}sc-1/kopi/", {"name": name, "type": "granted"})
        assert answer.status_code == 400
        assert said in words_in(answer.content)
    assert now_in(cast.plan) == before


def test_the_copy_is_changed_without_the_other(cast: Cast) -> None:
    copied(cast)
    path = f"{MONEY}sc-002/"
    cast.editor.post(path, form_in(cast.editor.get(path).content) | {"BL-003.2018": ["1"]})
    lines = {x.ref: x.amounts[0].amount for x in now_in(cast.plan).budget_lines}
    assert [lines["BL-1"], lines["BL-003"]] == [600_000, 1]


def test_another_budget_is_put_in_force(cast: Cast) -> None:
    copied(cast)
    answer = cast.leader.post(f"{MONEY}sc-002/gaeldende/", follow=True)
    assert now_in(cast.plan).plan.current_scenario == "SC-002"
    assert "Nu gælder budgettet" in words_in(answer.content)


def test_a_budget_goes_with_all_that_is_in_it_but_not_the_one_in_force(cast: Cast) -> None:
    before = now_in(cast.plan)
    copied(cast)
    assert "5 linjer" in words_in(cast.editor.get(f"{MONEY}sc-002/fjern/").content)
    assert cast.editor.post(f"{MONEY}sc-002/fjern/").status_code == 302
    assert now_in(cast.plan) == before
    assert cast.editor.post(f"{MONEY}sc-1/fjern/").status_code == 400
    assert now_in(cast.plan) == before


def test_two_budgets_are_compared_line_by_line() -> None:
    plan = make_plan()
    second = Scenario(ref="SC-2", name="Bevilget", type="granted")
    lines = (
        BudgetLine(ref="BL-8", scenario="SC-2", title="Løn, sekretariat", amounts=make_amounts(300_000)),
        BudgetLine(ref="BL-9", scenario="SC-2", sub_agreement="D-1", title="Løn til unge", amounts=make_amounts(900_000)),
        BudgetLine(ref="BL-7", scenario="SC-2", title="Kaffe", amounts=make_amounts(50)),
    )  # fmt: skip
    whole = plan.model_copy(
        update={
            "scenarios": (*plan.scenarios, second),
            "budget_lines": (*plan.budget_lines, *lines),
        }
    )
    found = compare(whole, plan.scenarios[0], second)
    said: list[Any] = [
        (p.called.da, p.first, p.second, p.more, p.share) for t in found.lines for p in t.pairs
    ]
    assert said == [
        ("Løn til unge", 800_000, 900_000, 100_000, Decimal("0.125")),
        ("Løn, sekretariat", 2_400_000, 300_000, -2_100_000, Decimal("-0.875")),
        ("Kaffe", None, 50, 50, None),
    ]
    assert [found.cost.first, found.cost.second] == [3_200_000, 1_200_050]
    assert next((p.called.da, p.second) for p in found.sources.pairs) == ("Landsbyggefonden", None)
    assert found.years[0][1].more == Decimal(400_050)


def test_the_comparison_stands_on_its_page(cast: Cast) -> None:
    assert "kun ét budget" in words_in(cast.reader.get(f"{MONEY}sammenlign/").content)
    copied(cast)
    path = f"{MONEY}sc-002/"
    cast.editor.post(path, form_in(cast.editor.get(path).content) | {"BL-003.2018": ["660.000"]})
    page = words_in(cast.reader.get(f"{MONEY}sammenlign/").content)
    for said in ("Bevilget budget", "+60.000", "+2,5"):
        assert said in page
    swapped = words_in(cast.reader.get(f"{MONEY}sammenlign/?first=SC-002&second=SC-1").content)
    assert "-60.000" in swapped


@pytest.mark.parametrize("query", ["?first=SC-99", "?second=%00", "?first=<script>"])
def test_a_budget_that_is_not_there_is_not_compared(cast: Cast, query: str) -> None:
    copied(cast)
    assert cast.reader.get(f"{MONEY}sammenlign/{query}").status_code == 404


def test_an_editor_with_limits_writes_in_the_lines_of_their_own_delaftale_only(cast: Cast) -> None:
    Membership.objects.filter(user__email="editor@eksempel.dk").update(only={KEY: ["D-2"]})
    page = form_in(cast.editor.get(f"{MONEY}sc-1/").content)
    assert (
        b'name="BL-1.2018" value="600.000" data-year="2018" inputmode="decimal" autocomplete="off" aria-label="2018, L\xc3\xb8n, sekretariat" disabled'
        in cast.editor.get(f"{MONEY}sc-1/").content
    )
    assert cast.editor.post(f"{MONEY}sc-1/", page | {"BL-2.2018": ["5"]}).status_code == 302
    answer = cast.editor.post(f"{MONEY}sc-1/", page | {"BL-1.2018": ["5"]})
    assert answer.status_code == 403
    amounts = {x.ref: x.amounts[0].amount for x in now_in(cast.plan).budget_lines}
    assert [amounts["BL-1"], amounts["BL-2"]] == [600_000, 5]
    assert cast.editor.get(f"{MONEY}sc-1/kopi/").status_code == 403
