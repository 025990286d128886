"""Two people at once, each in a browser of their own: the same text, the margin, and who is writing where."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.office.cast import DESK, PASSWORD, Cast, make_cast, now_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
ACTIVITY = f"{DESK}dele/a-001/"


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def sign_in(cast: Cast, server: str, browser: "Browser") -> Iterator[Callable[[str], "Tab"]]:
    """Opens a browser in which somebody has signed in; complaints of any of them fail the test."""
    complaints: list[str] = []
    contexts = []

    def signed_in(role: str) -> "Tab":
        context = browser.new_context(locale="da-DK", timezone_id="Europe/Copenhagen")
        contexts.append(context)
        tab = context.new_page()
        tab.on(
            "console",
            lambda said: None if "status of 40" in said.text else complaints.append(said.text),
        )
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.goto(f"{server}/kontor/")
        tab.get_by_label("E-mail").fill(f"{role}@eksempel.dk")
        tab.get_by_label("Adgangskode").fill(PASSWORD)
        tab.keyboard.press("Enter")
        tab.get_by_role("heading", name="Mine planer").wait_for()
        return tab

    yield signed_in
    for context in contexts:
        context.close()
    assert complaints == []


def faults(tab: "Tab") -> list[tuple[str, str]]:
    tab.emulate_media(reduced_motion="reduce")
    found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def test_two_write_in_the_same_text_and_end_with_one_that_both_can_stand_by(
    sign_in: Callable[[str], "Tab"], cast: Cast, server: str
) -> None:
    leader, editor = sign_in("leader"), sign_in("editor")
    leader.goto(server + ACTIVITY)
    leader.get_by_label("Tekst til beboerne").fill("En.\nTo.\nTre.")
    leader.get_by_role("button", name="Gem", exact=True).click()
    leader.wait_for_selector("main .notice.good")
    editor.goto(server + ACTIVITY)
    assert "Leader skriver her lige nu." in editor.locator(".present").inner_text()
    leader.get_by_label("Tekst til beboerne").fill("En.\nTo fra lederen.\nTre.\nFire.")
    leader.get_by_role("button", name="Gem", exact=True).click()
    leader.wait_for_selector("main .notice.good")
    editor.get_by_label("Tekst til beboerne").fill("En.\nTo fra mig.\nTre.")
    editor.get_by_role("button", name="Gem", exact=True).click()
    editor.wait_for_selector(".collision")
    for width, scheme in ((360, "light"), (1280, "dark")):
        editor.set_viewport_size({"width": width, "height": 900})
        editor.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        assert editor.evaluate("document.documentElement.scrollWidth") == width
        assert faults(editor) == []
    first, second = editor.locator("fieldset.choice").all()
    assert first.get_by_label("Behold min tekst").is_checked()
    assert second.get_by_label("Behold teksten fra Leader").is_checked()
    first.get_by_label("Behold begge").check()
    editor.get_by_role("button", name="Sæt det sammen, og lad mig skrive videre").click()
    text = editor.get_by_label("Tekst til beboerne")
    editor.get_by_text("sat sammen i formularen").wait_for()
    assert editor.locator(".unsaved").count() == 0
    assert text.input_value() == "En.\nTo fra lederen.\nTo fra mig.\nTre.\nFire."
    text.fill("En.\nTo fra os begge.\nTre.\nFire.")
    editor.get_by_role("button", name="Gem", exact=True).click()
    editor.wait_for_selector("main .notice.good")
    assert now_in(cast.plan).activities[0].plain == "En.\nTo fra os begge.\nTre.\nFire."
    leader.goto(server + ACTIVITY)
    assert leader.get_by_label("Tekst til beboerne").input_value().startswith("En.\nTo fra os")


def test_a_talk_beside_a_form_leaves_what_is_being_typed_alone(
    sign_in: Callable[[str], "Tab"], server: str
) -> None:
    tab = sign_in("editor")
    tab.goto(server + ACTIVITY)
    tab.get_by_label("Titel").fill("Halvt skrevet")
    tab.locator("#m-a-001-title .say").click()
    window = tab.get_by_role("dialog")
    box = window.get_by_label("Din kommentar")
    box.press_sequentially("Hvad siger @le")
    assert window.get_by_role("option").all_inner_texts() == ["Leader"]
    assert faults(tab) == []
    box.press("Enter")
    box.press_sequentially("?")
    assert box.input_value() == "Hvad siger @Leader ?"
    window.get_by_role("button", name="Gem kommentaren").click()
    window.get_by_text("Kommentaren er gemt.").wait_for()
    assert "Nævnt: Leader" in window.inner_text()
    window.get_by_label("Dit svar").fill("Ring 010117-1234")
    window.get_by_role("button", name="Svar", exact=True).click()
    window.get_by_text("ligner et CPR-nummer").wait_for()
    assert window.get_by_label("Dit svar").input_value() == "Ring 010117-1234"
    assert faults(tab) == []
    window.get_by_label("Dit svar").fill("Glem det.")
    window.get_by_role("button", name="Svar", exact=True).click()
    window.get_by_text("Glem det.").first.wait_for()
    window.get_by_role("button", name="Luk").click()
    tab.locator("#m-a-001-title .talk").wait_for()
    assert "Hvad siger @Leader ?" in tab.locator("#m-a-001-title").inner_text()
    assert tab.evaluate("document.activeElement.closest('#m-a-001-title') !== null")
    assert tab.get_by_label("Titel").input_value() == "Halvt skrevet"


def test_the_pages_of_the_margin_have_no_faults_and_fit_a_phone(
    sign_in: Callable[[str], "Tab"], server: str
) -> None:
    tab = sign_in("leader")
    tab.goto(f"{server}{DESK}dele/a-001/kommentar/?felt=title")
    tab.get_by_label("Din kommentar").fill("Et navn, der er til at huske: " + "x" * 90)
    tab.get_by_role("button", name="Gem kommentaren").click()
    tab.wait_for_url("**/kommentarer/1/*")
    for path in ("kommentarer/", "kommentarer/1/", "kommentarer/1/ret/1/", "dele/a-001/kommentar/", "dele/a-001/", ""):  # fmt: skip
        for width, scheme in ((320, "light"), (1280, "dark")):
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
            tab.goto(server + DESK + path)
            if path == "dele/a-001/":
                tab.wait_for_selector(".tiptap")
            assert tab.evaluate("document.documentElement.scrollWidth") == width, path
            assert faults(tab) == [], path
    tab.goto(f"{server}/kontor/opgaver/")
    assert faults(tab) == []


def test_who_is_writing_is_told_while_the_page_is_open(
    sign_in: Callable[[str], "Tab"], server: str
) -> None:
    leader, editor = sign_in("leader"), sign_in("editor")
    leader.clock.install()
    leader.goto(server + DESK)
    assert leader.locator(".present").inner_text() == ""
    editor.goto(server + ACTIVITY)
    leader.clock.run_for(21_000)
    leader.get_by_text("Editor skriver lige nu i Tryghedsvandring").wait_for()
