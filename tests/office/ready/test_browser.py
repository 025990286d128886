"""The rooms of readiness in a real browser: no accessibility fault, nothing wider than a phone."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils.timezone import localdate, now

from knopskud.accounts.models import User
from knopskud.approvals.actions import ask, enter
from knopskud.approvals.bodies import ApprovingBody
from knopskud.core.words import Words
from knopskud.editions.actions import publish
from knopskud.plan.actions import add_part
from tests.office.cast import BEGUN, DESK, PASSWORD, Cast, make_cast, now_in

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
PAGES = (
    DESK,
    f"{DESK}klar/",
    f"{DESK}overblik/",
    "/kontor/",
    f"{DESK}udgaver/",
    f"{DESK}bidrag/",
    f"{DESK}bidrag/1/",
    f"{DESK}udgaver/1/",
    f"{DESK}udgaver/1/godkendt/pa-3/",
)


@pytest.fixture
def cast(server: str) -> Cast:
    """A draft with a step that was missed and one that draws near."""
    cast = make_cast()
    for ahead in (-3, 12):
        day = (localdate(now()) + timedelta(days=ahead)).isoformat()
        fields = {"what": "Aflevering", "day": day}
        add_part(cast.plan, kind="step", fields=fields, by=None, at=BEGUN)
    of = cast.plan.partnership
    publish(partnership=of, snapshot=now_in(cast.plan), kind="draft", by=None, at=BEGUN)
    meeting = ApprovingBody("AF-1", "department_meeting", Words("Afdelingsmødet i Egely", "Egely"))
    enter(
        partnership=of,
        plan_key=cast.plan.key,
        edition=1,
        body=meeting,
        about="content",
        outcome="remarks",
        day=BEGUN.date(),
        note="31 for, 4 imod",
        link="https://eksempel.dk/referat",
        by=None,
        at=BEGUN,
    )
    leader = User.objects.get(email="leader@eksempel.dk")
    ask(
        partnership=of,
        plan_key=cast.plan.key,
        partner="SP-1",
        name="Driften",
        text="Noget andet",
        asked=leader,
        by=None,
        at=BEGUN,
    )
    return cast


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> "Tab":
    """A tab in which the leader has signed in."""
    page.goto(f"{server}/kontor/")
    page.get_by_label("E-mail").fill("leader@eksempel.dk")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Mine planer").wait_for()
    return page


def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(tab: "Tab", server: str) -> None:
    faults = []
    for path in PAGES:
        for width, scheme in ((320, "light"), (1280, "dark")):
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of the two
            tab.goto(server + path)
            assert tab.evaluate("document.documentElement.scrollWidth") == width, path
            found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
            faults += [(path, width, one["id"], one["nodes"][0]["html"]) for one in found]
    assert faults == []


def test_a_decision_is_entered_with_the_keyboard(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}udgaver/1/godkendt/pa-3/")
    tab.get_by_label("Beslutning").select_option("Godkendt med bemærkninger")
    tab.get_by_label("Bemærkninger").fill("Budgettet skal være klart til jul")
    tab.get_by_role("button", name="Gem").press("Enter")
    tab.wait_for_selector("[role=status]")
    assert "Budgettet skal være klart til jul" in tab.locator("#indfoersler").inner_text()


def test_a_partner_confirms_what_the_plan_says(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}/kontor/opgaver/")
    tab.get_by_role("link", name="Passer det, planen siger om Driften?").press("Enter")
    tab.get_by_role("button", name="Ja, det passer").press("Enter")
    tab.wait_for_selector("[role=status]")
    assert "Bekræftet" in tab.locator("#sp-1").inner_text()


def test_a_step_is_marked_as_done_with_the_keyboard(tab: "Tab", server: str) -> None:
    tab.goto(f"{server}{DESK}klar/")
    tab.get_by_role("button", name="Sæt som sket").press("Enter")
    tab.wait_for_selector("p[role=status]")
    assert "skete på dagen" in tab.locator("#kalender").inner_text()
