"""The money as tables by year: what it is used for, where it comes from, and hours beside it."""

from collections.abc import Iterator, Sequence

from knopskud.core.words import Words
from knopskud.documents.content.figures import amount, few
from knopskud.documents.content.model import Block, Column, Heading, Row, Table
from knopskud.documents.content.telling import Telling, runs
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.economy import Row as Sum
from knopskud.snapshot.types import InKind

USED = Words("Hvad pengene bruges til, i kroner", "What the money is used for, in Danish kroner")
COMES = Words("Hvor pengene kommer fra, i kroner", "Where the money comes from, in Danish kroner")
OUTSIDE = Words("Penge uden for rammen, i kroner", "Money outside the frame, in Danish kroner")
HOURS = Words("Timer, som tæller ved siden af", "Hours, counted beside the money")
BUDGET = Words("Budget i kroner", "Budget in Danish kroner")
LINE, SOURCE = Words("Budgetlinje", "Budget line"), Words("Kilde", "Source")
WORK = Words("Hvad timerne bruges til", "What the hours are for")
WHOLE = Words("Hele planen", "The whole plan")
SUM_OF = Words("I alt: {name}", "Total: {name}")
TOTAL = Words("I alt", "Total")

Line = tuple[str, str, Sequence[str], bool]
"""Ref, name, the cells, and whether it only adds up."""


def of_sub_agreement(telling: Telling, ref: str) -> Iterator[Block]:
    """What a delaftale costs in the budget in force."""
    economy = Economy(telling.plan)
    lines = [economy.row(x) for x in economy.lines if x.sub_agreement == ref]
    if not lines:
        return
    total = [row for row in economy.areas if row.ref == ref and len(lines) > 1]
    yield telling.heading(2, BUDGET)
    rows = [_line(telling, row) for row in lines]
    rows += [_line(telling, row, telling.say(TOTAL)) for row in total]
    yield from _tables(telling, BUDGET, LINE, economy.years, rows)


def budgets(telling: Telling) -> Iterator[Block]:
    """Every budget that the plan tells of, the one in force first."""
    force = telling.plan.plan.current_scenario
    told = sorted(telling.plan.scenarios, key=lambda one: one.ref != force)
    for scenario in told:
        economy = Economy(telling.plan, scenario.ref)
        if economy.is_empty and not economy.in_kind:
            continue
        yield Heading(2, runs(scenario.name), scenario.ref)
        yield from _budget(telling, economy)


def _budget(telling: Telling, economy: Economy) -> Iterator[Block]:
    years = economy.years
    used = list(_used(telling, economy))
    if used:
        yield telling.heading(3, USED)
        yield from _tables(telling, USED, LINE, years, used)
    for title, sources in ((COMES, economy.inside), (OUTSIDE, economy.outside)):
        if sources:
            rows = [_line(telling, economy.row(one)) for one in sources]
            if title == COMES:
                rows.append(_line(telling, economy.funding, telling.say(TOTAL)))
            yield telling.heading(3, title)
            yield from _tables(telling, title, SOURCE, years, rows)
    if economy.in_kind:
        years = tuple(sorted({h.year for one in economy.in_kind for h in one.hours}))
        yield telling.heading(3, HOURS)
        hours = [_hours(telling, one, years) for one in economy.in_kind]
        yield from _tables(telling, HOURS, WORK, years, hours)


def _used(telling: Telling, economy: Economy) -> Iterator[Line]:
    """The lines of each delaftale with their sum, then all together."""
    for area in economy.areas:
        lines = [x for x in economy.lines if (x.sub_agreement or "") == area.ref]
        for one in lines:
            yield _line(telling, economy.row(one))
        if lines:
            name = area.called or telling.say(WHOLE)
            yield _line(telling, area, telling.say(SUM_OF.filled(name=name)))
    if economy.lines:
        yield _line(telling, economy.cost, telling.say(TOTAL))


def _line(telling: Telling, row: Sum, total: str = "") -> Line:
    cells = [amount(one, telling.language) for one in (*row.by_year, row.total)]
    return row.ref, total or row.called, cells, bool(total)


def _hours(telling: Telling, one: InKind, years: Sequence[int]) -> Line:
    given = {h.year: h.hours for h in one.hours}
    cells = [str(given.get(year, "")) for year in years]
    name = f"{telling.lookup.called(one.party)}: {one.text}"
    return one.ref, name, [*cells, str(sum(given.values()))], False


def _tables(
    telling: Telling, caption: Words, first: Words, years: Sequence[int], lines: Sequence[Line]
) -> Iterator[Block]:
    """Tables of few years each; the last ends with the sum of all years."""
    heads = [*map(str, years), telling.say(TOTAL)]
    for some in few(len(heads)):
        columns = [Column(head, figures=True) for head in heads[some]]
        rows = tuple(
            Row((runs(name), *map(runs, cells[some])), ref, total)
            for ref, name, cells, total in lines
        )
        yield Table(telling.say(caption), (telling.column(first, 2.4), *columns), rows)
