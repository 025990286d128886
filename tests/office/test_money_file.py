"""The budget goes to Excel and comes back: every change is seen before it is saved, and nobody's figures are lost."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from knopskud.snapshot.types import BudgetLine, Source
from tests.office.cast import DESK, Cast, now_in
from tests.office.filled import X, form_in, parsed, words_in
from tests.sheets.changing import changed, edited

OUT = f"{DESK}penge/excel/"
IN = f"{DESK}penge/laes-ind/"


def sent(client: Client, content: bytes) -> Any:
    """The answer to a file."""
    return client.post(IN, {"file": SimpleUploadedFile("penge.xlsx", content)})


def choices(answer: Any) -> dict[str, list[str]]:
    """What the preview would send as it stands."""
    found: dict[str, list[str]] = {}
    for one in parsed(answer.content).iter(f"{X}input"):
        wanted = one.get("type") == "hidden" or one.get("checked") is not None
        if wanted and one.get("name") in ("carried", "becomes", "take", "remove"):
            found.setdefault(one.get("name"), []).append(one.get("value"))
    return found


def amounts(cast: Cast) -> dict[str, list[int]]:
    plan = now_in(cast.plan)
    money: tuple[BudgetLine | Source, ...] = (*plan.budget_lines, *plan.sources)
    return {x.ref: [int(a.amount) for a in x.amounts] for x in money}


def test_the_file_goes_out_to_everybody_in_the_partnership(cast: Cast) -> None:
    answer = cast.reader.get(OUT)
    assert 'filename="eksempelparken-2018-2021-penge.xlsx"' in answer.headers["Content-Disposition"]
    assert load_workbook(BytesIO(answer.content)).sheetnames == ["Ansøgt", "_Knopskud"]


def test_an_unchanged_file_changes_nothing(cast: Cast) -> None:
    answer = sent(cast.editor, cast.editor.get(OUT).content)
    assert "Filen siger det samme som planen" in words_in(answer.content)


def test_changes_are_shown_first_and_saved_when_one_says_so(cast: Cast) -> None:
    before = now_in(cast.plan)
    plan = now_in(cast.plan)
    content = changed(
        plan,
        ("D13", 650000.5),
        ("E13", None),
        ("C9", "Løn til alle unge"),
        ("C6", "Kaffe"),
        ("D6", 5),
    )
    answer = sent(cast.editor, content)
    page = words_in(answer.content)
    for said in (
        "Løn, sekretariat",
        "600.000",
        "650.000,50",
        "(tomt)",
        "Løn til alle unge",
        "Kaffe",
        "Intet er gemt endnu",
    ):
        assert said in page
    assert now_in(cast.plan) == before
    assert cast.editor.post(IN, choices(answer)).status_code == 302
    lines = now_in(cast.plan).budget_lines
    assert [(x.title, x.sub_agreement) for x in lines] == [
        ("Løn, sekretariat", None),
        ("Løn til alle unge", "D-2"),
        ("Kaffe", "D-1"),
    ]
    assert [f"{a.year} {a.amount}" for a in lines[0].amounts] == [
        "2018 650000.50",
        "2020 600000.00",
        "2021 600000.00",
    ]


def test_a_second_press_adds_nothing_twice(cast: Cast) -> None:
    answer = sent(cast.editor, changed(now_in(cast.plan), ("C6", "Kaffe")))
    for _ in range(2):
        assert cast.editor.post(IN, choices(answer)).status_code == 302
    assert [x.title for x in now_in(cast.plan).budget_lines].count("Kaffe") == 1


def test_only_what_is_ticked_is_saved(cast: Cast) -> None:
    answer = sent(cast.editor, changed(now_in(cast.plan), ("D13", 1), ("E13", 2), ("C6", "Kaffe")))
    chosen = choices(answer) | {"take": ["SC-1|BL-1.2019"]}
    cast.editor.post(IN, chosen)
    assert amounts(cast)["BL-1"] == [600_000, 2, 600_000, 600_000]
    assert len(now_in(cast.plan).budget_lines) == 2


def test_what_others_changed_since_the_file_went_out_stays(cast: Cast) -> None:
    content = changed(now_in(cast.plan), ("D13", 1))
    grid = form_in(cast.leader.get(f"{DESK}penge/").content)
    cast.leader.post(f"{DESK}penge/", grid | {"BL-1.2019": ["7"], "FK-1.2018": ["8"]})
    answer = sent(cast.editor, content)
    page = words_in(answer.content)
    assert "En anden har også" not in page
    cast.editor.post(IN, choices(answer))
    assert amounts(cast)["BL-1"][:2] == [1, 7]
    assert amounts(cast)["FK-1"][0] == 8


def test_a_cell_that_both_have_changed_is_told_and_not_ticked(cast: Cast) -> None:
    content = changed(now_in(cast.plan), ("D13", 1))
    grid = form_in(cast.leader.get(f"{DESK}penge/").content)
    cast.leader.post(f"{DESK}penge/", grid | {"BL-1.2018": ["7"]})
    answer = sent(cast.editor, content)
    assert "En anden har også ændret det" in words_in(answer.content)
    chosen = choices(answer)
    assert "take" not in chosen
    cast.editor.post(IN, chosen | {"take": ["SC-1|BL-1.2018"]})
    assert amounts(cast)["BL-1"][0] == 1


def test_a_cell_that_is_changed_while_one_looks_at_the_preview_is_shown_again(cast: Cast) -> None:
    answer = sent(cast.editor, changed(now_in(cast.plan), ("D13", 1)))
    grid = form_in(cast.leader.get(f"{DESK}penge/").content)
    cast.leader.post(f"{DESK}penge/", grid | {"BL-1.2018": ["7"]})
    again = cast.editor.post(IN, choices(answer))
    assert again.status_code == 409
    assert amounts(cast)["BL-1"][0] == 7
    cast.editor.post(IN, choices(again) | {"take": ["SC-1|BL-1.2018"]})
    assert amounts(cast)["BL-1"][0] == 1


def test_a_row_that_is_not_in_the_file_goes_only_when_it_is_ticked(cast: Cast) -> None:
    content = edited(cast.editor.get(OUT).content, lambda book: book["Ansøgt"].delete_rows(9))
    answer = sent(cast.editor, content)
    assert "Står ikke i filen" in words_in(answer.content)
    cast.editor.post(IN, choices(answer))
    assert "BL-2" in amounts(cast)
    cast.editor.post(IN, choices(answer) | {"remove": ["SC-1|BL-2"]})
    assert "BL-2" not in amounts(cast)


def test_faults_are_told_at_their_cells_and_nothing_is_changed(cast: Cast) -> None:
    before = now_in(cast.plan)
    answer = sent(cast.editor, changed(before, ("D13", "mange"), ("A20", "FK-9")))
    assert answer.status_code == 400
    page = words_in(answer.content)
    assert "Ark Ansøgt, celle D13:" in page
    assert "Ark Ansøgt, celle A20:" in page
    assert now_in(cast.plan) == before


def test_a_text_like_a_civil_number_is_stopped_with_the_preview_still_there(cast: Cast) -> None:
    answer = sent(cast.editor, changed(now_in(cast.plan), ("C13", "Løn 010180-1234"), ("D13", 1)))
    refused = cast.editor.post(IN, choices(answer))
    assert refused.status_code == 400
    assert "CPR-nummer" in words_in(refused.content)
    assert choices(refused)["take"] == choices(answer)["take"]
    assert amounts(cast)["BL-1"][0] == 600_000


def test_a_preview_that_somebody_made_up_is_not_saved(cast: Cast) -> None:
    for carried in ("", "x", "eyJ:1:2"):
        answer = cast.editor.post(IN, {"carried": carried, "take": ["SC-1|BL-1.2018"]})
        assert answer.status_code == 400
    assert cast.editor.post(IN, {}).status_code == 400


def test_the_preview_costs_no_more_queries_for_more_lines(cast: Cast) -> None:
    counted = []
    for cells in ([("C6", "Et")], [("C6", "Et"), ("C7", "To"), ("C10", "Tre"), ("D13", 1)]):
        content = changed(now_in(cast.plan), *cells)
        with CaptureQueriesContext(connection) as queries:
            sent(cast.editor, content)
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
