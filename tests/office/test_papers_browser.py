"""The pages of papers in a browser: reached by everybody, and a bar that tells how far a publishing has come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest

from knopskud.documents import papers
from knopskud.documents.orders import Order, Source
from tests.editions.published import published
from tests.office.cast import BEGUN, DESK, Cast, make_cast
from tests.office.tabs import faults_of, signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
FIRST = "1 af 2 papirer er lavet."
TELLING = "new MutationObserver(() => told(document.querySelector('.going .seen').textContent)).observe(document.querySelector('.going'), {subtree: true, childList: true})"  # fmt: skip


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    yield from signed_in(page, server)


def test_the_page_tells_how_many_papers_are_made(
    tab: "Tab", server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, (kind, *_) = Event(), papers.KINDS

    def halting(source: Source) -> Iterator[Order]:
        first, *rest = kind(source)
        yield first
        yield from (replace(one, make=lambda: b"%PDF" if seen.wait(20) else b"") for one in rest)

    monkeypatch.setattr("knopskud.documents.papers.KINDS", (halting,))
    tab.goto(f"{server}{DESK}udgiv/")
    tab.expose_function("told", lambda words: seen.set() if words == FIRST else None)
    tab.evaluate(TELLING)
    tab.get_by_role("button", name="Udgiv nu").click()
    tab.get_by_text("er udgivet").wait_for()
    assert seen.is_set()


def test_the_page_of_papers_has_no_faults_and_shows_where_something_is_wrong(
    tab: "Tab", server: str, cast: Cast
) -> None:
    for days, title in ((1, "Tryghedsvandring"), (2, "Aftentur")):
        published(cast.plan.partnership, title, at=BEGUN + timedelta(days=days))
    tab.goto(f"{server}{DESK}udgaver/2/papirer/")
    for summary in tab.locator("section:first-of-type summary").all():
        summary.click()
    assert faults_of(tab) == []
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.get_by_label("Afdeling").select_option("AF-1")
    tab.get_by_label("Mødets dag").fill("2017-09-01")
    tab.get_by_role("button", name="Lav papirerne").click()
    tab.get_by_text("Mødet ligger før udgaven").wait_for()
    assert tab.get_by_label("Mødets dag").input_value() == "2017-09-01"
    assert faults_of(tab) == []
