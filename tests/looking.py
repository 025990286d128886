"""What is wrong with a page for those who magnify it four times, and for those who have nothing but keys."""

import json
from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

MAGNIFIED = 320
"""The width in CSS pixels that is left of 1280 at 400 %."""
ALL: dict[str, Any] = {"resultTypes": ["violations"]}
COLOURS: dict[str, Any] = {**ALL, "runOnly": ["color-contrast", "link-in-text-block"]}
CUT = """() => {
    const scrolls = (at) => /auto|scroll/.test(getComputedStyle(at).overflowX);
    const inside = (at) => { for (let one = at.parentElement; one; one = one.parentElement) if (scrolls(one)) return true; return false; };
    const found = [];
    for (const at of document.querySelectorAll("body *")) {
        if (!at.checkVisibility() || at.closest("svg, .skip, .hidden, select, input, .material-icons")) continue;
        const box = at.getBoundingClientRect(), look = getComputedStyle(at);
        const cut = /hidden|clip/.test(look.overflowX) && at.scrollWidth > at.clientWidth + 1;
        const outside = (box.right > innerWidth + 1 || box.left < -1) && !inside(at);
        if (cut || outside) found.push(at.outerHTML.slice(0, 120));
    }
    return found;
}"""
CONTROLS = """() => {
    const every = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable='true']")];
    const groups = new Set();
    window.controls = every.filter((at) => {
        if (at.disabled || at.tabIndex < 0 || at.type === "hidden" || !at.checkVisibility({ visibilityProperty: true })) return false;
        if (at.type !== "radio") return true;
        const group = [...document.getElementsByName(at.name)].filter((one) => one.form === at.form);
        return group.some((one) => one.checked) ? at.checked : at === group[0];
    });
    window.reached = [];
    window.unseen = [];
    const seen = (at) => {
        for (let one = at; one && one !== document.body; one = one.parentElement) {
            const look = getComputedStyle(one);
            if (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2) return true;
        }
        return [...at.querySelectorAll("rect, circle")].some((one) => parseFloat(getComputedStyle(one).strokeWidth) >= 2);
    };
    document.addEventListener("focusin", ({ target }) => {
        window.reached.push(target);
        if (!seen(target)) window.unseen.push(target.outerHTML.slice(0, 120));
    });
    document.activeElement?.blur();
    return window.controls.length;
}"""
REACHED = """() => {
    const told = (at) => at.outerHTML.slice(0, 120);
    const order = window.reached.filter((at) => window.controls.includes(at)).map((at) => window.controls.indexOf(at));
    const first = window.reached[0];
    return {
        skip: first?.matches(".skip") ?? false,
        missed: window.controls.filter((at) => !window.reached.includes(at)).map(told),
        unseen: [...new Set(window.unseen)],
        jumps: order.filter((at, i) => i && at < order[i - 1] && at !== 0).map((at) => told(window.controls[at])),
    };
}"""


def faults_when_magnified(tab: "Tab") -> list[str]:
    """What scrolls sideways or is cut off at 400 %, and what axe finds there in the light and in the dark."""
    tab.set_viewport_size({"width": MAGNIFIED, "height": 640})
    tab.emulate_media(color_scheme="light", reduced_motion="reduce")
    faults = [f"cut: {one}" for one in tab.evaluate(CUT)]
    if tab.evaluate("document.documentElement.scrollWidth") > MAGNIFIED:
        faults.append("scrolls sideways")
    for scheme, rules in (("light", ALL), ("dark", COLOURS)):
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        faults += [f"{scheme} {one}" for one in faults_of_axe(tab, rules)]
    return faults


def faults_of_axe(tab: "Tab", rules: dict[str, Any] = ALL) -> list[str]:
    """What axe finds on the page as it stands."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE_SCRIPT)
    found = tab.evaluate(f"axe.run({json.dumps(rules)})")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def faults_with_keys(tab: "Tab") -> list[str]:
    """Controls that the Tab key does not reach, reaches out of order, or shows no mark at; a missing way past the menu."""
    count = tab.evaluate(CONTROLS)
    # a field for a day has three stops of its own
    days = tab.locator("input[type=date], input[type=time]").count()
    for _ in range(count + 3 * days):
        tab.keyboard.press("Tab")
    told = tab.evaluate(REACHED)
    faults = [] if told["skip"] else ["the first key press does not offer to skip the menu"]
    for what in ("missed", "unseen", "jumps"):
        faults += [f"{what}: {one}" for one in told[what]]
    return faults
