"""Pages of older editions are kept as they are, and no reader can tell: they are the ones that would be made again."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from knopskud.core.words import Words
from knopskud.editions.reading import PublicEdition
from knopskud.frame.programmes import load
from knopskud.public.page import Kept, Page
from knopskud.public.pages import pages
from tests.make import make_head
from tests.public.made import KEY, editions, make_edition, previous, site_of, snapshots, static

Pages = dict[str, Page]


def after(
    before: Pages, of: Sequence[PublicEdition], others: Sequence[PublicEdition] = ()
) -> tuple[Pages, set[str]]:
    """The site with `before` to keep pages of, and the addresses of those that were made."""
    kept = {path: page.made_of for path, page in before.items() if page.made_of}
    found: Pages = {}
    made = set()
    for page in pages(of, load(), static=static, others=others, kept=kept):
        if isinstance(page, Kept):
            found[page.path] = before[page.path]
        else:
            found[page.path] = page
            made.add(page.path)
    return found, made


def four() -> list[PublicEdition]:
    """Three editions, and a fourth that takes the first one's text back."""
    return [*editions(), make_edition(snapshots()[0], 4, reasons={"A-004": "Det blev for dyrt."})]


def test_publishing_again_and_again_gives_what_making_everything_afresh_gives() -> None:
    site: Pages = {}
    for count in range(1, 5):
        site, _ = after(site, four()[:count])
        assert site == site_of(four()[:count])


def test_pages_of_older_editions_are_not_made_again() -> None:
    site, _ = after({}, four()[:3])
    _, made = after(site, four())
    assert f"/{KEY}/udgaver/4/" in made
    assert f"/{KEY}/udgaver/3/" in made  # is an old edition from now on
    assert f"/{KEY}/udgaver/1/" not in made
    assert f"/{KEY}/udgaver/1/sammenlign/3/" not in made
    assert f"/en/{KEY}/udgaver/2/oekonomi/" not in made


def test_an_old_page_is_made_again_when_its_part_has_another_title_now() -> None:
    site, _ = after({}, four()[:1])
    found, made = after(site, four()[:3])
    path = f"/{KEY}/udgaver/1/aktiviteter/a-001-tryghedsvandring/"
    assert path in made
    assert f'href="/{KEY}/aktiviteter/a-001-aftentur/"' in found[path].body.decode()


@pytest.mark.parametrize(
    "change",
    [
        {"label": Words("Et andet navn", "Another name")},
        {"kind": "adopted"},
        {"digest": "f" * 64},
        {"reasons": {"A-001": "En anden grund."}},
        {"papers": ()},
    ],
    ids=str,
)
def test_whatever_is_said_of_an_edition_its_pages_say(change: dict[str, object]) -> None:
    site, _ = after({}, editions())
    first, second, third = editions()
    other = [first, replace(second, **change), third]  # type: ignore[arg-type]
    assert after(site, other)[0] == site_of(other)


def test_a_plan_with_another_banner_or_name_has_it_on_every_page_of_its_own() -> None:
    site, _ = after({}, editions())
    last = snapshots()[2].model_copy(update={"plan": make_head(name="Nyt navn", banner="Prøve")})
    renamed = [*editions(), make_edition(last, 4)]
    found, _ = after(site, renamed)
    assert found == site_of(renamed)
    assert "Nyt navn" in found[f"/{KEY}/udgaver/1/sammenlign/2/"].body.decode()


def test_another_plan_that_is_published_shows_where_activities_come_from() -> None:
    site, _ = after({}, editions())
    assert after(site, editions(), [previous()])[0] == site_of(editions(), [previous()])
