"""A published photo in a browser: it comes when it is near, moves nothing, and is found by everybody."""

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from knopskud.core.addresses import plan_path
from tests.editions.published import partnership, published
from tests.editions.test_photos import plan_with
from tests.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
KEY = "eksempelparken-2018-2021"
PAGES = (f"{plan_path(KEY)}aktiviteter/a-001-tryghedsvandring/", plan_path(KEY))
SHIFT = """() => new Promise((found) => new PerformanceObserver((list) => found(
    list.getEntries().reduce((sum, one) => sum + one.value, 0)
)).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => found(0), 300))"""


@pytest.fixture
def site(server: str) -> str:
    """A published plan with a photo on its first activity and on itself."""
    owner = partnership()
    plan = plan_with(owner)
    shown: dict[str, Any] = {
        "photo": plan.activities[0].photo,
        "photo_consent": "Ingen kan kendes.",
    }
    published(owner, snapshot=plan.model_copy(update={"plan": plan.plan.model_copy(update=shown)}))
    return server


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_photo_is_seen_and_moves_nothing(page: "Tab", site: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site + path)
    image = page.get_by_role("img", name="Gården")
    before = image.bounding_box()
    image.scroll_into_view_if_needed()
    until(page, "document.querySelector('figure.photo img').naturalWidth > 0")
    after = image.bounding_box()
    assert before
    assert after
    assert (before["width"], before["height"]) == (after["width"], after["height"])
    assert page.evaluate(SHIFT) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == width
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [one["id"] for one in found] == []


def test_a_phone_fetches_the_small_form_and_only_when_it_is_near(page: "Tab", site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.set_viewport_size({"width": 360, "height": 500})
    page.goto(site + PAGES[1])
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("img", name="Gården").scroll_into_view_if_needed()
    until(page, "document.querySelector('figure.photo img').naturalWidth > 0")
    photos = [one for one in asked if one.endswith(".webp")]
    assert photos == [f"{site}{plan_path(KEY, edition=1)}hent/p-1-lille.webp"]
