"""Inviting, saying yes and passing a seat on, as people do it on a phone; every page of it without accessibility faults."""

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django_scopes import scopes_disabled

from knopskud.accounts.links import token_of
from knopskud.accounts.models import Invitation, Membership
from tests.office.cast import PASSWORD, Cast, make_cast

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
PEOPLE = "/kontor/partnerskaber/eksempelparken/hvem/"


def faults(tab: "Tab") -> list[tuple[str, str]]:
    """What is wrong with the page on a phone; it does not scroll sideways either."""
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.emulate_media(reduced_motion="reduce")
    found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def test_a_new_member_of_the_board_is_invited_and_says_yes(server: str, page: "Tab") -> None:
    cast: Cast = make_cast()
    page.goto(f"{server}/kontor/")
    page.get_by_label("E-mail").fill("leader@eksempel.dk")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Mine planer").wait_for()
    old = Membership.objects.get(user__email="board@eksempel.dk")
    page.goto(f"{server}{PEOPLE}{old.pk}/")
    assert not page.get_by_text("Kun i det, der er sat kryds ved").is_visible()
    page.get_by_text("Medarbejdere, der skriver planen").click()
    page.get_by_text("Kun i det, der er sat kryds ved").click()
    assert page.get_by_role("group", name="Eksempelparken helhedsplan").is_visible()
    assert faults(page) == []
    page.get_by_role("link", name="Tag rollen fra").click()
    assert faults(page) == []
    page.get_by_role("button", name="invitér en anden").click()
    page.get_by_label("E-mail").fill("ny@eksempel.dk")
    page.get_by_role("button", name="Send invitationen").click()
    page.get_by_role("heading", name="Hvem må hvad").wait_for()
    assert faults(page) == []
    page.get_by_role("button", name="Log ud").click()
    page.get_by_role("heading", name="Log ind").wait_for()
    with scopes_disabled():
        (invitation,) = Invitation.objects.all()
    page.goto(f"{server}/kontor/invitation/{token_of(invitation)}/")
    assert faults(page) == []
    page.get_by_label("Dit navn").fill("Ny i bestyrelsen")
    page.get_by_label("Vælg en adgangskode").fill("tre gule cykler")
    page.get_by_role("button", name="Vis adgangskoden").click()
    assert page.get_by_label("Vælg en adgangskode").get_attribute("type") == "text"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Velkommen. Du er nu med i Eksempelparken.").wait_for()
    roles = Membership.objects.filter(partnership=cast.plan.partnership)
    assert roles.get(user__email="ny@eksempel.dk").role == "board"
    assert not roles.filter(user__email="board@eksempel.dk").exists()
