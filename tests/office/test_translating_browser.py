"""Translating in a browser: saved where one is, another's text told, nothing typed lost, and no faults."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from knopskud.plan.actions import Wording, translate
from knopskud.snapshot.types import digest_of
from tests.office.cast import BEGUN, DESK, Cast, make_cast
from tests.office.tabs import faults_of, signed_in
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
PAGE = f"{DESK}oversaettelser/ar/d-1/"


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, page: "Tab", server: str) -> Iterator["Tab"]:
    yield from signed_in(page, server)


def test_a_text_is_saved_in_place_and_anothers_is_told(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{PAGE}")
    assert faults_of(tab) == []
    piece = tab.locator("#a-001-title")
    field = piece.get_by_role("textbox")
    field.fill("جولة الأمان")
    piece.get_by_role("button", name="Gem").click()
    piece.get_by_text("Gemt kl.").wait_for()
    other = Wording("A-001", "title", "نزهة", digest_of("Tryghedsvandring"))
    translate(cast.plan, "ar", other, by=None, at=BEGUN)
    field.fill("جولة")
    piece.get_by_role("button", name="Gem").click()
    piece.get_by_role("alert").wait_for()
    assert "نزهة" in piece.inner_text()
    assert field.input_value() == "جولة"
    piece.get_by_role("button", name="Gem", exact=True).click()
    piece.get_by_text("Gemt kl.").wait_for()


def test_what_is_not_saved_is_offered_again(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{PAGE}")
    tab.locator("#a-001-plain").get_by_role("textbox").fill("نمشي معاً")
    until(tab, "Object.keys(localStorage).some((key) => key.endsWith('/A-001/ar/plain'))")
    tab.goto(f"{server}{PAGE}")
    tab.locator("#a-001-plain").get_by_role("button", name="Hent den tilbage").click()
    assert tab.locator("#a-001-plain").get_by_role("textbox").input_value() == "نمشي معاً"


def test_how_easy_a_text_is_follows_what_is_typed(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/a-001/")
    tab.locator("#a-001-plain").get_by_role("link", name="Ret").click()
    typed = "Boligorganisationerne medfinansierer kriminalpræventive indsatser i samarbejde med kommunens forvaltninger nu."
    tab.locator("#a-001-plain textarea").fill(typed)
    assert tab.locator("#a-001-plain .lix").inner_text() == "LIX 80: meget svær at læse"
