"""Text that is not saved survives a closed tab and a lost connection, on the writer's own device and nowhere else."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.office.cast import DESK, PASSWORD, Cast, make_cast, now_in
from tests.office.filled import form_in
from tests.office.tabs import faults_of, signed_in
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('knopskud/'))"
SHORT = "#f-d-1-short-short"


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    page.on("dialog", lambda dialog: dialog.accept())
    yield from signed_in(page, server)


def kept_in(tab: "Tab") -> list[str]:
    found: list[str] = tab.evaluate(KEPT)
    return [key.split("/", 2)[2] for key in found]


def typed_in_place(tab: "Tab", server: str, text: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Kort fortalt").click()
    tab.locator(SHORT).fill(text)
    until(tab, f"{KEPT}.length === 1")


def test_a_closed_tab_gives_the_text_back(tab: "Tab", cast: Cast, server: str) -> None:
    typed_in_place(tab, server, "Skrevet og lukket")
    assert kept_in(tab) == [f"{cast.plan.key}/D-1/short"]
    tab.goto(f"{server}{DESK}")
    assert "Kort fortalt" in tab.locator("[data-unsaved-of]").inner_text()
    tab.goto(f"{server}{DESK}skriv/d-1/")
    assert "Skrevet og lukket" in tab.locator("#d-1-short .unsaved").inner_text()
    assert faults_of(tab) == []
    tab.get_by_role("button", name="Hent den tilbage").click()
    tab.wait_for_selector("#d-1-short.open")
    assert tab.locator(SHORT).input_value() == "Skrevet og lukket"
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#d-1-short:not(.open) .saved")
    assert now_in(cast.plan).sub_agreements[0].short == "Skrevet og lukket"
    assert kept_in(tab) == []


def test_a_text_saved_before_the_page_was_quite_ready_is_not_offered_again(
    tab: "Tab", cast: Cast, server: str
) -> None:
    typed_in_place(tab, server, "Hurtigt gemt")
    copied = "const form = document.querySelector('form.here'), copy = form.cloneNode(true);"
    # what htmx has not come to yet is sent by the browser itself
    tab.evaluate(f"() => {{ {copied} copy.removeAttribute('hx-post'); form.replaceWith(copy); }}")
    with tab.expect_navigation():
        tab.get_by_role("button", name="Gem", exact=True).click()
    tab.locator("p[role=status]", has_text="Gemt").wait_for()
    assert now_in(cast.plan).sub_agreements[0].short == "Hurtigt gemt"
    assert kept_in(tab) == []


def test_a_text_can_be_thrown_away(tab: "Tab", cast: Cast, server: str) -> None:
    typed_in_place(tab, server, "Alligevel ikke")
    tab.locator(SHORT).press("Escape")
    tab.get_by_role("button", name="Smid den væk").click()
    assert kept_in(tab) == []
    assert tab.locator(".unsaved").count() == 0


def test_a_formatted_text_of_the_whole_form_is_given_back(
    tab: "Tab", cast: Cast, server: str
) -> None:
    address = f"{server}{DESK}dele/a-001/"
    tab.goto(address)
    tab.locator(".tiptap").click()
    tab.keyboard.press("Control+A")
    tab.keyboard.type("Tastet og tabt")
    tab.locator("#f-where").fill("Ved søen")
    until(tab, f"{KEPT}.length === 2")
    tab.goto(address)
    tab.wait_for_selector(".tiptap")
    for place in ("#f-full", "#f-where"):
        offer = tab.locator(f".unsaved:has(+ .field {place})")
        offer.get_by_role("button", name="Hent den tilbage").click()
    assert tab.locator(".tiptap").inner_text() == "Tastet og tabt"
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector(".notice.good")
    found = now_in(cast.plan).activities[0]
    assert (found.full, found.where) == ("<p>Tastet og tabt</p>", "Ved søen")
    assert kept_in(tab) == []


def test_a_text_that_comes_back_does_not_run_over_what_others_wrote_since(
    tab: "Tab", cast: Cast, server: str
) -> None:
    typed_in_place(tab, server, "Mine gamle ord")
    address = f"{DESK}dele/d-1/"
    cast.editor.post(address, form_in(cast.editor.get(address).content) | {"short": ["Nyt imens"]})
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("button", name="Hent den tilbage").click()
    tab.wait_for_selector("#d-1-short.open")
    tab.get_by_role("button", name="Gem", exact=True).click()
    met = tab.locator("#d-1-short.open .collision")
    met.wait_for()
    assert "Nyt" in tab.locator("#d-1-short .collision").inner_text()
    assert now_in(cast.plan).sub_agreements[0].short == "Nyt imens"
    tab.get_by_role("button", name="Gem hele min tekst i stedet").click()
    tab.wait_for_selector("#d-1-short:not(.open) .saved")
    assert now_in(cast.plan).sub_agreements[0].short == "Mine gamle ord"
    assert kept_in(tab) == []


def test_without_a_connection_the_text_waits_and_is_saved_when_it_is_back(
    tab: "Tab", cast: Cast, server: str
) -> None:
    typed_in_place(tab, server, "Skrevet i toget")
    tab.context.set_offline(True)
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#d-1-short .not-sent[role=alert]")
    assert kept_in(tab) == [f"{cast.plan.key}/D-1/short"]
    assert tab.locator(SHORT).input_value() == "Skrevet i toget"
    tab.context.set_offline(False)
    tab.wait_for_selector("#d-1-short:not(.open) .saved")
    assert now_in(cast.plan).sub_agreements[0].short == "Skrevet i toget"


def test_the_whole_form_waits_for_the_connection_too(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}dele/sp-1/")
    tab.get_by_label("Navn").fill("Driften")
    tab.context.set_offline(True)
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector(".not-sent[role=alert]")
    tab.context.set_offline(False)
    tab.wait_for_selector(".notice.good")
    assert now_in(cast.plan).partners[0].name == "Driften"
    assert kept_in(tab) == []


def test_a_new_part_that_was_never_saved_is_given_back(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="+ delmål").click()
    tab.locator("#f-ny-sub_goal-text").fill("Flere hilser")
    until(tab, f"{KEPT}.length === 1")
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("button", name="Hent den tilbage").click()
    tab.wait_for_selector("#ny-sub_goal.open")
    assert tab.locator("#f-ny-sub_goal-text").input_value() == "Flere hilser"
    tab.locator("#ny-sub_goal").get_by_role("button", name="Gem").click()
    tab.wait_for_selector("#hylde-sub_goal .saved")
    assert kept_in(tab) == []


def test_signing_out_takes_everything_away(tab: "Tab", server: str) -> None:
    typed_in_place(tab, server, "Kun til mig")
    tab.get_by_role("button", name="Log ud").click()
    tab.get_by_label("E-mail").wait_for()
    assert kept_in(tab) == []


def test_nobody_else_on_the_device_is_offered_it(tab: "Tab", server: str) -> None:
    typed_in_place(tab, server, "Kun til mig")
    tab.context.clear_cookies()
    tab.goto(f"{server}/kontor/")
    tab.get_by_label("E-mail").fill("editor@eksempel.dk")
    tab.get_by_label("Adgangskode").fill(PASSWORD)
    tab.keyboard.press("Enter")
    tab.get_by_role("heading", name="Mine planer").wait_for()
    tab.goto(f"{server}{DESK}skriv/d-1/")
    tab.get_by_role("link", name="Ret: Kort fortalt").click()
    tab.wait_for_selector(SHORT)
    assert tab.locator(".unsaved").count() == 0


def test_a_fault_in_the_form_does_not_lose_what_was_kept(
    tab: "Tab", cast: Cast, server: str
) -> None:
    typed_in_place(tab, server, "Ring om 010117-1234")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#d-1-short.open [role=alert]")
    assert kept_in(tab) == [f"{cast.plan.key}/D-1/short"]
    assert tab.locator(".unsaved").count() == 0
    tab.locator(SHORT).fill("Ring til os")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#d-1-short:not(.open) .saved")
    assert kept_in(tab) == []


def test_the_reasons_of_an_edition_are_kept_until_it_is_published(
    tab: "Tab", cast: Cast, server: str
) -> None:
    tab.goto(f"{server}{DESK}udgiv/")
    tab.get_by_role("button", name="Udgiv nu").click()
    tab.wait_for_selector(".notice.good")
    typed_in_place(tab, server, "Nye ord")
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#d-1-short:not(.open) .saved")
    tab.goto(f"{server}{DESK}udgiv/")
    tab.get_by_label("Hvorfor?").fill("Beboerne bad om det.")
    until(tab, f"{KEPT}.length === 1")
    tab.goto(f"{server}{DESK}udgiv/")
    tab.get_by_role("button", name="Hent den tilbage").click()
    assert tab.get_by_label("Hvorfor?").input_value() == "Beboerne bad om det."
    tab.get_by_role("button", name="Udgiv nu").click()
    tab.wait_for_selector(".notice.good")
    assert kept_in(tab) == []
