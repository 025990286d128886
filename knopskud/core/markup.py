"""Text and tags in turn, read in one pass however the text is made.

The standard library's parser takes over a minute for 60 kilobytes of `<a <a <a`; a plan file may hold many such texts.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

TAG_BEGINS = re.compile(r"</?[a-zA-Z!?]")
TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z!?][^\s<>/\"']*)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,2000})>"
)
HREF = re.compile(
    r"(?:^|[\s\"'/])href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE
)


class Tag(NamedTuple):
    """One tag: its name in small letters, whether it ends something, and where it leads."""

    name: str
    end: bool
    href: str


class Unclosed(ValueError):
    """A `<` begins a tag and no `>` ends it."""


def pieces(source: str) -> Iterator[str | Tag]:
    """The runs of letters, with `&amp;` and its like resolved, and the tags between them. Raises Unclosed."""
    at = 0
    while begins := TAG_BEGINS.search(source, at):
        if begins.start() > at:
            yield html.unescape(source[at : begins.start()])
        tag = TAG.match(source, begins.start())
        if not tag:
            raise Unclosed(source[begins.start() : begins.start() + 20])
        yield Tag(tag["name"].lower(), bool(tag["end"]), _href(tag["attributes"]))
        at = tag.end()
    if at < len(source):
        yield html.unescape(source[at:])


def _href(attributes: str) -> str:
    found = HREF.search(attributes)
    return html.unescape(next(filter(None, found.groups()), "")) if found else ""
