"""A delaftale: why, what for, which activities, how it is measured, who does what, what it costs."""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.documents.content import economy, indicators, milestones
from knopskud.documents.content.activities import activity
from knopskud.documents.content.model import AreaMark, Block, Row, Table
from knopskud.documents.content.telling import Telling, bullets, runs
from knopskud.snapshot.types import Activity, DataPoint, Partner, SubAgreement

CHALLENGE = Words("Derfor er det nødvendigt", "Why it is needed")
PURPOSE = Words("Formål", "Purpose")
TARGET_GROUPS = Words("Målgrupper", "Target groups")
FIGURES = Words("Tal", "Figures")
SAYS, FIGURE = Words("Hvad tallet siger", "What the figure says"), Words("Tal", "Figure")
SOURCE = Words("Kilde", "Source")
GOALS, ACTIVITIES = Words("Delmål", "Sub-goals"), Words("Aktiviteter", "Activities")
PARTNERS = Words("Samarbejdsparter", "Partners")
PARTNER, ABOUT = Words("Samarbejdspart", "Partner"), Words("Hvem de er", "Who they are")
EVIDENCE = Words("Det bygger vi på", "What we build on")
ROLES = Words("Roller og ansvar", "Roles and responsibilities")
RESOURCES = Words("Ressourcer", "Resources")
ANCHORING = Words("Når planen slutter", "When the plan ends")
KICKER = Words("Delaftale {number} i {plan}", "Sub-agreement {number} of {plan}")


def kicker(telling: Telling, part: SubAgreement) -> str:
    """Its number in the plan; and its area, when it has a title of its own."""
    area = telling.programme.area(part.area)
    said = telling.say(KICKER.filled(number=area.number, plan=telling.stamp.plan_name))
    called = area.name.said_in(telling.language)
    return said if called == part.title else f"{said} · {called}"


def area_mark(telling: Telling, part: SubAgreement) -> AreaMark:
    """Number and colour of its focus area. Raises KeyError when the programme does not have it."""
    area = telling.programme.area(part.area)
    return AreaMark(area.number, area.colour)


def sections(telling: Telling, part: SubAgreement) -> Iterator[Block]:
    """All that is agreed, under headings of the second level."""
    lookup, ref = telling.lookup, part.ref
    activities = lookup.activities_of(ref)
    yield from telling.section(CHALLENGE, part.challenge)
    yield from _figures(telling, lookup.data_points_of(ref))
    yield from telling.section(PURPOSE, part.purpose)
    yield from telling.section(TARGET_GROUPS, part.target_groups)
    goals = [goal.text for goal in lookup.sub_goals_of(ref)]
    if goals:
        yield telling.heading(2, GOALS)
        yield bullets(goals)
    if activities:
        yield telling.heading(2, ACTIVITIES)
        for one in activities:
            yield from activity(telling, one)
    yield from indicators.by_year(telling, lookup.indicators_of(ref))
    yield from milestones.of_sub_agreement(telling, lookup.milestones_of(ref))
    yield from _partners(telling, activities)
    yield from telling.section(EVIDENCE, part.evidence)
    yield from telling.section(ROLES, part.roles)
    yield from telling.section(RESOURCES, part.resources)
    yield from economy.of_sub_agreement(telling, ref)
    yield from telling.section(ANCHORING, part.anchoring)


def _figures(telling: Telling, points: tuple[DataPoint, ...]) -> Iterator[Block]:
    if points:
        columns = (
            telling.column(SAYS, 3),
            telling.column(FIGURE, 1.1),
            telling.column(SOURCE, 1.8),
        )
        rows = tuple(Row((runs(p.text), runs(p.value), runs(_source(p))), p.ref) for p in points)
        yield telling.heading(2, FIGURES)
        yield Table(telling.say(FIGURES), columns, rows)


def _source(point: DataPoint) -> str:
    return ", ".join(filter(None, (point.source, str(point.year) if point.year else "")))


def _partners(telling: Telling, activities: tuple[Activity, ...]) -> Iterator[Block]:
    """Those who take part in an activity, each once, with who they are."""
    refs = dict.fromkeys(c.partner for one in activities for c in one.partners)
    found = [part for ref in refs if isinstance(part := telling.lookup.get(ref), Partner)]
    if any(part.about for part in found):
        rows = tuple(Row((runs(part.name), runs(part.about)), part.ref) for part in found)
        columns = (telling.column(PARTNER, 1), telling.column(ABOUT, 2))
        yield telling.heading(2, PARTNERS)
        yield Table(telling.say(PARTNERS), columns, rows)
