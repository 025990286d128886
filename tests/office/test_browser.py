"""The office as its people meet it: with a keyboard and the editor, on a phone, with the text kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.office.cast import DESK, PASSWORD, Cast, make_cast, now_in

if TYPE_CHECKING:
    from playwright.sync_api import Dialog
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    """A tab in which the leader has signed in; complaints of the browser fail the test."""
    complaints: list[str] = []
    # a form that comes back with its faults is no complaint
    page.on(
        "console",
        lambda said: None if "status of 400" in said.text else complaints.append(said.text),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{server}/kontor/")
    page.get_by_label("E-mail").fill("leader@eksempel.dk")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Mine planer").wait_for()
    yield page
    assert complaints == []


def test_formatted_text_is_typed_as_it_will_look_and_saved(
    tab: "Tab", cast: Cast, server: str
) -> None:
    tab.goto(f"{server}{DESK}dele/a-001/")
    editor = tab.locator(".tiptap")
    editor.click()
    tab.keyboard.press("Control+A")
    tab.keyboard.type("Vi mødes ")
    tab.keyboard.press("Control+B")
    tab.keyboard.type("hver uge")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("p[role=status]")
    assert now_in(cast.plan).activities[0].full == "<p>Vi mødes <strong>hver uge</strong></p>"


def test_opening_the_editor_changes_nothing(tab: "Tab", cast: Cast, server: str) -> None:
    before = now_in(cast.plan)
    tab.goto(f"{server}{DESK}dele/d-1/")
    tab.wait_for_selector(".tiptap")
    tab.get_by_role("button", name="Gem", exact=True).click()
    assert "ikke noget at gemme" in tab.locator("p[role=status]").inner_text()
    assert now_in(cast.plan) == before


def test_text_pasted_from_word_is_clean(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}dele/a-001/")
    tab.locator(".tiptap").click()
    tab.keyboard.press("Control+A")
    tab.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text/html", `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
              <p class=MsoNormal style='margin:0cm'><span style='font-family:"Calibri"'>Hej <b>alle</b><o:p></o:p></span></p>
              <p class=MsoListParagraph>to</p></body></html>`);
            const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(".tiptap").dispatchEvent(paste);
        }"""
    )
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("p[role=status]")
    assert now_in(cast.plan).activities[0].full == "<p>Hej <strong>alle</strong></p><p>to</p>"


def test_letters_are_counted_where_a_limit_applies(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}dele/a-001/")
    tab.get_by_label("Tekst til beboerne").fill("x" * 901)
    count = tab.locator(".count")
    assert "Nu: 901" in count.inner_text()
    assert "over" in str(count.get_attribute("class"))


def test_one_is_asked_before_unsaved_words_are_left(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}dele/sp-1/")
    asked: list[str] = []

    def leave(dialog: "Dialog") -> None:
        asked.append(dialog.type)
        dialog.accept()

    tab.on("dialog", leave)
    tab.get_by_label("Navn").press_sequentially(" nyt")
    tab.goto(f"{server}{DESK}")
    assert asked == ["beforeunload"]


def test_one_is_asked_before_words_that_could_not_be_saved_are_left(
    tab: "Tab", server: str
) -> None:
    tab.goto(f"{server}{DESK}ny/meeting/")
    tab.get_by_label("Sted").fill("Beboerhuset")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("[role=alert]")
    asked: list[str] = []

    def leave(dialog: "Dialog") -> None:
        asked.append(dialog.type)
        dialog.accept()

    tab.on("dialog", leave)
    tab.get_by_label("Sted").click()  # browsers ask only those who have touched the page
    tab.goto(f"{server}{DESK}")
    assert asked == ["beforeunload"]


def test_a_second_press_sends_nothing(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}dele/sp-1/")
    tab.get_by_label("Navn").fill("Et nyt navn")
    sent: list[str] = []
    tab.on("request", lambda one: sent.append(one.method) if one.method == "POST" else None)
    tab.evaluate(
        """() => {
            const button = document.querySelector("form.part .save button");
            button.click();
            button.click();
        }"""
    )
    tab.wait_for_selector("p[role=status]")
    assert sent == ["POST"]


def test_the_whole_way_by_keyboard_from_a_typed_word_to_a_published_page(
    tab: "Tab", cast: Cast, server: str
) -> None:
    for title in ("Aftentur", "Natturen"):
        tab.goto(f"{server}{DESK}dele/a-001/")
        tab.get_by_label("Titel").fill(title)
        tab.keyboard.press("Enter")
        tab.wait_for_selector("p[role=status]")
        tab.goto(f"{server}{DESK}udgiv/")
        if title == "Natturen":
            tab.get_by_label("Hvorfor?").fill("Den går om natten.")
        tab.get_by_role("button", name="Udgiv nu").press("Enter")
        tab.wait_for_url(f"**{DESK}")
        assert "er udgivet" in tab.locator("p[role=status]").inner_text()
    key = cast.plan.key
    tab.goto(f"{server}/{key}/udgaver/1/sammenlign/2/")
    page = tab.locator("main").inner_text()
    assert "Natturen" in page
    assert "Den går om natten." in page
