"""Where the focus areas of an older programme went in a newer one, also over a programme in between (R1)."""

from collections import defaultdict
from collections.abc import Mapping

from knopskud.frame.programmes import Area, Programme


def newer_areas(
    programmes: Mapping[str, Programme], older: str, area: str, newer: str
) -> tuple[Area, ...]:
    """The areas of the programme `newer` that continue `area` of the programme `older`, in their own order.

    Empty when nothing leads there. Raises KeyError for a programme that is not among `programmes`.
    """
    if older == newer:
        return tuple(one for one in programmes[newer].areas if one.key == area)
    reached = _reached(programmes, (older, area))
    return tuple(one for one in programmes[newer].areas if (newer, one.key) in reached)


def _reached(programmes: Mapping[str, Programme], start: tuple[str, str]) -> set[tuple[str, str]]:
    """All that continues one area, as programme and area; files may name each other in a ring."""
    ways: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for programme in programmes.values():
        for goes in programme.from_:
            ways[goes.programme, goes.area] += [(programme.key, key) for key in goes.to]
    reached, left = {start}, [start]
    while left:
        new = [step for step in ways[left.pop()] if step not in reached]
        reached.update(new)
        left += new
    return reached


def areas_map(
    programmes: Mapping[str, Programme], older: str, newer: str
) -> dict[str, tuple[str, ...]]:
    """Every area of `older` with the keys of those that continue it in `newer`."""
    return {
        area.key: tuple(found.key for found in newer_areas(programmes, older, area.key, newer))
        for area in programmes[older].areas
    }


def counterparts(
    programmes: Mapping[str, Programme], area: str, wanted: str
) -> tuple[Programme, tuple[Area, ...]] | None:
    """The programme that an area comes from, and the areas of the programme `wanted` that stand for it there.

    Looks from older to newer and back, since a plan may be moved either way. None when no programme has the area;
    the one with most to say comes first.
    """
    found = [
        (home, newer_areas(programmes, home.key, area, wanted) or _older(programmes, home, area, wanted))
        for home in programmes.values()
        if home.key != wanted and home.has_area(area)
    ]  # fmt: skip
    return max(found, key=lambda one: len(one[1]), default=None)


def _older(
    programmes: Mapping[str, Programme], home: Programme, area: str, wanted: str
) -> tuple[Area, ...]:
    ways = areas_map(programmes, wanted, home.key)
    return tuple(one for one in programmes[wanted].areas if area in ways[one.key])
