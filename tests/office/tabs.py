"""A browser's tab in which somebody has signed in to the office."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.office.cast import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

EXPECTED = (
    "status of 400",
    "status of 403",
    "status of 409",
    "Error Code 403",
    "htmx:sendError",
    "htmx:afterRequest",
    "ERR_INTERNET_DISCONNECTED",
)
"""What a browser says of a form that comes back with its faults or asks for the sign-in, and of a lost connection."""


def signed_in(page: "Tab", server: str, who: str = "leader") -> Iterator["Tab"]:
    """The tab; complaints of the browser fail the test when it is closed."""
    complaints: list[str] = []
    page.on(
        "console",
        lambda said: (
            None if any(one in said.text for one in EXPECTED) else complaints.append(said.text)
        ),
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{server}/kontor/")
    page.get_by_label("E-mail").fill(f"{who}@eksempel.dk")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Mine planer").wait_for()
    yield page
    # what the page is still asking for in the background is let to its end before the server goes
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")
    if complaints:
        pytest.fail("\n".join(complaints))


def faults_of(tab: "Tab") -> list[tuple[int, str, str]]:
    """What axe finds on the page as it stands, on a phone in the light and on a screen in the dark."""
    faults = []
    for width, scheme in ((360, "light"), (1280, "dark")):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of the two
        found = Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]
        faults += [(width, one["id"], one["nodes"][0]["html"]) for one in found]
    return faults
