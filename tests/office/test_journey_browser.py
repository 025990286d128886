"""The whole journey: a leader writes a new activity, links it to a goal, gives it money, sees the findings go away and
publishes; a resident reads what has changed. Every page on the way is without accessibility faults.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from knopskud.editions.actions import publish
from tests.frame.good import good_plan
from tests.office.cast import DESK, Cast, make_cast, now_in
from tests.office.tabs import faults_of, signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
FIRST = datetime(2017, 9, 11, 10, tzinfo=UTC)


@pytest.fixture
def cast(server: str) -> Cast:
    """The cast around a plan in which nothing is missing, with its first draft published."""
    cast = make_cast(good_plan())
    publish(
        partnership=cast.plan.partnership,
        snapshot=now_in(cast.plan),
        kind="draft",
        by=None,
        at=FIRST,
    )
    return cast


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    yield from signed_in(page, server)


def looks_right(tab: "Tab") -> None:
    assert faults_of(tab) == [], tab.url
    tab.set_viewport_size({"width": 1280, "height": 900})


def follow(tab: "Tab", name: str) -> None:
    tab.get_by_role("link", name=name).first.click()
    tab.wait_for_load_state("networkidle")


def missing(tab: "Tab", server: str) -> str:
    """What the office says is missing."""
    tab.goto(f"{server}{DESK}klar/")
    looks_right(tab)
    return tab.locator("main").inner_text()


def save(tab: "Tab") -> None:
    tab.get_by_role("button", name="Gem", exact=True).first.click()
    tab.get_by_text("Gemt").first.wait_for()
    looks_right(tab)


def write_an_activity(tab: "Tab") -> None:
    follow(tab, "Eksempelparken helhedsplan")
    looks_right(tab)
    follow(tab, "Skriv delaftalen på én side")
    follow(tab, "+ aktivitet")
    tab.get_by_label("Titel").last.fill("Nabokaffe")
    tab.get_by_label("Tekst til beboerne").last.fill("Vi drikker kaffe i gården hver onsdag.")
    save(tab)


def give_it_money(tab: "Tab", server: str) -> None:
    follow(tab, "Penge")
    tab.get_by_role("button", name="+ Linje").first.click()
    tab.locator("tr.new input[lang=da]").first.fill("Kaffe til naboer")
    tab.locator("tr.new [data-year]").first.fill("4.000")
    save(tab)
    assert "I 2018 koster planen" in missing(tab, server)
    follow(tab, "Penge")
    source = tab.locator('[data-row=source] [data-year="2018"]').last
    source.fill(str(int(source.input_value().replace(".", "")) + 4_000))
    save(tab)


def publish_it(tab: "Tab") -> None:
    follow(tab, "Udgiv")
    for reason in tab.get_by_label("Hvorfor?").all():
        reason.fill("Beboerne bad om kaffe.")
    looks_right(tab)
    tab.get_by_role("button", name="Udgiv nu").click()
    tab.wait_for_url(f"**{DESK}")
    assert "er udgivet" in tab.locator("p[role=status]").inner_text()


def test_from_a_new_activity_to_a_resident_who_reads_what_has_changed(
    tab: "Tab", cast: Cast, server: str
) -> None:
    looks_right(tab)
    write_an_activity(tab)
    assert "Nabokaffe" in missing(tab, server)  # it serves no goal yet
    tab.goto(f"{server}{DESK}delmaal/")
    tab.get_by_label("Nabokaffe").first.check()
    save(tab)
    give_it_money(tab, server)
    said = missing(tab, server)
    assert "Nabokaffe" not in said
    assert "I 2018 koster planen" not in said
    publish_it(tab)

    assert tab.context.browser is not None
    reader = tab.context.browser.new_page()
    reader.goto(f"{server}/{cast.plan.key}/")
    reader.get_by_role("link", name="Se alle ændringer og hvorfor").click()
    page = reader.locator("main").inner_text()
    assert "Nabokaffe" in page
    assert "Beboerne bad om kaffe." in page
    looks_right(reader)
    reader.close()
