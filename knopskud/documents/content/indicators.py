"""How it is seen whether the sub-goals come nearer."""

from collections.abc import Iterator, Sequence

from knopskud.core.words import Words
from knopskud.documents.content.figures import few, figure
from knopskud.documents.content.model import Block, Column, Row, Table
from knopskud.documents.content.telling import Telling, listed, runs, under
from knopskud.snapshot.types import INDICATOR_KINDS, Indicator

TITLE = Words("Indikatorer", "Indicators")
INDICATOR = Words("Indikator", "Indicator")
BASELINE = Words("Udgangspunkt", "Baseline")
TARGETS = Words("Måltal", "Targets")
SUB_GOALS = Words("Delmål", "Sub-goals")
MEASURED = Words("Sådan måles det", "How it is measured")


def by_year(telling: Telling, indicators: Sequence[Indicator]) -> Iterator[Block]:
    """What each indicator is and shall reach: tables of few years."""
    if not indicators:
        return
    yield telling.heading(2, TITLE)
    years = sorted({target.year for one in indicators for target in one.targets})
    for some in few(len(years)) or [slice(0)]:
        shown = years[some]
        columns = (
            telling.column(INDICATOR, 3.2),
            telling.column(BASELINE, 1.5, figures=True),
            *(Column(str(year), figures=True) for year in shown),
        )
        rows = tuple(_row(telling, one, shown, whole=not some.start) for one in indicators)
        yield Table(telling.say(TITLE), columns, rows)


def overview(telling: Telling) -> Iterator[Block]:
    """Every indicator of the plan with the sub-goals that it tells of: one wide table."""
    columns = (
        telling.column(INDICATOR, 3),
        telling.column(SUB_GOALS, 3),
        telling.column(MEASURED, 2.6),
        telling.column(BASELINE, 1.1, figures=True),
        telling.column(TARGETS, 1.3, figures=True),
    )
    rows = tuple(
        Row(
            (
                under(_name(one), one.definition),
                listed([telling.lookup.called(ref) for ref in one.sub_goals]),
                runs(measured(telling, one)),
                runs(baseline(telling, one)),
                listed([f"{t.year}: {figure(t.value, one.unit, telling.language)}" for t in one.targets]),
            ),
            one.ref,
        )
        for one in telling.plan.indicators
    )  # fmt: skip
    if rows:
        yield Table(telling.say(TITLE), columns, rows, wide=True)


def measured(telling: Telling, one: Indicator) -> str:
    """Its kind, where the figure comes from, how and how often."""
    kind = telling.say(INDICATOR_KINDS[one.type])
    return " · ".join(filter(None, (kind, one.source, one.method, one.frequency)))


def baseline(telling: Telling, one: Indicator) -> str:
    """Where it begins, with its year."""
    if one.baseline is None:
        return ""
    said = figure(one.baseline, one.unit, telling.language)
    return f"{said} ({one.baseline_year})" if one.baseline_year else said


def _row(telling: Telling, one: Indicator, years: Sequence[int], *, whole: bool) -> Row:
    """In the first table with what it means and how it is measured."""
    targets = {t.year: figure(t.value, one.unit, telling.language) for t in one.targets}
    about = (one.definition, measured(telling, one)) if whole else ()
    said = (baseline(telling, one), *(targets.get(year, "") for year in years))
    return Row((under(_name(one), *about), *map(runs, said)), one.ref)


def _name(one: Indicator) -> str:
    return f"{one.name} ({one.unit})" if one.unit and one.unit != "%" else one.name
