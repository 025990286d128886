"""The pages that belong to the host and not to one plan."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.core.words import LANGUAGES
from knopskud.public.page import Maker, Page, Static

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition

NOT_FOUND = "404/"
"""Where the page for unknown addresses is kept: answered with status 404 for every address nobody has."""


def host_pages(
    plans: Sequence["PublicEdition"], *, static: Static, base_url: str = ""
) -> Iterator[Page]:
    """The list of plans, "Hvad er en helhedsplan?" and the page for addresses that nobody has, in both languages.

    `plans` holds the newest edition of every published plan of the host, in the order of the list.
    """
    maker = Maker(static, base_url)
    for language in LANGUAGES:
        yield maker.page("host", language, "", plans=plans)
        yield maker.page("newcomers", language, addresses.NEWCOMERS, plans=plans)
        yield maker.page("not_found", language, NOT_FOUND, status=404, plans=plans)
