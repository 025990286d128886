"""Every prepared page of one plan, in both languages: a pure function of its editions."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from knopskud.core import addresses
from knopskud.core.words import LANGUAGES
from knopskud.public.page import GONE_ELSEWHERE, Maker, Page, Static, redirect
from knopskud.public.volume import Opened, Volume
from knopskud.snapshot.types import Part

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition
    from knopskud.frame.programmes import Programme


def pages(
    editions: Sequence["PublicEdition"],
    programmes: Mapping[str, "Programme"],
    *,
    static: Static,
    base_url: str = "",
) -> Iterator[Page]:
    """The pages of all editions of one plan, given from the first to the newest; none for a plan without editions.

    The newest edition stands at the plan's address, and every edition at `…/udgaver/N/` for good. `static` gives
    the address of a static file; `base_url` makes canonical addresses absolute. Raises KeyError when a plan names
    a programme that is not among `programmes`.
    """
    if not editions:
        return
    maker = Maker(static, base_url)
    opened = [Opened(edition, programmes[edition.plan.plan.programme]) for edition in editions]
    for language in LANGUAGES:
        for one in opened:
            yield from _volume(maker, Volume(one, editions[-1], language, numbered=True))
        newest = Volume(opened[-1], editions[-1], language, numbered=False)
        yield from _volume(maker, newest)
        yield _editions(maker, newest, opened)
        yield from _moved(newest, opened[:-1])


def _volume(maker: Maker, volume: Volume) -> Iterator[Page]:
    def page(template: str, tail: str, **values: Any) -> Page:
        return maker.page(template, volume.language, volume.rest + tail, volume=volume, **values)

    yield page("plan", "")
    for sub_agreement in volume.plan.sub_agreements:
        tail = volume.href(sub_agreement).removeprefix(volume.base)
        yield page("sub_agreement", tail, part=sub_agreement)
    for activity in volume.plan.activities:
        yield page("activity", volume.href(activity).removeprefix(volume.base), part=activity)
    for department in volume.plan.departments:
        yield page("department", volume.href(department).removeprefix(volume.base), part=department)
    yield page("economy", addresses.ECONOMY)
    yield page("about", addresses.ABOUT)


def _editions(maker: Maker, newest: Volume, opened: Sequence[Opened]) -> Page:
    rest = newest.rest + addresses.EDITIONS
    editions = [one.edition for one in opened]
    return maker.page("editions", newest.language, rest, volume=newest, editions=editions)


def _moved(newest: Volume, older: Sequence[Opened]) -> Iterator[Page]:
    """Addresses that once led to a part: on to its new title, or to the last edition that has it."""
    taken = {newest.href(p) for p in _with_pages(newest)}
    for one in reversed(older):
        there = Volume(one, newest.newest, newest.language, numbered=True)
        for part in _with_pages(there):
            tail = there.href(part).removeprefix(there.base)
            path = newest.base + tail
            if path in taken:
                continue
            taken.add(path)
            if now := newest.href(part):
                yield redirect(path, now)
            else:
                yield redirect(path, there.href(part), GONE_ELSEWHERE)


def _with_pages(volume: Volume) -> Iterator[Part]:
    plan = volume.plan
    return chain(plan.sub_agreements, plan.activities, plan.departments)
