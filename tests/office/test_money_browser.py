"""The grid as it is written: with keys, with blocks from Excel, with sums that follow and are those of the server."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from knopskud.plan.actions import change_part
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import PlanSnapshot
from tests.office.cast import BEGUN, DESK, PASSWORD, Cast, make_cast, now_in

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    """A tab in which the leader has opened the money; complaints of the browser fail the test."""
    complaints: list[str] = []
    # a grid that comes back with both figures is no complaint
    page.on(
        "console",
        lambda said: None if "status of 4" in said.text else complaints.append(said.text),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{server}/kontor/")
    page.get_by_label("E-mail").fill("leader@eksempel.dk")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Mine planer").wait_for()
    page.goto(f"{server}{DESK}penge/")
    page.wait_for_selector("[data-keys]:not([hidden])")
    yield page
    assert complaints == []


PAGES = ("", "sammenlign/", "sc-1/kopi/", "sc-002/fjern/", "laes-ind/")


def test_no_page_of_the_money_has_a_fault_or_scrolls_sideways(
    tab: "Tab", cast: Cast, server: str
) -> None:
    tab.goto(f"{server}{DESK}penge/sc-1/kopi/")
    tab.get_by_label("Kopiens navn").fill("Bevilget budget for hele partnerskabet i fire år")
    tab.get_by_role("button", name="Lav kopien").click()
    tab.get_by_role("button", name="+ Kilde").click()
    faults = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    for path in PAGES:
        tab.set_viewport_size({"width": 320, "height": 700})
        tab.goto(f"{server}{DESK}penge/{path}")
        assert tab.evaluate("document.documentElement.scrollWidth") == 320, path
        for width, scheme in ((360, "light"), (1280, "dark")):
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of the two
            faults += Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in faults] == []


def cell(tab: "Tab", name: str) -> str:
    return tab.locator(f'[name="{name}"]').input_value()


def paste(tab: "Tab", name: str, text: str) -> None:
    """Paste a text as Excel gives it, with that cell in focus."""
    tab.locator(f'[name="{name}"]').focus()
    tab.evaluate(
        """(text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(paste);
        }""",
        text,
    )


def sums(tab: "Tab") -> list[str]:
    """Every sum on the page, in order."""
    found: list[str] = tab.locator("[data-sum], [data-out]").all_inner_texts()
    return [text.strip().replace("\u00a0", " ") for text in found]


def test_sums_follow_as_one_types_and_are_those_that_the_server_makes(
    tab: "Tab", cast: Cast
) -> None:
    opened = sums(tab)
    for name, typed in (
        ("BL-1.2018", "650.000,05"),
        ("FK-3.2021", "12,345.5"),
        ("FK-1.2020", "x"),
        ("FK-1.2020", "1"),
    ):
        tab.locator(f'[name="{name}"]').fill(typed)
    typed_sums = sums(tab)
    assert typed_sums != opened
    tab.keyboard.press("Control+S")
    tab.wait_for_selector("p[role=status]")
    assert sums(tab) == typed_sums
    assert str(Economy(now_in(cast.plan)).cost.total) == "3250000.05"


def test_one_moves_with_the_keys_of_a_spreadsheet(tab: "Tab") -> None:
    tab.locator('[name="BL-2.2018"]').focus()
    for key in ("ArrowRight", "ArrowDown", "Enter", "ArrowUp", "ArrowLeft"):
        tab.keyboard.press(key)
    assert tab.evaluate("document.activeElement.name") == "BL-1.2018"
    tab.keyboard.type("77")
    tab.keyboard.press("Escape")
    assert cell(tab, "BL-1.2018") == "600.000"
    tab.keyboard.press("F2")
    tab.keyboard.type(",50")
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Enter")
    assert cell(tab, "BL-1.2018") == "600.000,50"


def test_a_block_from_excel_spreads_and_says_what_could_not_be_read(tab: "Tab", cast: Cast) -> None:
    before = cell(tab, "FK-2.2018")
    paste(tab, "FK-1.2020", "1.250,50\t1,250.50\t9\r\nabc\t5\r\n")
    assert [cell(tab, f"FK-1.{year}") for year in (2020, 2021)] == ["1.250,50", "1,250.50"]
    told = tab.locator(".pasted").inner_text()
    assert "Kommunen, 2020: “abc” er ikke et beløb" in told
    assert "Ikke plads til “9”" in told
    tab.get_by_role("button", name="Fortryd indsætningen").click()
    assert cell(tab, "FK-1.2020") == "600.000"
    assert before == cell(tab, "FK-2.2018")


def test_rows_with_names_are_pasted_into_new_lines_and_saved(tab: "Tab", cast: Cast) -> None:
    tab.get_by_role("button", name="+ Linje").first.click()
    paste(tab, "N-1.title", 'Kaffe\t100\t200\n"Te\n""grøn"""\t3,5\t\n')
    tab.get_by_role("button", name="Gem", exact=True).first.click()
    tab.wait_for_selector("p[role=status]")
    made = now_in(cast.plan).budget_lines[2:]
    assert [(x.title, x.sub_agreement, len(x.amounts)) for x in made] == [
        ("Kaffe", "D-1", 2),
        ('Te "grøn"', "D-1", 1),
    ]


