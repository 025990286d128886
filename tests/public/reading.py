"""Reading prepared pages as a browser would."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import html5lib

from knopskud.public.page import Page

XHTML = "{http://www.w3.org/1999/xhtml}"


@cache
def parsed(page: Page) -> Any:
    """The page as a tree. Raises html5lib's ParseError when it is not valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    return parser.parse(page.body.decode())


def all_of(tree: Any, name: str) -> list[Any]:
    """Every HTML element with that name, in order."""
    return list(tree.iter(XHTML + name))


def words(element: Any) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def ids(tree: Any) -> list[str]:
    """Every id on the page."""
    return [element.get("id") for element in tree.iter() if element.get("id")]


def links(page: Page, tree: Any) -> Iterator[tuple[str, str]]:
    """Path and anchor of every link to the site itself, wherever it stands (an SVG's too)."""
    for element in tree.iter():
        for name in ("href", "src", "{http://www.w3.org/1999/xlink}href"):
            found = element.get(name)
            if not found or urlsplit(found).scheme or found.startswith("//"):
                continue
            whole = urlsplit(urljoin(page.path, found))
            yield unquote(whole.path), unquote(whole.fragment)
