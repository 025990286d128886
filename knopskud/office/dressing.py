"""A public page as a preview of itself: marked, with links that stay inside the preview, and otherwise unchanged."""

import re
from collections.abc import Callable
from html import escape

from knopskud.core import addresses
from knopskud.core.words import Language, Words

TAG = re.compile(r"<[a-zA-Z][^<>]*>")
LINK = re.compile(r'(?<=\s)(href|action|src|srcset)="(/[^"]*)"')
TITLE, HEAD, TOP = "<title>", "</head>", '<header class="top">'
SAID = Words("Forhåndsvisning", "Preview")
TOLD = Words(
    "Sådan vil beboerne se siden, hvis udkastet udgives, som det er nu. Kun I kan se den.",
    "This is how residents will see the page if the draft is published as it is now. Only you can see it.",
)
BACK = Words("Tilbage til kontoret", "Back to the office")


def dressed(page: str, *, inside: str, key: str, back: str, sheet: str, language: Language) -> str:
    """The page of the plan with that key; `inside` is the preview's own address, without a slash at its end.

    Links to pages of the plan and of the host lead to the preview's own, and its photos come from there. `sheet` is the address of a style sheet.
    """
    led = TAG.sub(lambda tag: LINK.sub(_led(inside, key), tag[0]), page)
    mark = (
        f'<aside class="preview-mark" aria-label="{SAID.said_in(language)}"><p>'
        f"<strong>{SAID.said_in(language)}.</strong> {TOLD.said_in(language)} "
        f'<a href="{escape(back)}">{BACK.said_in(language)}</a></p></aside>\n'
    )
    head = (
        f'<meta name="robots" content="noindex">\n<link rel="stylesheet" href="{escape(sheet)}">\n'
    )
    led = led.replace(TITLE, f"{TITLE}{SAID.said_in(language)}: ", 1)
    return led.replace(HEAD, head + HEAD, 1).replace(TOP, mark + TOP, 1)


def is_inside(path: str, key: str) -> bool:
    """Whether a public address is a prepared page of the plan, or of the host itself."""
    rest = path.removeprefix(addresses.home("en")).removeprefix(addresses.home())
    if rest.removeprefix(f"{key}/").startswith((*addresses.LIVING, addresses.MEETINGS)):
        return False
    return rest.partition("#")[0] in ("", addresses.NEWCOMERS) or rest.startswith(f"{key}/")


def _led(inside: str, key: str) -> Callable[[re.Match[str]], str]:
    def led(link: re.Match[str]) -> str:
        name, told = link.groups()
        paths = told.split(", ") if name == "srcset" else [told]
        inner = ", ".join(inside + path if is_inside(path, key) else path for path in paths)
        return f'{name}="{inner}"'

    return led
