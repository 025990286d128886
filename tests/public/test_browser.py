"""The public pages as people meet them: on a phone, in the dark, with a keyboard, on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from knopskud.project.headers import ALWAYS
from knopskud.public.page import HTML
from tests.looking import faults_of_axe, faults_when_magnified, faults_with_keys
from tests.make import make_activity, make_head, make_plan
from tests.public.made import demo_site, make_edition, site_of, static

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Route

pytestmark = pytest.mark.browser
STATIC = Path(__file__).parents[2] / "knopskud" / "web" / "static"
HERE = "http://localhost:9"  # never reached: every request is answered below
PLAN = "/urbanplanen-2018/"
KINDS = {
    "plan": PLAN,
    "delaftale": f"{PLAN}delaftaler/d-2-kriminalpraeventiv-indsats/",
    "activity": f"{PLAN}aktiviteter/a-006-lommepengejob/",
    "targeted": f"{PLAN}aktiviteter/a-008-streetaktiviteter-og-gadeplan/",
    "afdeling": f"{PLAN}afdelinger/af-2-remisevaenget-oest/",
    "money": f"{PLAN}oekonomi/",
    "agreement": f"{PLAN}om/",
    "editions": f"{PLAN}udgaver/",
    "comparison": f"{PLAN}udgaver/1/sammenlign/3/",
    "old": f"{PLAN}udgaver/1/",
    "host": "/",
    "newcomers": "/hvad-er-en-helhedsplan/",
    "unknown": "/404/",
    "english": f"/en{PLAN}",
    "arabic": f"{PLAN}sprog/ar/",
    "part in arabic": f"{PLAN}sprog/ar/d-1/",
}
kinds = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)


def answer(route: "Route") -> None:
    """Answer as the server does: prepared pages and static files with the site's own headers."""
    path = unquote(urlsplit(route.request.url).path)
    if path.startswith("/static/"):
        route.fulfill(path=STATIC / path.removeprefix("/static/"), headers=ALWAYS)
    elif path in demo_site():
        found = demo_site()[path]
        route.fulfill(body=found.body, headers={**ALWAYS, "Content-Type": found.content_type})
    else:
        route.fulfill(status=404)


@pytest.fixture
def tab(page: "Tab") -> Iterator["Tab"]:
    """Give a tab in which the demo's pages can be opened; complaints of the browser fail the test."""
    complaints: list[str] = []
    page.route("**/*", answer)
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(HERE + PLAN)
    yield page
    assert complaints == []


@kinds
def test_no_page_is_cut_at_400_per_cent_has_a_fault_on_any_screen_or_needs_a_mouse(
    tab: "Tab", path: str
) -> None:
    tab.goto(HERE + path)
    faults = faults_when_magnified(tab) + faults_with_keys(tab)
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(color_scheme="light")
    assert faults + faults_of_axe(tab) == []


def test_words_longer_than_the_screen_and_eighty_activities_do_not_make_a_page_scroll_sideways(
    tab: "Tab",
) -> None:
    tab.set_viewport_size({"width": 320, "height": 700})
    word = "Kriminalitetsforebyggelsesmedarbejderuddannelseskoordineringsudvalgsformandskabet"
    small = make_plan()
    plan = make_plan(
        plan=make_head(name=word, area=word, in_short=(word,)),
        sub_agreements=[part.model_copy(update={"title": word}) for part in small.sub_agreements],
        departments=[part.model_copy(update={"name": word}) for part in small.departments],
        activities=[make_activity(f"A-{n:03}", title=f"{word} {n}", when=word) for n in range(80)],
        milestones=(),
    )
    wide = []
    for page in site_of([make_edition(plan)]).values():
        is_read = page.body and page.content_type == HTML
        if is_read and (page.path.count("/") < 4 or "a-001" in page.path or "af-1" in page.path):
            tab.set_content(page.body.decode())
            if tab.evaluate("document.documentElement.scrollWidth") > 320:
                wide.append(page.path)
    assert wide == []


def test_the_first_key_press_offers_to_skip_to_the_content(tab: "Tab") -> None:
    tab.goto(HERE + PLAN)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Gå til indholdet"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_every_leaf_of_the_tree_is_reached_with_the_keyboard_and_has_a_name(tab: "Tab") -> None:
    tab.goto(HERE + PLAN)
    leaves = {path for path in demo_site() if path.startswith(f"{PLAN}aktiviteter/")}
    living = {path for path in leaves if not demo_site()[path].location}
    reached: dict[str, str] = {}
    for _ in range(120):
        tab.keyboard.press("Tab")
        found = tab.evaluate(
            """() => {
                const at = document.activeElement;
                const svg = at.closest("#traeet svg");
                const name = at.getAttribute("aria-label") || at.textContent;
                return svg ? [at.getAttribute("href"), name.trim()] : null;
            }"""
        )
        if found:
            reached[found[0]] = found[1]
    assert living - set(reached) == set()
    assert [href for href, name in reached.items() if not name] == []


def test_a_leaf_of_the_tree_opens_its_activity(tab: "Tab") -> None:
    tab.goto(HERE + PLAN)
    leaf = tab.locator(f'#traeet svg a[href="{PLAN}aktiviteter/a-003-lysfest/"]').first
    leaf.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{PLAN}aktiviteter/a-003-lysfest/")
    assert tab.locator("h1").inner_text() == "Lysfest"


def test_on_paper_the_menus_are_gone_and_the_text_is_there(tab: "Tab") -> None:
    tab.goto(HERE + KINDS["activity"])
    tab.emulate_media(media="print")
    assert not tab.locator(".menu").is_visible()
    assert tab.locator("h1").is_visible()
    assert tab.locator("main .lead").first.is_visible()


def test_a_table_that_is_too_wide_scrolls_by_itself_and_with_the_keyboard(tab: "Tab") -> None:
    tab.set_viewport_size({"width": 360, "height": 800})
    tab.goto(HERE + KINDS["money"])
    table = tab.locator(".table").first
    assert table.evaluate("at => at.scrollWidth > at.clientWidth")
    table.focus()
    assert tab.evaluate("document.activeElement.className") == "table"


def test_the_front_page_is_small_enough_for_a_slow_connection() -> None:
    import brotli

    files = ("web/knopskud.css", "web/tree.css", "web/knopskud.svg", "web/young-serif.woff2")
    there = [STATIC / name for name in files if (STATIC / name).exists()]
    page = demo_site()[PLAN].body
    needed = [
        file for file in there if static(file.relative_to(STATIC).as_posix()).encode() in page
    ]
    font = (STATIC / "web/young-serif.woff2").stat().st_size
    sizes = [len(brotli.compress(one)) for one in (page, *(file.read_bytes() for file in needed))]
    assert sum(sizes) + font <= 60_000
