"""Every prepared page of one plan, in both languages: a pure function of its editions."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from knopskud.core import addresses
from knopskud.core.words import LANGUAGES, Language
from knopskud.public import atom, comparing, feed, in_tongues, lineage
from knopskud.public.comparing import Compared
from knopskud.public.page import ELSEWHERE, GONE, Kept, Maker, Page, Static, redirect
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
    kept: Mapping[str, str] | None = None,
    only: str = "",
) -> Iterator[Page | Kept]:
    """The pages of all editions of one plan, given from the first to the newest; none for a plan without editions.

    The newest edition stands at the plan's address, and every edition at `…/udgaver/N/` for good. `static` gives
    the address of a static file; `base_url` makes canonical addresses absolute; `others` are the newest editions
    of the host's other plans, which activities may come from; `kept` says by address what the pages that are there
    already were made of; with `only` the page at that address alone is made. Raises KeyError when a plan names a programme that is not among `programmes`.
    """
    if not editions:
        return
    maker = Maker(static, base_url, kept or {}, only)
    opened = [_open(edition, programmes) for edition in editions]
    elsewhere = [_open(edition, programmes) for edition in others]
    pairs = comparing.prepared_pairs(editions)
    for language in LANGUAGES:
        known = {one.edition.plan_key: Volume(one, language, one) for one in elsewhere}
        newest = Volume(opened[-1], language, opened[-1], others=known)
        numbered = [
            Volume(one, language, opened[-1], numbered=True, others=known) for one in opened
        ]
        before = [None, *(edition.number for edition in editions[:-1])]
        for volume, previous in zip((*numbered, newest), (*before, before[-1]), strict=True):
            yield from _volume(maker, volume, pairs.get((previous or 0, volume.edition.number)))
        yield maker.page_of(
            (newest.frame, Compared(tuple(editions)).identity),
            "editions",
            language,
            newest.rest + addresses.EDITIONS,
            volume=newest,
            editions=editions,
            pairs=pairs,
        )
        for pair in pairs.values():
            yield comparing.page(maker, newest, pair, {one.edition.number: one for one in numbered})
            yield _turned_round(newest, pair)
        yield from (_since(newest, one.number) for one in editions)
        yield from (shelf for volume in (*numbered, newest) for shelf in _folders(volume))
        yield from _moved(newest, numbered[:-1])
        if language == "da":
            yield from in_tongues.pages(maker, newest, numbered[:-1])
            yield from (gone for volume in numbered for gone in _withdrawn(maker, volume))
        yield _atom(maker, editions, pairs, language)
    yield from _calendar(maker, editions[-1])


def _atom(
    maker: Maker,
    editions: Sequence["PublicEdition"],
    pairs: Mapping[tuple[int, int], Compared],
    language: Language,
) -> Page | Kept:
    """What is new, edition by edition, for programs that follow it."""
    path = addresses.feed_path(editions[-1].plan_key, language)
    of = tuple(edition.identity for edition in editions)
    make = partial(atom.atom, editions, pairs, language, maker.base_url)
    return maker.file_of((*of, maker.base_url), path, atom.CONTENT_TYPE, make)


def _calendar(maker: Maker, edition: "PublicEdition") -> Iterator[Page | Kept]:
    """The times of the newest edition as a calendar; none where nothing has a time."""
    if feed.has_times(edition.plan):
        path = addresses.calendar_path(edition.plan_key)
        make = partial(feed.feed, edition.plan, edition.number, edition.day, maker.base_url)
        of = (edition.number, edition.day, edition.public_digest)
        yield maker.file_of(of, path, feed.CONTENT_TYPE, make)


def _open(edition: "PublicEdition", programmes: Mapping[str, "Programme"]) -> Opened:
    return Opened(edition, programmes[edition.plan.plan.programme])


def plan_page(maker: Maker, volume: Volume, since: Compared | None) -> Page | Kept:
    """The front page of an edition, with its tree and what has changed `since` the edition before."""
    return maker.page_of(
        (volume.identity, since and since.identity),
        "plan",
        volume.language,
        volume.rest,
        volume=volume,
        lineage=lineage,
        since=since,
        summary=summary,
        tree=partial(_tree, volume),
    )


def _volume(maker: Maker, volume: Volume, since: Compared | None) -> Iterator[Page | Kept]:
    def page(template: str, tail: str, on_newest: str, **values: Any) -> Page | Kept:
        return maker.page_of(
            (volume.identity, on_newest),
            template,
            volume.language,
            volume.rest + tail,
            volume=volume,
            lineage=lineage,
            on_newest=on_newest,
            **values,
        )

    yield plan_page(maker, volume, since)
    for part in volume.with_pages:
        tail = volume.href(part).removeprefix(volume.base)
        yield page(part.kind, tail, volume.on_newest(part), part=part)
    yield page("economy", addresses.ECONOMY, volume.plan_base + addresses.ECONOMY)
    yield page("about", addresses.ABOUT, volume.plan_base + addresses.ABOUT)


def _withdrawn(maker: Maker, volume: Volume) -> Iterator[Page]:
    """At the address of each paper that was taken down, when and why: the same in both languages, as the paper was."""
    edition = volume.edition
    for paper in edition.withdrawn:
        rest = addresses.download_path(edition.plan_key, edition.number, paper.name)[1:]
        yield maker.page("withdrawn", "da", rest, GONE, volume=volume, paper=paper)


def _turned_round(volume: Volume, pair: Compared) -> Page:
    """The two editions of a comparison in the wrong order lead to the comparison."""
    older, newer = pair.older.number, pair.newer.number
    return redirect(volume.comparison_href(newer, older), volume.comparison_href(older, newer))


def _since(newest: Volume, number: int) -> Page:
    """What has changed since an edition: on to the comparison with the newest, or to the list when it is that."""
    here = newest.edition.number
    to = newest.comparison_href(number, here) if number != here else newest.editions_href
    return redirect(newest.edition_href(number) + addresses.COMPARE, to, ELSEWHERE)


def _folders(volume: Volume) -> Iterator[Page]:
    """Addresses cut short, such as `…/aktiviteter/`, lead to the list of what stands in them."""
    for folder, anchor in LISTED.items():
        yield redirect(volume.base + folder, volume.base + anchor, ELSEWHERE)


def _tree(volume: Volume) -> Markup:
    tree = draw(volume.plan, volume.programme, language=volume.language, href=volume.href)
    return Markup(tree)  # noqa: S704 - our own drawing


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
