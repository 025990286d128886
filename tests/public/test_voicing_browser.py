"""A resident with nothing but a telephone and its keys: reads the draft, speaks, sees it waiting, and supports an idea."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils.timezone import now

from knopskud.voices import actions
from tests.public.spoken import KEY, PLAN, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ALL = {"resultTypes": ["violations"]}


@pytest.fixture
def tab(page: "Tab", server: str) -> Iterator["Tab"]:
    """A telephone; complaints of the browser and requests to other places fail the test."""
    complaints: list[str] = []
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.on("console", lambda said: None if "status of 400" in said.text else complaints.append(said.text))  # fmt: skip
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda one: None if one.url.startswith(server) else complaints.append(one.url))  # fmt: skip
    yield page
    page.goto("about:blank")
    assert complaints == []


def is_good(tab: "Tab") -> None:
    """No fault of accessibility, nothing beside the screen, nothing that jumps to another place."""
    found = Axe().run(tab, options=ALL).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def press(tab: "Tab", name: str, role: str = "link") -> None:
    """Reach something with the Tab key, as everybody can, and press it."""
    for _ in range(60):
        tab.keyboard.press("Tab")
        at = tab.evaluate("(document.activeElement.ariaLabel ?? document.activeElement.innerText)?.trim()")  # fmt: skip
        if at == name:
            return tab.keyboard.press("Enter")
    raise AssertionError(f"{name} is not reached")


def test_a_resident_reads_the_draft_comments_on_it_and_supports_an_idea(
    tab: "Tab", server: str
) -> None:
    owner = opened("before")
    said = actions.Said(kind="idea", title="Fælles køkkenhave", text="Vi vil dyrke grøntsager.", edition=1)  # fmt: skip
    idea = actions.send(partnership=owner, plan_key=KEY, said=said, by=None, at=now())
    actions.show(idea, by=None, at=now())
    tab.goto(f"{server}{PLAN}aktiviteter/a-001-tryghedsvandring/")
    press(tab, "Sig din mening")
    tab.get_by_role("heading", name="Sig din mening").wait_for()
    is_good(tab)
    tab.get_by_label("Hvad vil du sige?").focus()
    tab.keyboard.type("Der mangler lys ved legepladsen.")
    press(tab, "Send", "button")
    tab.get_by_text("Tak. Vi har modtaget det.").wait_for()
    tab.get_by_text("Når vi har læst det, kan alle se det.").wait_for()
    is_good(tab)
    tab.goto(tab.url.partition("?")[0])
    tab.get_by_text("Det venter på at blive læst.").wait_for()
    assert tab.context.cookies() == []
    press(tab, "Se alle ideer")
    tab.get_by_role("heading", name="Beboernes ideer").wait_for()
    is_good(tab)
    press(tab, "Støt ideen “Fælles køkkenhave”", "button")
    tab.get_by_text("Du støtter ideen.").wait_for()
    assert [one["name"] for one in tab.context.cookies()] == ["stoetter"]
    idea.refresh_from_db()
    assert idea.supports == 1


def test_a_form_with_a_mistake_says_where_and_an_idea_is_compared_first(
    tab: "Tab", server: str
) -> None:
    owner = opened()
    said = actions.Said(kind="idea", title="Fælles køkkenhave", text="Grøntsager.", edition=1)
    actions.send(partnership=owner, plan_key=KEY, said=said, by=None, at=now())
    tab.goto(f"{server}{PLAN}ideer/ny/")
    tab.get_by_label("Hvad er din idé?").fill("Køkkenhave til alle")
    tab.get_by_label("Telefon").fill("12")
    tab.get_by_role("button", name="Send ideen").click()
    tab.get_by_role("heading", name="Er det en af disse?").wait_for()
    is_good(tab)
    with tab.expect_response(lambda answer: answer.request.method == "POST") as answered:
        tab.get_by_role("button", name="Send min alligevel").click()
    assert answered.value.status == 400
    tab.get_by_role("alert").get_by_role("link").click()
    assert tab.evaluate("document.activeElement.id") == "f-phone"
    is_good(tab)
