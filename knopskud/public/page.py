"""One finished page, and how it is made from a template."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from knopskud.core import addresses
from knopskud.core.words import Language
from knopskud.documents import shelves
from knopskud.public.choices import CHOICES
from knopskud.public.symbols import SYMBOLS
from knopskud.snapshot import times_said
from knopskud.web.environment import environment_in

TEMPLATES = Path(__file__).parent / "templates"
HTML = "text/html; charset=utf-8"
MOVED, ELSEWHERE, GONE = 301, 302, 410

Static = Callable[[str], str]
"""Gives the address of a static file, with its hashed name."""


@dataclass(frozen=True)
class Page:
    """What stands at one address. A redirect has a status of 301 or 302 and a `location`, and no body."""

    path: str
    body: bytes
    content_type: str = HTML
    status: int = 200
    location: str = ""
    made_of: str = ""


@dataclass(frozen=True)
class Kept:
    """What stands at one address already, made of the same."""

    path: str


@dataclass(frozen=True)
class Maker:
    """Makes pages in both languages. `base_url` (without a slash at its end) makes canonical addresses absolute.

    `kept` says by address what the pages that are there already were made of: those are not made again. `only` is
    the one address that is asked for, or nothing for all of them.
    """

    static: Static
    base_url: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    only: str = ""

    def page(
        self,
        template: str,
        language: Language,
        rest: str,
        status: int = 200,
        made_of: str = "",
        **values: Any,
    ) -> Page:
        """The page of a template at `rest`, the part of its address that both languages share."""
        host = addresses.home(language)
        text = (
            environment_in(language, TEMPLATES)
            .get_template(f"public/{template}.html")
            .render(
                static=self.static,
                base_url=self.base_url,
                path=host + rest,
                danish_path=addresses.home("da") + rest,
                english_path=addresses.home("en") + rest,
                host=host,
                newcomers=host + addresses.NEWCOMERS,
                search_path=addresses.search_path(language=language),
                plan_path=addresses.plan_path,
                choices=CHOICES,
                symbols=SYMBOLS,
                times=times_said,
                shelves=shelves,
                **values,
            )
        )
        return Page(host + rest, text.encode(), status=status, made_of=made_of)

    def file_of(
        self, of: tuple[object, ...], path: str, content_type: str, make: Callable[[], bytes]
    ) -> Page | Kept:
        """What stands at an address and is no page, unless it is there already; `of` is all that it depends on."""
        made_of = sha256(repr((path, of)).encode()).hexdigest()
        if (self.only and path != self.only) or self.kept.get(path) == made_of:
            return Kept(path)
        return Page(path, make(), content_type, made_of=made_of)

    def page_of(
        self, of: tuple[object, ...], template: str, language: Language, rest: str, **values: Any
    ) -> Page | Kept:
        """The page of a template, unless it is there already; `of` is all that it depends on beside the program."""
        path = addresses.home(language) + rest
        if self.only and path != self.only:
            return Kept(path)
        made_of = sha256(repr((template, of)).encode()).hexdigest()
        if self.kept.get(path) == made_of:
            return Kept(path)
        return self.page(template, language, rest, made_of=made_of, **values)


def redirect(path: str, location: str, status: int = MOVED) -> Page:
    """A page that only sends the reader on."""
    return Page(path, b"", status=status, location=location)
