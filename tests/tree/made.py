"""Trees for the tests: so many activities, in turn on the boughs of a programme, of every origin and reach."""

from typing import Literal

from knopskud.frame.programmes import Programme, load
from knopskud.snapshot.public import PublicPlan, public
from knopskud.snapshot.types import Activity, Origin, Part, SubAgreement
from tests.make import make_activity, make_head, make_plan

TITLES = (
    "Lysfest",
    "Byhaver i Remiseparken",
    "Opsøgende familierådgiver, skolefravær",
    "Samarbejde om unge mænd i det offentlige rum",
    "Boligorganisationsbestyrelsesmedlemsvalgsudvalgsformandskab",
)
KINDS: tuple[Literal["continued", "new_version", "new", "bud"], ...] = (
    "continued",
    "new_version",
    "new",
    "bud",
)
SIZES = [(count, areas) for count in (0, 1, 3, 40, 80) for areas in (1, 4, 7)]


def programme_with(areas: int) -> Programme:
    """A programme that has at least so many areas."""
    return load()["lbf-2011-14" if areas > 4 else "lbf-2015-18"]


def make_tree_plan(count: int, areas: int = 4) -> tuple[PublicPlan, Programme]:
    """A plan of `count` activities on `areas` boughs; every fourth is a bud of the one before it on its bough."""
    programme = programme_with(areas)
    agreements = tuple(
        SubAgreement(ref=f"D-{number}", area=area.key, title=area.name.da)
        for number, area in enumerate(programme.areas[:areas], 1)
    )
    activities = tuple(_activity(number, areas) for number in range(count))
    plan = make_plan(
        plan=make_head(programme=programme.key, current_scenario=""),
        sub_agreements=agreements,
        sub_goals=(),
        activities=activities,
        indicators=(),
        milestones=(),
        scenarios=(),
        budget_lines=(),
        sources=(),
    )
    return public(plan), programme


def _activity(number: int, areas: int) -> Activity:
    kind = KINDS[(number // areas) % 4]
    parent = f"A-{number - areas + 1:03d}" if kind == "bud" else None
    return make_activity(
        f"A-{number + 1:03d}",
        title=TITLES[number % len(TITLES)],
        sub_agreement=f"D-{number % areas + 1}",
        sub_goals=(),
        departments=(),
        origin=Origin(type=kind, ref=parent),
        reach="targeted" if number % 3 == 2 else "open",
    )


def href(part: Part) -> str:
    """The address of a leaf or a bough."""
    return f"/her/{part.ref.lower()}/"
