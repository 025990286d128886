"""Milepælsplanen: what is to be reached by when, year by year."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.documents.content.model import Block, Heading, Row, Runs, Table
from knopskud.documents.content.telling import Telling, runs
from knopskud.snapshot.types import Milestone

TITLE = Words("Milepælsplan", "Milestone plan")
MILESTONES = Words("Milepæle", "Milestones")
DAY, MILESTONE = Words("Dato", "Day"), Words("Milepæl", "Milestone")
AGREEMENT, ACTIVITY = Words("Delaftale", "Sub-agreement"), Words("Aktivitet", "Activity")
WHOLE = Words("Hele planen", "The whole plan")


def by_year(telling: Telling) -> Iterator[Block]:
    """Every milestone of the plan, a table for each year."""
    told = sorted(telling.plan.milestones, key=lambda one: one.day)
    columns = (
        telling.column(DAY, 1.3),
        telling.column(MILESTONE, 3),
        telling.column(AGREEMENT, 1.8),
        telling.column(ACTIVITY, 1.8),
    )
    for year, group in groupby(told, key=lambda one: one.day.year):
        yield Heading(2, runs(str(year)), f"milestones-{year}")
        yield Table(str(year), columns, tuple(_placed(telling, one) for one in group))


def of_sub_agreement(telling: Telling, milestones: Sequence[Milestone]) -> Iterator[Block]:
    """The milestones of one delaftale and its activities."""
    if milestones:
        columns = (telling.column(DAY, 1), telling.column(MILESTONE, 3))
        rows = tuple(Row((_day(telling, one), runs(one.text)), one.ref) for one in milestones)
        yield telling.heading(2, MILESTONES)
        yield Table(telling.say(MILESTONES), columns, rows)


def _placed(telling: Telling, one: Milestone) -> Row:
    agreement = telling.lookup.sub_agreement_of(one)
    where = agreement.title if agreement else telling.say(WHOLE)
    activity = telling.lookup.called(one.activity)
    return Row((_day(telling, one), runs(one.text), runs(where), runs(activity)), one.ref)


def _day(telling: Telling, one: Milestone) -> Runs:
    return runs(telling.say(days.said(one.day)))
