"""The pages that belong to the host and not to one plan."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.core.words import LANGUAGES
from knopskud.public.page import ELSEWHERE, Maker, Page, Static, redirect

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition

ROBOTS = f"User-agent: *\nDisallow: {addresses.OFFICE}\n"
NOT_FOUND = "404/"
"""Where the page for unknown addresses is kept: answered with status 404 for every address nobody has."""


def host_pages(
    plans: Sequence["PublicEdition"], *, static: Static, base_url: str = ""
) -> Iterator[Page]:
    """The list of plans, "Hvad er en helhedsplan?" and the page for addresses that nobody has, in both languages.

    Beside them what machines ask for: robots.txt, and the icon at its old name.

    `plans` holds the newest edition of every published plan of the host, in the order of the list.
    """
    maker = Maker(static, base_url)
    banner = _banner(plans)
    for language in LANGUAGES:
        yield maker.page("host", language, "", plans=plans, banner=banner)
        yield maker.page("newcomers", language, addresses.NEWCOMERS, plans=plans, banner=banner)
        yield maker.page("not_found", language, NOT_FOUND, 404, plans=plans, banner=banner)
    yield Page("/robots.txt", ROBOTS.encode(), content_type="text/plain; charset=utf-8")
    yield redirect("/favicon.ico", static("web/knopskud.svg"), ELSEWHERE)


def _banner(plans: Sequence["PublicEdition"]) -> str:
    """The line at the top of every page of every plan, when all plans have the same: "Demo: …"."""
    banners = {edition.plan.plan.banner for edition in plans}
    return banners.pop() if len(banners) == 1 else ""
