"""Every prepared page of one plan, in both languages: a pure function of its editions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from knopskud.core import addresses
from knopskud.core.words import LANGUAGES
from knopskud.public import comparing, lineage
from knopskud.public.page import ELSEWHERE, Maker, Page, Static, redirect
from knopskud.public.volume import Opened, Volume
from knopskud.snapshot.diff import summary
from knopskud.tree.drawing import draw

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition
    from knopskud.frame.programmes import Programme

LISTED = {
    "aktiviteter/": "#traeet",
    "delaftaler/": "#delaftaler",
    "afdelinger/": "#bor",
    addresses.DOWNLOADS: "#hent",
}
"""The folders of a plan's addresses, and where on its front page their content is listed."""


def pages(
    editions: Sequence["PublicEdition"],
    programmes: Mapping[str, "Programme"],
    *,
    static: Static,
    base_url: str = "",
    others: Sequence["PublicEdition"] = (),
) -> Iterator[Page]:
    """The pages of all editions of one plan, given from the first to the newest; none for a plan without editions.

    The newest edition stands at the plan's address, and every edition at `…/udgaver/N/` for good. `static` gives
    the address of a static file; `base_url` makes canonical addresses absolute; `others` are the newest editions
    of the host's other plans, which activities may come from. Raises KeyError when a plan names a programme that
    is not among `programmes`.
    """
    if not editions:
        return
    maker = Maker(static, base_url)
    opened = [_open(edition, programmes) for edition in editions]
    elsewhere = [_open(edition, programmes) for edition in others]
    compared = comparing.prepared_pairs(editions)
    for language in LANGUAGES:
        known = {one.edition.plan_key: Volume(one, language, one) for one in elsewhere}
        newest = Volume(opened[-1], language, opened[-1], others=known)
        numbered = [
            Volume(one, language, opened[-1], numbered=True, others=known) for one in opened
        ]
        before = [None, *(edition.number for edition in editions[:-1])]
        for volume, previous in zip((*numbered, newest), (*before, before[-1]), strict=True):
            yield from _volume(maker, volume, compared.get((previous or 0, volume.edition.number)))
        yield maker.page(
            "editions",
            language,
            newest.rest + addresses.EDITIONS,
            volume=newest,
            editions=editions,
            pairs=compared,
        )
        for pair in compared.values():
            yield comparing.page(maker, newest, pair, {one.edition.number: one for one in numbered})
            yield _turned_round(newest, pair)
        yield from (shelf for volume in (*numbered, newest) for shelf in _folders(volume))
        yield from _moved(newest, numbered[:-1])


def _open(edition: "PublicEdition", programmes: Mapping[str, "Programme"]) -> Opened:
    return Opened(edition, programmes[edition.plan.plan.programme])


def plan_page(maker: Maker, volume: Volume, since: comparing.Compared | None) -> Page:
    """The front page of an edition, with its tree and what has changed `since` the edition before."""
    tree = Markup(_tree(volume))  # noqa: S704 - our own drawing
    return maker.page(
        "plan",
        volume.language,
        volume.rest,
        volume=volume,
        lineage=lineage,
        since=since,
        summary=summary,
        tree=tree,
    )


def _volume(maker: Maker, volume: Volume, since: comparing.Compared | None) -> Iterator[Page]:
    def page(template: str, tail: str, **values: Any) -> Page:
        rest = volume.rest + tail
        return maker.page(template, volume.language, rest, volume=volume, lineage=lineage, **values)

    yield plan_page(maker, volume, since)
    for part in volume.with_pages:
        tail = volume.href(part).removeprefix(volume.base)
        yield page(part.kind, tail, part=part, on_newest=volume.on_newest(part))
    yield page("economy", addresses.ECONOMY, on_newest=volume.plan_base + addresses.ECONOMY)
    yield page("about", addresses.ABOUT, on_newest=volume.plan_base + addresses.ABOUT)


def _turned_round(volume: Volume, pair: comparing.Compared) -> Page:
    """The two editions of a comparison in the wrong order lead to the comparison."""
    older, newer = pair.older.number, pair.newer.number
    return redirect(volume.comparison_href(newer, older), volume.comparison_href(older, newer))


def _folders(volume: Volume) -> Iterator[Page]:
    """Addresses cut short, such as `…/aktiviteter/`, lead to the list of what stands in them."""
    for folder, anchor in LISTED.items():
        yield redirect(volume.base + folder, volume.base + anchor, ELSEWHERE)


def _tree(volume: Volume) -> str:
    return draw(volume.plan, volume.programme, language=volume.language, href=volume.href)


def _moved(newest: Volume, older: Sequence[Volume]) -> Iterator[Page]:
    """Addresses that once led to a part: on to its new title, or to the last edition that has it."""
    taken = {newest.href(part) for part in newest.with_pages}
    for volume in reversed(older):
        for part in volume.with_pages:
            path = volume.at_plan(volume.href(part))
            if path in taken:
                continue
            taken.add(path)
            now = newest.href(part)
            yield redirect(path, now) if now else redirect(path, volume.href(part), ELSEWHERE)
