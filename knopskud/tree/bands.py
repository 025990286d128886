"""What stands above what: a band for each delaftale, with a heading and a row for each activity."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Activity, SubAgreement
from knopskud.tree.lettering import wrap
from knopskud.tree.measures import Measures
from knopskud.tree.words import parent_of


@dataclass(frozen=True)
class Heading:
    """The name of a delaftale."""

    lines: tuple[str, ...]
    size: float
    height: float


@dataclass(frozen=True)
class Row:
    """An activity; `depth` is 1 for a bud by its parent, 2 for the bud of a bud."""

    activity: Activity
    lines: tuple[str, ...]
    height: float
    parent: Activity | None
    depth: int


@dataclass(frozen=True)
class Band:
    """A delaftale with its rows, from top to bottom."""

    sub_agreement: SubAgreement
    heading: Heading
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """The height of it all."""
        return self.heading.height + sum(row.height for row in self.rows)


def bands_of(lookup: Lookup, measures: Measures) -> tuple[Band, ...]:
    """A band for each delaftale, in the plan's order."""
    return tuple(_band(part, lookup, measures) for part in lookup.plan.sub_agreements)


def shared_out(bands: tuple[Band, ...], sides: int) -> list[tuple[Band, ...]]:
    """The first bands to the first side, the others to the other, as evenly as can be; a lone one is parted."""
    if sides == 1:
        return [bands]
    if len(bands) == 1 and len(bands[0].rows) > 1:
        return [(_piece(bands[0], first),) for first in (True, False)]
    before = list(accumulate((band.height for band in bands), initial=0.0))
    cut = min(range(len(before)), key=lambda i: abs(before[-1] - 2 * before[i]))
    return [bands[:cut], bands[cut:]]


def _piece(band: Band, first: bool) -> Band:
    half = (len(band.rows) + 1) // 2
    rows = band.rows[:half] if first else band.rows[half:]
    return Band(band.sub_agreement, band.heading, rows)


def _band(part: SubAgreement, lookup: Lookup, measures: Measures) -> Band:
    size = measures.size * 1.06
    lines = wrap(part.title, size, measures.text, most=measures.lines, bold=True)
    height = max(len(lines) * size * 1.18, size * 2) + measures.size * 0.7
    rows = [
        _row(activity, parent, depth, measures)
        for activity, parent, depth in in_growing_order(lookup.activities_of(part.ref), lookup)
    ]
    return Band(part, Heading(lines, size, height), tuple(rows))


def in_growing_order(
    activities: Sequence[Activity], lookup: Lookup
) -> list[tuple[Activity, Activity | None, int]]:
    """The plan's order, but each bud right after the activity of the same delaftale that it grew from."""
    here = {activity.ref for activity in activities}
    grown: dict[str, list[Activity]] = {}
    for activity in activities:
        parent = parent_of(activity, lookup)
        if parent and parent.ref in here:
            grown.setdefault(parent.ref, []).append(activity)
    buds = {bud.ref for found in grown.values() for bud in found}
    placed: dict[str, tuple[Activity, Activity | None, int]] = {}

    def place(activity: Activity, parent: Activity | None, depth: int) -> None:
        if activity.ref not in placed:
            placed[activity.ref] = (activity, parent, depth)
            for bud in grown.get(activity.ref, ()):
                place(bud, activity, depth + 1)

    for activity in activities:
        if activity.ref not in buds:
            place(activity, None, 0)
    for activity in activities:  # buds that name each other in a ring have no first
        place(activity, None, 0)
    return list(placed.values())


def _row(activity: Activity, parent: Activity | None, depth: int, measures: Measures) -> Row:
    indent = bud_indent(depth, measures)
    width = measures.text - indent
    title = activity.title if measures.names else ""
    lines = wrap(title, measures.size, width, most=measures.lines)
    return Row(activity, lines, measures.row(len(lines)), parent, depth)


def bud_indent(depth: int, measures: Measures) -> float:
    """How much further out a bud stands than its parent; a bud's own bud no further."""
    return measures.leaf * 0.35 if depth else 0.0
