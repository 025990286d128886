"""A page in Arabic on a phone, and the button that reads aloud when the browser has a voice."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from knopskud.project.headers import ALWAYS
from tests.public.test_in_tongues import BASE, site

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Route

pytestmark = pytest.mark.browser
STATIC = Path(__file__).parents[2] / "knopskud" / "web" / "static"
HERE = "http://localhost:9"  # never reached: every request is answered below
VOICE = """
const voice = { lang: "ar-EG", name: "x", default: true, localService: true, voiceURI: "x" };
SpeechSynthesis.prototype.getVoices = () => [voice];
window.said = [];
SpeechSynthesis.prototype.speak = (one) => window.said.push([one.lang, one.text]);
Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set() {} });
"""


def answer(route: "Route") -> None:
    path = unquote(urlsplit(route.request.url).path)
    if path.startswith("/static/"):
        route.fulfill(path=STATIC / path.removeprefix("/static/"), headers=ALWAYS)
    else:
        found = site()[path]
        route.fulfill(body=found.body, headers={**ALWAYS, "Content-Type": found.content_type})


def test_arabic_on_a_phone_begins_at_the_right_and_has_no_faults(page: "Tab") -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    page.route("**/*", answer)
    for path in (BASE, f"{BASE}d-1/"):
        page.goto(HERE + path)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.goto(HERE + BASE)
    assert page.get_by_role("button").count() == 0
    title = page.evaluate(
        "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1'));"
        " return range.getBoundingClientRect().right; })()"
    )
    assert title > 360


def test_a_voice_of_the_browser_reads_what_it_can_say(page: "Tab") -> None:
    page.route("**/*", answer)
    page.add_init_script(VOICE)
    page.goto(HERE + BASE)
    button = page.get_by_role("button", name="استمع (العربية)")
    button.click()
    said = page.evaluate("window.said")
    assert said[0] == ["ar", "خطة الحي"]
    assert {lang for lang, _ in said} == {"ar"}
