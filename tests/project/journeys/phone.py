"""A telephone in somebody's hand: it goes only where a page leads, and every page that it comes to is looked at."""

import re
from typing import TYPE_CHECKING

from tests.looking import faults_of_axe
from tests.office.cast import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

WIDTH = 390
REFUSED = ("status of 400", "status of 409")
"""What a browser says of a form that comes back with its faults."""
MADE_OF = """[...new Set([...document.querySelectorAll("body *")].map((at) =>
    `${at.localName} ${at.getAttribute("class")} ${at.getAttribute("role")} ${at.lang}`))].sort().join()"""
"""The kinds of element on a page: one that is made of the same as another has the same faults."""


class Phone:
    """One person's telephone, with whatever it remembers.

    `complaints` is what its browser complained of, `looked_at` what the pages that axe has seen were made of.
    """

    def __init__(self, browser: "Browser", server: str) -> None:
        self.server = server
        self.context = browser.new_context(
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            viewport={"width": WIDTH, "height": 800},
            reduced_motion="reduce",
        )
        self.tab = self.context.new_page()
        self.complaints: list[str] = []
        self.looked_at: set[str] = set()
        self.tab.on("console", lambda said: self._hear(said.text))
        self.tab.on("pageerror", lambda error: self._hear(str(error)))

    def _hear(self, said: str) -> None:
        if not any(one in said for one in REFUSED):
            self.complaints.append(said)

    def open(self, path: str, shows: str) -> None:
        """Come by an address that somebody has: the site's own, or one from a letter."""
        self.tab.goto(path if path.startswith("http") else self.server + path)
        self.sees(shows)
        self._look()

    def sign_in(self, who: str) -> None:
        """Come into the office."""
        self.open("/kontor/", "Log ind")
        self.tab.get_by_label("E-mail").fill(f"{who}@eksempel.dk")
        self.tab.get_by_label("Adgangskode").fill(PASSWORD)
        self.press("Log ind", shows="Mine planer")

    def follow(
        self, name: "str | re.Pattern[str]", shows: str, *, within: "Locator | None" = None
    ) -> None:
        """Follow a link and see the next page."""
        link = (within or self.tab.locator("body")).get_by_role("link", name=name, exact=True)
        self._go(link.first, shows)

    def press(self, name: str, shows: str, *, within: "Locator | None" = None) -> None:
        """Press a button and see the page that answers."""
        button = (within or self.tab.locator("body")).get_by_role("button", name=name, exact=True)
        self._go(button.first, shows)

    def fill(self, **fields: str) -> None:
        """Type into fields or choose in them, by their names."""
        for name, value in fields.items():
            field = self.tab.locator(f"[name='{name}']:visible").first
            if field.evaluate("at => at.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def write(self, piece: str, text: str) -> None:
        """Open a piece of a plan's page where it stands, write in it and save it."""
        place = self.tab.locator(f"#{piece}")
        place.get_by_role("link", name="Ret").click()
        place.get_by_role("textbox").fill(text)
        place.get_by_role("button", name="Gem", exact=True).click()
        place.get_by_role("link", name="Ret").wait_for()
        place.get_by_text(text).first.wait_for()
        self._look()

    def publish(self, why: str = "") -> None:
        """Publish what is in the draft, with a reason for what has changed."""
        self.follow("Udgiv", shows="Udgiv nu")
        for reason in self.tab.get_by_label("Hvorfor?").all():
            reason.fill(reason.input_value() or why)
        self.press("Udgiv nu", shows="er udgivet")

    def sees(self, text: str) -> None:
        """Wait until the page says something that can be seen."""
        self.tab.get_by_text(text).filter(visible=True).first.wait_for()

    @property
    def words(self) -> str:
        """What the page says, on one line."""
        return " ".join(self.tab.locator("main").inner_text().split())

    def close(self) -> None:
        """Put it away; what its browser complained of is an error."""
        self.tab.wait_for_load_state("networkidle")
        self.context.close()
        assert self.complaints == []

    def _go(self, to: "Locator", shows: str) -> None:
        with self.tab.expect_navigation():
            to.click()
        self.sees(shows)
        self._look()

    def _look(self) -> None:
        assert self.tab.evaluate("document.documentElement.scrollWidth") <= WIDTH, self.tab.url
        made_of = self.tab.evaluate(MADE_OF)
        if made_of not in self.looked_at:
            self.looked_at.add(made_of)
            assert faults_of_axe(self.tab) == [], self.tab.url
