"""Photos and attachments as people meet them: in a browser, on a phone and on a screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.files.made import make_pdf, make_photo
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


def test_a_file_is_put_to_its_line_of_the_list(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}bilag/")
    assert faults_of(tab) == []
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    line = tab.locator("#budget")
    line.get_by_label("Fil").set_input_files(
        {"name": "Budget 🌱.pdf", "mimeType": "application/pdf", "buffer": make_pdf()}
    )
    line.get_by_role("button", name="Gem").click()
    tab.get_by_role("status").wait_for()
    (part,) = now_in(cast.plan).attachments
    assert part.file is not None
    assert part.file.name == "Budget 🌱.pdf"
    assert faults_of(tab) == []
    with tab.expect_download() as fetched:
        tab.get_by_role("link", name="Budget 🌱.pdf").click()
    assert fetched.value.path().read_bytes() == make_pdf()


def test_a_file_that_is_too_large_is_told_before_it_is_sent(
    tab: "Tab", cast: Cast, server: str
) -> None:
    tab.goto(f"{server}{DESK}bilag/")
    tab.evaluate("document.querySelector('#budget form').dataset.largest = 10")
    tab.locator("#budget").get_by_label("Fil").set_input_files(
        {"name": "a.pdf", "mimeType": "application/pdf", "buffer": make_pdf()}
    )
    assert "for stor" in tab.locator("#file-budget-error").inner_text()
    assert tab.locator("#file-budget").input_value() == ""
    assert faults_of(tab) == []


def test_a_photo_is_chosen_described_and_shown(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/a-001/")
    tab.get_by_role("link", name="Sæt et foto ind").click()
    assert faults_of(tab) == []
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.get_by_label("Hvad billedet viser").fill("Naboer ved et langbord")
    tab.get_by_label("Vælg et billede").set_input_files(
        {"name": "bord.jpg", "mimeType": "image/jpeg", "buffer": make_photo()}
    )
    tab.get_by_role("button", name="Gem fotoet").click()
    tab.get_by_role("alert").wait_for()
    assert tab.get_by_label("Hvad billedet viser").input_value() == "Naboer ved et langbord"
    assert faults_of(tab) == []
    tab.get_by_label("Samtykke").fill("Alle har sagt ja på mødet i maj.")
    tab.get_by_role("button", name="Gem fotoet").click()
    tab.get_by_role("status").first.wait_for(state="attached")
    tab.wait_for_url("**/skriv/a-001/#foto")
    shown = tab.get_by_role("img", name="Naboer ved et langbord")
    shown.scroll_into_view_if_needed()
    until(tab, "document.querySelector('img.photo').naturalWidth > 0")
    assert faults_of(tab) == []
    photo = now_in(cast.plan).activities[0].photo
    assert photo is not None
    assert photo.alt == "Naboer ved et langbord"
