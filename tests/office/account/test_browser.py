"""One's account in a real browser: an app and a passkey are added and used, and every page is for everybody."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.accounts.second_factor import factors_of
from tests.office.cast import PASSWORD, Cast, make_cast
from tests.postbox import Postbox
from tests.proving import shown, with_app

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
ACCOUNT = "/kontor/konto/"
FACTORS = f"{ACCOUNT}ekstra-sikkerhed/"
PAGES = (
    ACCOUNT,
    f"{ACCOUNT}adgangskode/",
    f"{ACCOUNT}bekraeft/",
    f"{ACCOUNT}enheder/",
    FACTORS,
    f"{FACTORS}app/",
    f"{FACTORS}adgangsnoegle/",
    "/kontor/partnerskaber/eksempelparken/sikkerhed/",
)
OUTSIDE = ("/kontor/log-ind/", "/kontor/log-ind/kode/", "/kontor/log-ind/glemt/")


@pytest.fixture
def cast(server: str, postbox: Postbox) -> Cast:
    return make_cast()


@pytest.fixture
def site(server: str) -> str:
    """The site under a name: passkeys need one."""
    return server.replace("127.0.0.1", "localhost")


@pytest.fixture
def tab(cast: Cast, page: "Tab") -> Iterator["Tab"]:
    """A tab in which complaints of the browser fail the test; a form that comes back is none."""
    complaints: list[str] = []
    page.on(
        "console",
        lambda said: None if "status of 4" in said.text else complaints.append(said.text),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []


def sign_in(tab: "Tab", site: str) -> None:
    tab.goto(f"{site}/kontor/log-ind/")
    tab.get_by_label("E-mail").fill("leader@eksempel.dk")
    tab.get_by_label("Adgangskode").fill(PASSWORD)
    tab.keyboard.press("Enter")
    inside = tab.get_by_role("heading", name="Mine planer")
    inside.or_(tab.get_by_role("heading", name="Bekræft, at det er dig")).wait_for()


def faults_of(tab: "Tab", address: str) -> list[tuple[str, int, str, str]]:
    """What axe finds on a page, on a phone in daylight and on a screen in the dark; and whether it scrolls sideways."""
    found = []
    tab.goto(address)
    tab.set_viewport_size({"width": 320, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320, address
    for width, scheme in ((360, "light"), (1280, "dark")):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of the two
        said = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
        found += [(address, width, one["id"], one["nodes"][0]["html"]) for one in said]
    return found


def test_no_page_has_an_accessibility_fault_or_scrolls_sideways(tab: "Tab", site: str) -> None:
    faults = []
    for path in OUTSIDE:
        faults += faults_of(tab, site + path)
    sign_in(tab, site)
    for path in PAGES:
        faults += faults_of(tab, site + path)
    leader = User.objects.get(email="leader@eksempel.dk")
    factor = with_app(leader)
    for path in (FACTORS, f"{FACTORS}noedkoder/", f"{FACTORS}{factor.pk}/fjern/"):
        faults += faults_of(tab, site + path)
    tab.goto(f"{site}/kontor/")
    tab.get_by_role("button", name="Log ud").click()
    sign_in(tab, site)
    faults += faults_of(tab, tab.url)
    assert faults == []


def test_an_app_is_added_and_then_asked_for(tab: "Tab", site: str) -> None:
    sign_in(tab, site)
    tab.goto(f"{site}{FACTORS}")
    tab.get_by_role("link", name="Brug en app").click()
    tab.get_by_role("img").wait_for()
    leader = User.objects.get(email="leader@eksempel.dk")
    (seed,) = _seeds()
    tab.get_by_label("Seks tal").fill(shown(seed, now()))
    tab.get_by_role("button", name="Slå til").click()
    tab.get_by_role("heading", name="Nødkoder").wait_for()
    code = tab.locator(".codes code").first.inner_text()
    tab.get_by_role("button", name="Log ud").click()
    sign_in(tab, site)
    tab.get_by_label("Kode fra appen").fill(code)
    tab.keyboard.press("Enter")
    tab.get_by_role("heading", name="Mine planer").wait_for()
    assert [factor.type for factor in factors_of(leader)] == ["totp"]


def test_a_passkey_is_made_and_then_used(tab: "Tab", site: str) -> None:
    device = tab.context.new_cdp_session(tab)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    sign_in(tab, site)
    tab.goto(f"{site}{FACTORS}adgangsnoegle/")
    tab.get_by_label("Hvad skal den hedde?").fill("Kontorets bærbare")
    tab.get_by_role("button", name="Lav adgangsnøglen").click()
    tab.get_by_role("heading", name="Nødkoder").wait_for()
    tab.goto(f"{site}{FACTORS}")
    tab.get_by_role("heading", name="Adgangsnøgle: Kontorets bærbare").wait_for()
    tab.get_by_role("button", name="Log ud").click()
    sign_in(tab, site)
    tab.get_by_role("button", name="Brug adgangsnøglen").click()
    tab.get_by_role("heading", name="Mine planer").wait_for()
    leader = User.objects.get(email="leader@eksempel.dk")
    assert [factor.last_used_at is None for factor in factors_of(leader)] == [False]


def test_a_browser_without_any_passkey_says_so_and_the_code_works(tab: "Tab", site: str) -> None:
    sign_in(tab, site)
    tab.goto(f"{site}{FACTORS}adgangsnoegle/")
    tab.evaluate(
        "() => { navigator.credentials.create = () => Promise.reject(new Error('none')); }"
    )
    tab.get_by_role("button", name="Lav adgangsnøglen").click()
    tab.get_by_text("Det lykkedes ikke").wait_for()
    assert tab.get_by_role("button", name="Lav adgangsnøglen").is_enabled()


def _seeds() -> list[str]:
    """The seeds of the apps that are being added."""
    from django.contrib.sessions.models import Session

    found = (row.get_decoded().get("app-seed") for row in Session.objects.all())
    return [str(seed) for seed in found if seed]
