"""From data to a tagged PDF by Typst: texts go in as data, never as markup."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

from knopskud.documents.letters import printable, undisplayed, unprintable
from knopskud.documents.press import press

DATA, PAGES = "data.json", "pages.pdf"
"""The files that templates read."""
_missing: set[str] = set()
"""Letters that the fonts were found to lack, so that the next paper need not find out again."""


class PaperError(Exception):
    """A paper could not be set; the message is Typst's."""


def write(template: str, data: dict[str, Any], day: date) -> bytes:
    """The PDF/UA-1 and PDF/A-2a that `template` makes of `data`, the same bytes for the same data.

    `day` is written into the file as its date of making. Only Typst's own fonts and the house's are used, so the paper
    looks the same everywhere; letters that they lack are left out (see `letters`) and `data.unprinted` says so to
    the template. Raises PaperError.
    """
    letters = frozenset(_text(data))
    while True:
        without = unprintable(letters, _missing)
        text = _text(printable(data, without) | {"unprinted": bool(without)})
        try:
            return _set(template, {DATA: text.encode()}, day, ["a-2a", "ua-1"])
        except PaperError as error:
            found = undisplayed(str(error), text) - without
            if not found:
                raise
            _missing.update(found)


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def write_for_print(template: str, data: dict[str, Any], day: date, *, pages: bytes) -> bytes:
    """A PDF without tags that shows pages of the PDF `pages`: for printers only. Raises PaperError.

    Typst takes pages of a PDF into one that makes no promise of being accessible, and into no other.
    """
    return _set(template, {DATA: _text(data).encode(), PAGES: pages}, day, [])


def _set(template: str, files: dict[str, bytes], day: date, standards: list[str]) -> bytes:
    try:
        with press() as found:
            made = found.made(template, files, datetime.combine(day, time(12), UTC), standards)
    except Exception as error:  # typst raises its own kinds for everything it does not like
        raise PaperError(f"{template}: {error}") from error
    if not isinstance(made, bytes):
        raise PaperError(f"{template}: no single PDF came out")
    return made
