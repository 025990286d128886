"""Where the focus areas of an older programme went in a newer one, also over a programme in between (R1)."""

from collections.abc import Mapping

from knopskud.frame.programmes import Area, Programme


def newer_areas(
    programmes: Mapping[str, Programme], older: str, area: str, newer: str
) -> tuple[Area, ...]:
    """The areas of the programme `newer` that continue `area` of the programme `older`, in their own order.

    Empty when nothing leads there. Raises KeyError for a programme that is not among `programmes`.
    """
    keys = _reached(programmes, older, area, newer, frozenset())
    return tuple(found for found in programmes[newer].areas if found.key in keys)


def _reached(
    programmes: Mapping[str, Programme], older: str, area: str, newer: str, seen: frozenset[str]
) -> set[str]:
    """Keys of the areas reached. `seen` are the programmes on the way, since files may name each other in a ring."""
    if older == newer:
        return {area}
    keys: set[str] = set()
    for goes in programmes[newer].from_:
        if goes.programme in seen or goes.programme not in programmes:
            continue
        way = seen | {newer}
        if goes.area in _reached(programmes, older, area, goes.programme, way):
            keys |= set(goes.to)
    return keys


def areas_map(
    programmes: Mapping[str, Programme], older: str, newer: str
) -> dict[str, tuple[str, ...]]:
    """Every area of `older` with the keys of those that continue it in `newer`."""
    return {
        area.key: tuple(found.key for found in newer_areas(programmes, older, area.key, newer))
        for area in programmes[older].areas
    }
