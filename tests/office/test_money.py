"""The money as a grid: what is typed is saved cell by cell, nobody's figures are overwritten, and sums are the plan's."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from knopskud.plan.actions import load_snapshot
from knopskud.snapshot.economy import Economy
from tests.make import make_amounts, make_head, make_plan
from tests.office.cast import BEGUN, DESK, Cast, now_in, version_of
from tests.office.filled import form_in, words_in

MONEY = f"{DESK}penge/"
GRID = f"{MONEY}sc-1/"


def opened(client: Client, path: str = GRID) -> dict[str, list[str]]:
    """The grid as a browser would send it untouched."""
    return form_in(client.get(path).content)


def line(cast: Cast, ref: str) -> Any:
    return next(one for one in now_in(cast.plan).budget_lines if one.ref == ref)


def test_the_grid_shows_lines_by_delaftale_with_the_sums_of_the_economy(cast: Cast) -> None:
    page = words_in(cast.reader.get(MONEY).content)
    economy = Economy(now_in(cast.plan))
    assert economy.cost.total == Decimal(3_200_000)
    for said in (
        "Løn, sekretariat",
        "3.200.000",
        "Forskel: kilder minus udgifter",
        "25 %",
        "mindst 25 %",
    ):
        assert said in page


def test_opening_and_saving_changes_nothing(cast: Cast) -> None:
    before = now_in(cast.plan)
    answer = cast.editor.post(GRID, opened(cast.editor), follow=True)
    assert "ikke noget at gemme" in words_in(answer.content)
    assert now_in(cast.plan) == before


@pytest.mark.parametrize(
    "typed", ["650.000,50", "650,000.50", "650000,5", "650 000,50 kr.", "kr. 650.000,50"]
)
def test_a_figure_is_read_in_danish_and_english(cast: Cast, typed: str) -> None:
    cast.editor.post(GRID, opened(cast.editor) | {"BL-1.2018": [typed]})
    assert line(cast, "BL-1").amounts[0].amount == Decimal("650000.50")
    assert line(cast, "BL-1").amounts[1:] == make_amounts(0, 600_000, 600_000, 600_000)[1:]


def test_only_touched_parts_are_saved(cast: Cast) -> None:
    cast.editor.post(GRID, opened(cast.editor) | {"BL-1.2018": ["1"]})
    assert (version_of(cast.plan, "BL-1"), version_of(cast.plan, "BL-2")) == (2, 1)


def test_an_emptied_cell_has_no_amount(cast: Cast) -> None:
    cast.editor.post(GRID, opened(cast.editor) | {"BL-1.2019": [""]})
    assert [one.year for one in line(cast, "BL-1").amounts] == [2018, 2020, 2021]


def test_what_cannot_be_read_is_told_at_its_cell_and_nothing_is_saved_or_lost(cast: Cast) -> None:
    before = now_in(cast.plan)
    sent = opened(cast.editor) | {"BL-1.2018": ["mange penge"], "BL-2.2018": ["5"]}
    answer = cast.editor.post(GRID, sent)
    assert answer.status_code == 400
    page = words_in(answer.content)
    assert "“mange penge” er ikke et beløb" in page
    again = form_in(answer.content)
    assert (again["BL-1.2018"], again["BL-2.2018"]) == (["mange penge"], ["5"])
    assert now_in(cast.plan) == before
    cast.editor.post(GRID, again | {"BL-1.2018": ["7"]})
    assert [line(cast, ref).amounts[0].amount for ref in ("BL-1", "BL-2")] == [7, 5]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-5", "under nul"),
        ("1,005.001", "mere end to decimaler"),
        ("99.999.999.999", "for stort"),
        ("2018 2019", "er ikke et beløb"),
        ("1e5", "er ikke et beløb"),
        ("=1+1", "er ikke et beløb"),
        ("<script>", "er ikke et beløb"),
    ],
)
def test_bad_figures_are_refused_in_words(cast: Cast, typed: str, said: str) -> None:
    answer = cast.editor.post(GRID, opened(cast.editor) | {"FK-1.2020": [typed]})
    assert answer.status_code == 400
    assert said in words_in(answer.content)


def test_two_in_different_cells_of_one_line_do_not_disturb_each_other(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-1.2018": ["1"]})
    assert cast.leader.post(GRID, second | {"BL-1.2019": ["2"]}).status_code == 302
    assert [one.amount for one in line(cast, "BL-1").amounts[:2]] == [1, 2]


def test_two_in_the_same_cell_see_both_figures_and_choose(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-1.2018": ["111"]})
    sent = second | {"BL-1.2018": ["222"], "BL-2.2018": ["333"]}
    answer = cast.leader.post(GRID, sent)
    assert answer.status_code == 409
    assert "Behold den andens: 111" in words_in(answer.content)
    again = form_in(answer.content)
    assert again["BL-1.2018"] == ["222"]
    assert line(cast, "BL-2").amounts[0].amount == 200_000
    cast.leader.post(GRID, again | {"theirs": ["BL-1.2018"]})
    assert [line(cast, ref).amounts[0].amount for ref in ("BL-1", "BL-2")] == [111, 333]


def test_saving_again_after_both_were_seen_takes_ones_own(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-1.2018": ["111"]})
    again = form_in(cast.leader.post(GRID, second | {"BL-1.2018": ["222"]}).content)
    assert cast.leader.post(GRID, again).status_code == 302
    assert line(cast, "BL-1").amounts[0].amount == 222


def test_the_same_figure_from_both_is_no_collision(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-1.2018": ["1.000"]})
    assert cast.leader.post(GRID, second | {"BL-1.2018": ["1000,00"]}).status_code == 302


def with_new(
    cast: Cast, sent: dict[str, list[str]], wanted: str = "budget_line:D-1"
) -> dict[str, list[str]]:
    """The grid with one empty row more."""
    return form_in(cast.editor.post(GRID, sent | {"more": [wanted]}).content)


def test_a_line_is_added_in_its_delaftale_once(cast: Cast) -> None:
    sent = with_new(cast, opened(cast.editor) | {"BL-1.2018": ["9"]})
    assert sent["BL-1.2018"] == ["9"]
    sent |= {"N-1.title": ["Kaffe"], "N-1.2020": ["1.250,50"]}
    assert cast.editor.post(GRID, sent).status_code == 302
    cast.editor.post(GRID, sent)
    made = now_in(cast.plan).budget_lines[2:]
    assert [(x.title, x.sub_agreement, x.amounts[0].amount) for x in made] == [
        ("Kaffe", "D-1", Decimal("1250.50"))
    ]


def test_an_empty_new_row_is_not_saved(cast: Cast) -> None:
    cast.editor.post(GRID, with_new(cast, opened(cast.editor)))
    assert len(now_in(cast.plan).budget_lines) == 2


def test_a_new_row_without_a_name_is_asked_for_one(cast: Cast) -> None:
    sent = with_new(cast, opened(cast.editor), "source") | {"N-1.2018": ["5"]}
    answer = cast.editor.post(GRID, sent)
    assert answer.status_code == 400
    assert "Skriv, hvad det er." in words_in(answer.content)
    assert form_in(answer.content)["N-1.2018"] == ["5"]


def test_hours_stand_apart_and_are_whole(cast: Cast) -> None:
    sent = with_new(cast, opened(cast.editor), "in_kind")
    sent |= {
        "N-1.text": ["Lærere"],
        "N-1.party": ["PA-2"],
        "N-1.2018": ["1.600"],
        "N-1.2019": ["2,5"],
    }
    assert "ikke et helt antal timer" in words_in(cast.editor.post(GRID, sent).content)
    cast.editor.post(GRID, sent | {"N-1.2019": ["20"]})
    assert Economy(now_in(cast.plan)).hours == 1620
    assert Economy(now_in(cast.plan)).cost.total == 3_200_000


def test_a_row_is_removed_by_a_tick(cast: Cast) -> None:
    cast.editor.post(GRID, opened(cast.editor) | {"BL-2.remove": ["1"]})
    assert [one.ref for one in now_in(cast.plan).budget_lines] == ["BL-1"]


def test_a_row_that_somebody_changed_is_not_removed_unseen(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-2.2018": ["1"]})
    answer = cast.leader.post(GRID, second | {"BL-2.remove": ["1"]})
    assert answer.status_code == 400
    assert "har ændret linjen imens" in words_in(answer.content)
    cast.leader.post(GRID, form_in(answer.content) | {"BL-2.remove": ["1"]})
    assert [one.ref for one in now_in(cast.plan).budget_lines] == ["BL-1"]


def test_a_row_that_somebody_removed_can_be_added_anew(cast: Cast) -> None:
    first, second = opened(cast.editor), opened(cast.leader)
    cast.editor.post(GRID, first | {"BL-2.remove": ["1"]})
    answer = cast.leader.post(GRID, second | {"BL-2.2018": ["77"]})
    assert answer.status_code == 400
    assert "har fjernet linjen imens" in words_in(answer.content)
    cast.leader.post(GRID, form_in(answer.content))
    added = now_in(cast.plan).budget_lines[-1]
    assert (added.title, added.sub_agreement, added.amounts[0].amount) == (
        "Løn til unge",
        "D-2",
        Decimal(77),
    )


def test_a_civil_number_is_stopped_at_its_cell(cast: Cast) -> None:
    answer = cast.editor.post(GRID, opened(cast.editor) | {"BL-1.title": ["Løn 010180-1234"]})
    assert answer.status_code == 400
    assert "CPR-nummer" in words_in(answer.content)


def test_marks_that_somebody_made_up_hurt_nobody(cast: Cast) -> None:
    for seen in ("[]", "{", json.dumps({"BL-1.2018": 5}), "null"):
        sent = opened(cast.editor) | {"seen": [seen], "becomes": ["x"], "BL-1.2018": ["5"]}
        assert cast.editor.post(GRID, sent).status_code in (302, 409)
    assert len(now_in(cast.plan).budget_lines) == 2


def test_a_row_of_another_budget_is_not_changed(cast: Cast) -> None:
    cast.editor.post(
        f"{DESK}ny/scenario/",
        form_in(cast.editor.get(f"{DESK}ny/scenario/").content) | {"name": ["Bevilget"]},
    )
    sent = opened(cast.editor, f"{MONEY}sc-002/") | {"BL-1.2018": ["5"], "BL-1.title": ["Frækt"]}
    cast.editor.post(f"{MONEY}sc-002/", sent)
    assert line(cast, "BL-1").amounts[0].amount == 600_000


def test_those_who_read_see_figures_and_no_form_controls(cast: Cast) -> None:
    page = cast.board.get(MONEY).content
    assert "600.000" in words_in(page)
    assert b'name="BL-1' not in page


def test_a_budget_that_is_not_there_is_not_found(cast: Cast) -> None:
    assert cast.leader.get(f"{MONEY}sc-99/").status_code == 404


def test_a_plan_without_money_says_so(cast: Cast) -> None:
    bare = make_plan(
        plan=make_head(key="uden-penge", current_scenario=""),
        scenarios=(),
        budget_lines=(),
        sources=(),
    )
    load_snapshot(partnership=cast.plan.partnership, snapshot=bare, by=None, at=BEGUN)
    page = cast.leader.get("/kontor/planer/uden-penge/penge/").content
    assert "intet budget endnu" in words_in(page)


def test_more_lines_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for number in (1, 2, 3):
        cast.editor.post(
            GRID, with_new(cast, opened(cast.editor)) | {"N-1.title": [f"Ny {number}"]}
        )
        with CaptureQueriesContext(connection) as queries:
            cast.leader.get(GRID)
        counted.append(len(queries))
    assert len(now_in(cast.plan).budget_lines) == 5
    assert counted[0] == counted[2] <= 20


def test_what_the_funder_would_ask_stands_in_the_grid_and_leads_there(cast: Cast) -> None:
    cast.editor.post(GRID, opened(cast.editor) | {"FK-3.2018": ["1"]})
    assert "I 2018 koster planen 800.000 kr." in words_in(cast.reader.get(GRID).content)
    ready = cast.reader.get(f"{DESK}klar/").content.decode()
    assert f'href="{MONEY}"' in ready
    assert f'href="{MONEY}"' in cast.reader.get(DESK).content.decode()
