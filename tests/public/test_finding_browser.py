"""On a phone: a resident searches, asks to be told, and lets the phone remember what they have read."""

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core import mail

from knopskud.core.addresses import plan_path
from tests.editions.published import partnership, published

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
KEY = "eksempelparken-2018-2021"


def without_faults(page: "Tab") -> None:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_resident_finds_follows_and_is_shown_what_changed(page: "Tab", server: str) -> None:
    owner = partnership()
    published(owner)
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server + plan_path(KEY))
    page.get_by_label("Søg i planen").fill("trygedsvandring")
    page.keyboard.press("Enter")
    page.get_by_text("Vælg kun noget af det").click()
    without_faults(page)
    page.get_by_role("link", name="Tryghedsvandring").click()
    page.get_by_role("link", name="Få besked, når der er nyt").click()
    without_faults(page)
    page.get_by_label("Husk på denne telefon").check()
    page.get_by_label("Din e-mail").fill("beboer@eksempel.dk")
    page.get_by_role("button", name="Send mig et brev").click()
    page.get_by_text("Kig i din indbakke").wait_for()
    without_faults(page)
    assert len(mail.outbox) == 1
    page.goto(server + plan_path(KEY))
    news = page.get_by_text("Der er kommet en ny udgave, siden du sidst kiggede.")
    assert not news.is_visible()
    published(owner, "Aftentur", days=1)
    page.reload()
    without_faults(page)
    page.get_by_role("link", name="Se, hvad der er ændret").first.click()
    page.wait_for_url(f"**/{KEY}/udgaver/1/sammenlign/2/")
    page.goto(server + plan_path(KEY))
    assert not news.is_visible()