def test_a_row_that_shall_go_is_left_out_of_the_sums_at_once(tab: "Tab", cast: Cast) -> None:
    tab.get_by_label("Fjern Løn til unge").check()
    assert tab.locator("[data-out=cost]").inner_text() == "2.400.000 kr."
    tab.keyboard.press("Control+S")
    tab.wait_for_selector("p[role=status]")
    assert [one.ref for one in now_in(cast.plan).budget_lines] == ["BL-1"]


def test_the_page_reads_figures_as_the_server_does(tab: "Tab", cast: Cast) -> None:
    from knopskud.core.errors import Invalid
    from knopskud.core.figures import amount_in

    typed = ["1.250,50", "1,250.50", "1.250", "1,250", "0.125", "12 34", "1 250", "kr. 5", "1.250,-", "-0", "-1", "=1", "", "–",
             "9999999999,99", "10000000000", "1.25.000", "5 kr", "1,005", "0,5", "00", "1e3", "1\u00a0000", "12%"]  # fmt: skip

    def read(text: str) -> str:
        try:
            return str(int((amount_in(text) or 0) * 100))
        except Invalid:
            return "wrong"

    found = []
    for text in typed:
        tab.locator('[name="BL-1.2018"]').fill(text)
        tab.locator('[name="BL-1.2019"]').focus()
        wrong = tab.locator('[name="BL-1.2018"][aria-invalid]').count()
        total = tab.locator('tr:has([name="BL-1.2018"]) [data-sum=row]').inner_text()
        euro, _, cents = total.replace(".", "").partition(",")
        found.append(
            "wrong"
            if wrong
            else str(int(euro) * 100 + int((cents or "0").ljust(2, "0")) - 180_000_000)
        )
    assert json.dumps(dict(zip(typed, found, strict=True))) == json.dumps(
        {text: read(text) for text in typed}
    )


def test_what_was_typed_and_not_saved_is_offered_back(tab: "Tab", cast: Cast, server: str) -> None:
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.locator('[name="BL-1.2018"]').fill("77")
    tab.get_by_role("button", name="+ Linje").first.click()
    tab.locator('[name="N-1.title"]').fill("Kaffe")
    tab.locator('[name="N-1.2020"]').fill("5")
    other = make_other(cast)
    tab.goto(f"{server}{DESK}penge/")
    assert "ikke blev gemt" in tab.locator(".left").inner_text()
    assert cell(tab, "BL-1.2018") == "55"
    tab.get_by_role("button", name="Hent det tilbage").click()
    assert (cell(tab, "BL-1.2018"), cell(tab, "N-1.title"), cell(tab, "N-1.2020")) == (
        "77",
        "Kaffe",
        "5",
    )
    tab.keyboard.press("Control+S")
    tab.get_by_text("Behold den andens:").wait_for()
    assert other.budget_lines[0].amounts[0].amount == 55
    tab.get_by_role("button", name="Gem", exact=True).last.click()
    tab.wait_for_selector("[role=status]")
    assert tab.locator(".left").is_hidden()
    assert [x.title for x in now_in(cast.plan).budget_lines] == [
        "Løn, sekretariat",
        "Løn til unge",
        "Kaffe",
    ]
    assert now_in(cast.plan).budget_lines[0].amounts[0].amount == 77


def make_other(cast: Cast) -> PlanSnapshot:
    """Somebody else changes the same cell meanwhile."""
    line = now_in(cast.plan).budget_lines[0]
    amounts = [
        {"year": a.year, "amount": "55" if a.year == 2018 else str(a.amount)} for a in line.amounts
    ]
    change_part(cast.plan, line.ref, fields={"amounts": amounts}, by=None, at=BEGUN)
    return now_in(cast.plan)


def test_what_could_not_be_saved_is_kept_when_the_tab_is_closed_after_all(
    tab: "Tab", server: str
) -> None:
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.locator('[name="BL-1.2018"]').fill("mange")
    tab.keyboard.press("Control+S")
    tab.get_by_text("Der er noget, der skal rettes.").wait_for()
    tab.goto(f"{server}{DESK}penge/")
    tab.get_by_role("button", name="Hent det tilbage").click()
    assert cell(tab, "BL-1.2018") == "mange"
    tab.goto(f"{server}{DESK}penge/")
    tab.get_by_role("button", name="Smid det væk").click()
    tab.goto(f"{server}{DESK}penge/")
    assert tab.locator(".left").is_hidden()
