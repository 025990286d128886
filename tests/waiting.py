"""Waiting in a browser for what no locator can tell."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

LOOK = """() => new Promise((seen, failed) => {
    const late = setTimeout(() => failed(new Error("never came true")), 15000);
    const look = () => (%s) ? seen(clearTimeout(late)) : requestAnimationFrame(look);
    look();
})"""


def until(tab: "Tab", condition: str) -> None:
    """Wait until an expression of JavaScript is true in the page; an error after fifteen seconds.

    Playwright's own `wait_for_function` evaluates its text anew in the page when it was not true at
    once, and our pages forbid that.
    """
    tab.evaluate(LOOK % condition)
