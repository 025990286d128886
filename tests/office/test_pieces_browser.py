"""Writing in place as people meet it: with the mouse, the keyboard and the editor."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.office.cast import DESK, Cast, make_cast, now_in
from tests.office.tabs import faults_of, signed_in
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    yield from signed_in(page, server)


@pytest.mark.parametrize("ref", ["d-1", "a-002", "p-1", "sa-1"])
def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(
    tab: "Tab", server: str, ref: str
) -> None:
    tab.set_viewport_size({"width": 320, "height": 700})
    tab.goto(f"{server}{DESK}skriv/{ref}/")
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    assert faults_of(tab) == []


def test_what_has_opened_has_no_accessibility_fault(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Udfordring").click()
    tab.wait_for_selector(".piece.open .tiptap")
    tab.get_by_role("link", name="+ indikator").click()
    tab.wait_for_selector("#ny-indicator.open")
    tab.get_by_role("link", name="Ret: Trygge om aftenen").click()
    tab.wait_for_selector("#i-1.open")
    assert faults_of(tab) == []


def test_a_formatted_text_is_written_where_it_stands(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Udfordring").press("Enter")
    tab.wait_for_selector(".piece.open .tiptap:focus")
    tab.keyboard.press("Control+A")
    tab.keyboard.type("Kun få går ud.")
    tab.get_by_role("button", name="Gem", exact=True).press("Enter")
    tab.wait_for_selector("#d-1-challenge:not(.open) .saved")
    assert "Gemt kl." in tab.locator("#d-1-challenge").inner_text()
    assert "Gemt kl." in tab.locator("#spoken").inner_text()
    tab.wait_for_selector("#d-1-challenge .opens:focus")
    assert now_in(cast.plan).sub_agreements[0].challenge == "<p>Kun få går ud.</p>"


def test_escape_leaves_the_text_as_it_was(tab: "Tab", cast: Cast, server: str) -> None:
    before = now_in(cast.plan)
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Titel").click()
    tab.locator("#f-d-1-title-title").press("Escape")
    tab.wait_for_selector("#d-1-title:not(.open)")
    assert now_in(cast.plan) == before


def test_a_new_part_is_written_in_place_and_a_fault_is_told_there(
    tab: "Tab", cast: Cast, server: str
) -> None:
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="+ delmål").click()
    tab.locator("#ny-sub_goal.open").get_by_role("button", name="Gem").click()
    tab.wait_for_selector("#ny-sub_goal [role=alert]")
    tab.locator("#ny-sub_goal").get_by_label("Delmål", exact=False).last.wait_for()
    tab.locator("#f-ny-sub_goal-text").fill("Flere hilser")
    tab.locator("#ny-sub_goal.open").get_by_role("button", name="Gem").click()
    tab.wait_for_selector("#hylde-sub_goal .saved")
    assert now_in(cast.plan).sub_goals[-1].text == "Flere hilser"


def test_a_session_that_ends_while_one_writes_loses_nothing(
    tab: "Tab", cast: Cast, server: str
) -> None:
    from tests.office.cast import PASSWORD

    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Titel").click()
    tab.locator("#f-d-1-title-title").fill("Skrevet uden at være logget ind")
    tab.context.clear_cookies(name="sessionid")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.get_by_label("E-mail").fill("leader@eksempel.dk")
    tab.get_by_label("Adgangskode").fill(PASSWORD)
    tab.get_by_label("Adgangskode").press("Enter")
    tab.get_by_role("button", name="Send det igen").click()
    tab.wait_for_selector("#d-1-title")
    assert now_in(cast.plan).sub_agreements[0].title == "Skrevet uden at være logget ind"


def test_parts_are_moved_by_keyboard_and_by_dragging(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-2/")
    handle = tab.locator("#del-a-003 .handle")
    with tab.expect_response("**/a-003/flyt/**"):
        handle.press("ArrowUp")
    until(tab, "document.getElementById('spoken').textContent.includes('nummer 1 af 2')")
    assert [one.ref for one in now_in(cast.plan).activities] == ["A-001", "A-003", "A-002"]
    tab.wait_for_selector("#del-a-003 .handle:focus")
    handle.hover()
    goal = tab.locator("#del-a-002").bounding_box()
    assert goal
    tab.mouse.down()
    tab.mouse.move(goal["x"] + 20, goal["y"] + goal["height"] - 3, steps=6)
    with tab.expect_response("**/a-003/flyt/**"):
        tab.mouse.up()
    until(tab, "document.getElementById('spoken').textContent.includes('nummer 2 af 2')")
    assert [one.ref for one in now_in(cast.plan).activities] == ["A-001", "A-002", "A-003"]


def test_a_move_that_cannot_be_saved_is_taken_back(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-2/")
    tab.context.set_offline(True)
    tab.locator("#del-a-003 .handle").press("ArrowUp")
    tab.wait_for_selector(".not-moved[role=alert]")
    ids = tab.locator("#hylde-activity li").evaluate_all("all => all.map((one) => one.id)")
    assert ids == ["del-a-002", "del-a-003"]
    tab.context.set_offline(False)


def test_the_holes_follow_the_ticks(tab: "Tab", cast: Cast, server: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 700})
    tab.goto(f"{server}{DESK}delmaal/")
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    assert faults_of(tab) == []
    assert not tab.locator("[data-goal=DM-1]").is_visible()
    tab.get_by_role("checkbox", name="Tryghedsvandring: Flere føler").uncheck()
    assert "ingen aktivitet" in tab.locator("[data-goal=DM-1]").inner_text()
    assert tab.get_by_role("row", name="Tryghedsvandring").get_by_text("uden delmål").is_visible()
    tab.get_by_role("button", name="Gem").click()
    tab.wait_for_selector("p[role=status]")
    assert now_in(cast.plan).activities[0].sub_goals == ()
